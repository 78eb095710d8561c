// The columns of a report's activities by field: how many there were, and how many took part.
import type { Kysely } from 'kysely'
import { activityFields } from '../../../domain/shared-choices.ts'
import type { FieldCount } from '../../../sync/officer-wire.ts'

type FieldCode = (typeof activityFields)[number]['code']

/** A field that is new needs its columns in a migration of its own. */
const columns = {
  education: ['education_activities', 'education_people'],
  health: ['health_activities', 'health_people'],
  digitalInclusion: ['digital_activities', 'digital_people'],
  economy: ['economy_activities', 'economy_people'],
  agriculture: ['agriculture_activities', 'agriculture_people'],
  artsCulture: ['arts_activities', 'arts_people'],
  sport: ['sport_activities', 'sport_people'],
  other: ['other_activities', 'other_people'],
} as const satisfies Readonly<Record<FieldCode, readonly [string, string]>>

export type FieldColumn = (typeof columns)[FieldCode][number]
type FieldColumns = Readonly<Record<FieldColumn, number | null>>

/** Where it is not null, all of them are known. */
export const firstFieldColumn = columns.education[0]

export async function addFields({ schema }: Kysely<unknown>): Promise<void> {
  for (const column of Object.values(columns).flat())
    await schema.alterTable('month_report').addColumn(column, 'double precision').execute()
}

export const toFieldColumns = (fields: readonly FieldCount[] | null): FieldColumns =>
  Object.fromEntries(
    activityFields.flatMap(({ code }, at) => {
      const [activities, people] = columns[code]
      return [
        [activities, fields?.[at]?.[0] ?? null],
        [people, fields?.[at]?.[1] ?? null],
      ]
    }),
  ) as FieldColumns

export const fieldsIn = (row: FieldColumns): readonly FieldCount[] | null =>
  row[firstFieldColumn] === null
    ? null
    : activityFields.map(({ code }) => {
        const [activities, people] = columns[code]
        return [row[activities] ?? 0, row[people]]
      })
