// Which attachments the library's records name. Only those travel: a photo that was chosen in a form and never saved is
// nobody's business.
import { hashesIn } from '../../domain/attachment-hash.ts'
import { definitions } from '../../domain/records/index.ts'
import type { StoredAttachment, StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { readMeta } from '../meta.ts'
import { ofKind } from '../records/live-queries.ts'

/** The registers that hold hashes, by kind. */
const registersWithAttachments = new Map(
  definitions.flatMap(({ kind, fields }) => {
    const names = Object.entries(fields).filter(([, { type }]) => type === 'attachments')
    return names.length > 0 ? [[kind, names.map(([name]) => name)] as const] : []
  }),
)

/** The hashes in records that are not deleted; of a register with two values, those of both. */
export async function namedAttachments(library: Library): Promise<ReadonlySet<string>> {
  const named = new Set<string>()
  for (const kind of registersWithAttachments.keys()) {
    await ofKind(library, kind).each((record) => {
      for (const hash of hashesInRecord(record)) named.add(hash)
    })
  }
  return named
}

export function* hashesInRecord({ kind, registers }: StoredRecord): Iterable<string> {
  for (const name of registersWithAttachments.get(kind) ?? []) {
    for (const [, value] of registers[name]?.values ?? []) yield* hashesIn(value)
  }
}

/** The attachments that are here, that a record names, and that the server is not known to have; the smallest first. */
export async function waitingAttachments(library: Library): Promise<readonly StoredAttachment[]> {
  const { database } = library
  const [attachments, position] = [await database.files.toArray(), await readMeta(database, 'position')]
  const isUnknown = ({ here, received }: StoredAttachment) =>
    here !== undefined && (received === undefined || received !== position?.epoch)
  const unknown = attachments.filter(isUnknown)
  // Asking every record is worth it only where there is something to send.
  if (unknown.length === 0) return []
  const named = await namedAttachments(library)
  return unknown.filter(({ hash }) => named.has(hash)).sort((a, b) => a.size - b.size)
}
