// The list of record kinds. A kind that is not here (from a newer app) is kept and passed on all the same.
import type { RecordDefinition } from '../record.ts'
import { activity } from './activity.ts'

export const definitions: readonly RecordDefinition[] = [activity]

export const definitionOf = (kind: string): RecordDefinition | undefined =>
  definitions.find((definition) => definition.kind === kind)
