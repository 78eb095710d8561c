// Whether a month that was handed in has changed since, for those who read a board. What was counted for it is kept
// afterwards: who reads does not wait for those who write.
import type { Month } from '../../domain/month.ts'
import type { Storage } from '../storage/storage.ts'
import { countFigures } from '../sync/month-figures.ts'

/** Milliseconds: a device that pushes now pushes again soon, and what was counted is no more of use. */
const later = 1_000
/** So many wait to be kept; others are counted again. */
const most = 1_000

type Keep = () => Promise<void>
const waiting = new WeakMap<Storage, Map<string, Keep>>()

export async function isMonthChanged(storage: Storage, library: string, month: Month): Promise<boolean> {
  const counted = await countFigures(storage, library, month)
  if (counted) keepLater(storage, `${library} ${month}`, counted.keep)
  return counted?.figures.isChanged ?? false
}

function keepLater(storage: Storage, key: string, keep: Keep): void {
  const known = waiting.get(storage)
  if (known) {
    if (known.size < most) known.set(key, keep)
    return
  }
  const all = new Map([[key, keep]])
  waiting.set(storage, all)
  const keepAll = async () => {
    waiting.delete(storage)
    // One after the other. What can't be kept is counted again.
    for (const one of all.values()) await one().catch(() => {})
  }
  setTimeout(() => void keepAll(), later).unref()
}
