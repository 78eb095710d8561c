// The tables of the monthly report that split a figure by a choice: activities by field, kind and target,
// advocacy by result, publications by medium.
import type { Choice, Label } from './field.ts'
import type { FigureId } from './indicator.ts'
import { isDone } from './indicators/activities.ts'
import { isAdvocated } from './matters.ts'
import { peopleOf, plus, textIn } from './read-values.ts'
import type { Entry, Values } from './record.ts'
import { activity } from './records/activity.ts'
import { advocacy } from './records/advocacy.ts'
import { publication } from './records/publication.ts'

export interface Breakdown {
  readonly id: string
  readonly label: Label
  /** The figure that falls apart. */
  readonly splits: FigureId
  readonly kind: string
  /** The register that holds the choice. */
  readonly by: string
  readonly choices: readonly Choice[]
  readonly isCounted: (values: Values) => boolean
  /** Participants, where the table has a column of them. */
  readonly people?: (values: Values) => number | null
}

export interface BreakdownRow {
  /** The choice; empty where a record names none; a newer app's code where it is not known here. */
  readonly code: string
  readonly label: Label
  readonly count: number
  /** Null where the table has no such column. */
  readonly people: number | null
}

const activitiesBy = (id: string, by: 'field' | 'type' | 'target', label: Label): Breakdown => ({
  id,
  label,
  splits: 'activities.count',
  kind: 'activity',
  by,
  choices: activity.fields[by].choices,
  isCounted: isDone,
  people: peopleOf,
})

export const breakdowns = {
  activitiesByField: activitiesBy('activities.byField', 'field', { id: 'Menurut bidang', en: 'By field' }),
  activitiesByType: activitiesBy('activities.byType', 'type', { id: 'Menurut jenis', en: 'By kind' }),
  activitiesByTarget: activitiesBy('activities.byTarget', 'target', {
    id: 'Menurut sasaran',
    en: 'By target group',
  }),
  advocacyByResult: {
    id: 'advocacy.byResult',
    label: { id: 'Menurut hasil', en: 'By result' },
    splits: 'advocacy.count',
    kind: 'advocacy',
    by: 'result',
    choices: advocacy.fields.result.choices,
    isCounted: isAdvocated,
  },
  publicationsByMedium: {
    id: 'publications.byMedium',
    label: { id: 'Menurut jenis media', en: 'By medium' },
    splits: 'publications.count',
    kind: 'publication',
    by: 'medium',
    choices: publication.fields.medium.choices,
    isCounted: () => true,
  },
} satisfies Record<string, Breakdown>

const codeIn = ({ by }: Breakdown, values: Values): string => textIn(values[by]) ?? ''

/** Whether a row of the table counts this record, so that the row can be opened. */
export const countsInRow = (breakdown: Breakdown, code: string, { kind, values }: Entry): boolean =>
  kind === breakdown.kind && breakdown.isCounted(values) && codeIn(breakdown, values) === code

/** A row for every choice, also where nothing was counted; then those that only records name. */
export const breakdownOf = (breakdown: Breakdown, entries: readonly Entry[]): readonly BreakdownRow[] => {
  const rows = new Map<string, { count: number; people: number }>()
  for (const { kind, values } of entries) {
    if (kind !== breakdown.kind || !breakdown.isCounted(values)) continue
    const code = codeIn(breakdown, values)
    const row = rows.get(code) ?? { count: 0, people: 0 }
    rows.set(code, { count: row.count + 1, people: plus(row.people, breakdown.people?.(values) ?? 0) })
  }
  const known = breakdown.choices.filter(({ code, retired }) => !retired || rows.has(code))
  const others = [...rows.keys()].filter((code) => !known.some((choice) => choice.code === code)).sort()
  return [...known, ...others.map((code) => ({ code, label: labelOfOther(code) }))].map(
    ({ code, label }) => ({
      code,
      label,
      count: rows.get(code)?.count ?? 0,
      people: breakdown.people ? (rows.get(code)?.people ?? 0) : null,
    }),
  )
}

const labelOfOther = (code: string): Label =>
  code === '' ? { id: 'Belum diisi', en: 'Not filled in' } : { id: code, en: code }
