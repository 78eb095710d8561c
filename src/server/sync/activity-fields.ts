// A report's activities by field. A village hands in how many there were, and not of which field: the server reads that
// from its records, by the function that made the village's own report, where they say the same of activities as it did.
import { breakdownOf, breakdowns } from '../../domain/breakdowns.ts'
import type { Figures } from '../../domain/indicator.ts'
import { activityCounts } from '../../domain/indicators/activities.ts'
import { plus } from '../../domain/read-values.ts'
import type { Entry } from '../../domain/record.ts'
import { activityFields } from '../../domain/shared-choices.ts'
import type { FieldCount } from '../../sync/officer-wire.ts'

/** Of the activities of a month. Null where the report counted none at all, and where they say something else. */
export function fieldsOf(activities: readonly Entry[], handedIn: Figures): readonly FieldCount[] | null {
  if (typeof handedIn['activities.count'] !== 'number') return null
  const isTheSame = activityCounts.every(({ id, amount }) => {
    const sum = activities.reduce((all, { values }) => plus(all, amount(values) ?? 0), 0)
    return !Object.hasOwn(handedIn, id) || (handedIn[id] ?? 0) === sum
  })
  if (!isTheSame) return null
  const rows = breakdownOf(breakdowns.activitiesByField, activities)
  const isPeopleKnown = typeof handedIn['activities.people'] === 'number'
  return activityFields.map(({ code }) => {
    const row = rows.find((one) => one.code === code)
    return [row?.count ?? 0, isPeopleKnown ? (row?.people ?? 0) : null]
  })
}
