// What was corrected in a month after it was closed, and why: the reasons stand with the records that they
// changed, also with those that were deleted or moved to another day.
import { monthReportId } from '../../domain/closed-month.ts'
import type { Month } from '../../domain/month.ts'
import { shownValue } from '../../sync/register.ts'
import type { Stamp } from '../../sync/stamp.ts'
import type { StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { correctionRegister } from '../records/save-record.ts'

interface Correction {
  readonly id: string
  readonly kind: string
  readonly reason: string
  /** The record is no longer in any list. */
  readonly deleted: boolean
}

/** So many records are in memory at a time. */
const PAGE = 1_000

/**
 * The corrections of a month since its report was handed in, the latest first. Reads every record: a deleted
 * one is in no index. Asked only where the month is handed in again.
 */
export async function correctionsSince(library: Library, month: Month): Promise<readonly Correction[]> {
  const { records } = library.database
  const closing = (await records.get(monthReportId(month)))?.registers.closing
  const closedAt = latest(closing?.values.map(([stamp]) => stamp) ?? [])
  const found: { readonly stamp: Stamp; readonly correction: Correction }[] = []
  for (let after = ''; ; ) {
    const page = await records.where(':id').above(after).limit(PAGE).toArray()
    for (const record of page) {
      const stamp = latest(record.registers[correctionRegister]?.values.map(([at]) => at) ?? [])
      const correction = correctionIn(record, month)
      if (correction && stamp > closedAt) found.push({ stamp, correction })
    }
    const last = page[page.length - 1]
    if (!last || page.length < PAGE) break
    after = last.id
  }
  return found.sort((a, b) => (a.stamp < b.stamp ? 1 : -1)).map(({ correction }) => correction)
}

/** Stamps sort as text; the empty one is before all. */
const latest = (stamps: readonly Stamp[]): Stamp => stamps.reduce((a, b) => (a > b ? a : b), '')

const correctionIn = (
  { id, kind, registers, deleted }: StoredRecord,
  month: Month,
): Correction | undefined => {
  const value = shownValue(registers[correctionRegister])
  if (typeof value !== 'object' || value === null) return undefined
  const { month: of, to, reason } = value as { month?: unknown; to?: unknown; reason?: unknown }
  if ((of !== month && to !== month) || typeof reason !== 'string' || !reason.trim()) return undefined
  return { id, kind, reason: reason.trim(), deleted: deleted === 1 }
}
