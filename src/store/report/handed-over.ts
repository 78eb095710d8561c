// What of a closed month's report was taken along on this device: its paper, its message. Another revision begins
// anew, for who has the old one has other figures.
import type { Month } from '../../domain/month.ts'
import type { Library } from '../library.ts'
import { type HandedOver, readMeta, writeMeta } from '../meta.ts'

/** Older ones are forgotten: nobody hands them in any more. */
const mostMonths = 24

/** Of the report with this code; empty where nothing of it was taken. */
export async function handedOver({ database }: Library, month: Month, code: string): Promise<HandedOver> {
  const kept = (await readMeta(database, 'handedOver'))?.[month]
  return kept?.code === code ? kept : { code }
}

export async function noteHandedOver(
  library: Library,
  month: Month,
  code: string,
  what: 'pdf' | 'message',
): Promise<void> {
  const { database, env } = library
  await database.transaction('rw', database.meta, async () => {
    const all = { ...(await readMeta(database, 'handedOver')) }
    all[month] = { ...(await handedOver(library, month, code)), [what]: env.now() }
    const latest = Object.entries(all).sort(([a], [b]) => (a < b ? 1 : -1))
    await writeMeta(database, 'handedOver', Object.fromEntries(latest.slice(0, mostMonths)))
  })
}
