// The records that a new one could repeat: those of its month, or the latest of its kind where it has none.
import { isDay } from '../../domain/day.ts'
import { monthOf } from '../../domain/month.ts'
import type { Entry, RecordDefinition, Values } from '../../domain/record.ts'
import type { Library } from '../../store/library.ts'
import { entriesOfKind, entriesOfMonth } from '../../store/records/live-queries.ts'

const enough = 500

export const recordsToCompare = (
  library: Library,
  { kind }: RecordDefinition,
  { date }: Values,
): Promise<readonly Entry[]> =>
  isDay(date) ? entriesOfMonth(library, monthOf(date), kind) : entriesOfKind(library, kind, enough)
