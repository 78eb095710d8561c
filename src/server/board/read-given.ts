// What an office recorded for a library, and whether the library has answered it by a record of its own.
import { type Answered, answers, unanswered } from '../../domain/from-office.ts'
import type { GivenRow } from '../../sync/officer-wire.ts'
import type { Storage } from '../storage/storage.ts'
import { toEntries } from '../sync/month-figures.ts'

const most = 50
const kinds = Object.keys(answers) as readonly Answered[]

/** The latest day first. */
export async function readGiven(storage: Storage, library: string): Promise<readonly GivenRow[]> {
  const found = await storage.transact(library, 'read', async (transaction) => {
    const written = toEntries(await transaction.recordsOfKinds(kinds))
    if (written.length === 0) return []
    const own = toEntries(await transaction.recordsOfKinds(kinds.map((kind) => answers[kind].kind)))
    return kinds.flatMap((kind) => {
      const ofKind = written.filter((entry) => entry.kind === kind)
      const waiting = new Set(unanswered(kind, ofKind, own).map(({ id }) => id))
      return ofKind.map(({ id, values }) => ({ id, kind, values, isAnswered: !waiting.has(id) }))
    })
  })
  const day = ({ values }: GivenRow) => String(values.date ?? '')
  return (found ?? []).sort((a, b) => day(b).localeCompare(day(a)) || a.id.localeCompare(b.id)).slice(0, most)
}
