// Every kind of record, and what saving one has to know of it: which day or month it belongs to, and whether there
// is only one. Apart from the definitions, because a phone saves its library before it has fetched any form.
import type { RecordDefinition } from './record.ts'

type Kind = Pick<RecordDefinition, 'when' | 'singleton' | 'byOffice'>

export const kinds = {
  visit: { when: 'date' },
  activity: { when: 'date' },
  computerUse: { when: 'date' },
  advocacy: { when: 'date' },
  followUp: { when: 'date' },
  partner: { when: 'none' },
  publication: { when: 'date' },
  facility: { when: 'monthId', singleton: true },
  equipment: { when: 'date' },
  training: { when: 'date' },
  plan: { when: 'none' },
  story: { when: 'date' },
  serviceDay: { when: 'date' },
  countingWeek: { when: 'date' },
  library: { when: 'none', singleton: true },
  monthReport: { when: 'monthId', singleton: true },
  staff: { when: 'none' },
  device: { when: 'none' },
  writer: { when: 'none' },
  change: { when: 'none' },
  aid: { when: 'date', byOffice: [] },
  districtTraining: { when: 'date', byOffice: [] },
  replication: { when: 'none' },
  note: { when: 'none', byOffice: ['seen', 'answer'] },
  returned: { when: 'none', byOffice: [] },
} as const satisfies Readonly<Record<string, Kind>>

/** The registers of an office's record that are the library's own to write; of its own records it writes all. */
export type AnswerTo<Name extends string> = Name extends keyof typeof kinds
  ? (typeof kinds)[Name] extends { readonly byOffice: readonly (infer Answer)[] }
    ? Answer
    : string
  : string

/** What the app notes for itself: it travels, but no person waits for it, counts it, or finds it by searching. */
export const kindsOfTheApp: readonly string[] = ['writer', 'device', 'change']

/** Undefined for the kinds of a newer app. */
export const kindOf = (name: string): Kind | undefined =>
  Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : undefined
