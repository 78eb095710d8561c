// A record that is too long for one push goes by its registers. Those that its kind's definition knows go first: of
// a record that is too large already, the server takes no other names.
import { definitionOf } from '../../domain/records/index.ts'
import type { StoredRecord } from '../database.ts'
import { partOf, sizeOf } from './batch.ts'

/** The record with as many of its unsent registers as fit into `size` characters, but at least one. */
export function firstPart(record: StoredRecord, size: number): StoredRecord {
  const fields = definitionOf(record.kind)?.fields ?? {}
  const isKnown = (name: string) => name.startsWith('_') || Object.hasOwn(fields, name)
  const names = record.pending ?? []
  const inOrder = [...names.filter(isKnown), ...names.filter((name) => !isKnown(name))]
  let sum = 0
  const fits = inOrder.findIndex((name, index) => {
    sum += sizeOf(partOf(record, [name]))
    return index > 0 && sum > size
  })
  return partOf(record, fits === -1 ? inOrder : inOrder.slice(0, fits))
}
