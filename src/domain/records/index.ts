// The list of record kinds, in the order in which people meet them. A kind that is not here (from a newer
// app) is kept and passed on all the same.
import type { RecordDefinition, RecordOf } from '../record.ts'
import { activity } from './activity.ts'
import { advocacy } from './advocacy.ts'
import { aid } from './aid.ts'
import { change } from './change.ts'
import { computerUse } from './computer-use.ts'
import { countingWeek } from './counting-week.ts'
import { device } from './device.ts'
import { districtTraining } from './district-training.ts'
import { equipment } from './equipment.ts'
import { facility } from './facility.ts'
import { followUp } from './follow-up.ts'
import { library } from './library.ts'
import { monthReport } from './month-report.ts'
import { note } from './note.ts'
import { partner } from './partner.ts'
import { plan } from './plan.ts'
import { publication } from './publication.ts'
import { replication } from './replication.ts'
import { returned } from './returned.ts'
import { serviceDay } from './service-day.ts'
import { staff } from './staff.ts'
import { story } from './story.ts'
import { training } from './training.ts'
import { visit } from './visit.ts'
import { writer } from './writer.ts'

const all = [
  visit,
  activity,
  computerUse,
  advocacy,
  followUp,
  partner,
  publication,
  facility,
  equipment,
  training,
  plan,
  story,
  serviceDay,
  countingWeek,
  library,
  monthReport,
  staff,
  device,
  writer,
  change,
  aid,
  districtTraining,
  replication,
  note,
  returned,
]

export const definitions: readonly RecordDefinition[] = all

type Definition = (typeof all)[number]
export type KnownKind = Definition['kind']

/** The values of a record of a kind, by the kind's name. */
export type RecordOfKind<Kind extends KnownKind> = RecordOf<Extract<Definition, { readonly kind: Kind }>>

const byKind = new Map(definitions.map((definition) => [definition.kind, definition]))

export const definitionOf = (kind: string): RecordDefinition | undefined => byKind.get(kind)
