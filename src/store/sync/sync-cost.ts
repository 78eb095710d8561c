// What the next sync will cost in bytes, before it is sent: mobile data is bought by the day. Measured on the very
// requests that would go, gzipped as they would be; what the server will answer is not known.

import { waitingAttachments } from '../attachments/named-attachments.ts'
import type { Library } from '../library.ts'
import { type Position, readMeta } from '../meta.ts'
import { partOf, sendable } from './batch.ts'
import { gzipped } from './send.ts'
import { fitting, ROWS_AT_FIRST, syncRequest } from './sync-request.ts'

interface SyncCost {
  readonly textBytes: number
  readonly attachmentBytes: number
  readonly attachments: number
}

/** Headers there and back, and an answer with nothing new. */
const AROUND_A_REQUEST = 1_200
/** Headers there and back of each part of an attachment. */
const AROUND_A_PART = 800
const PART = 64 * 1024

export async function syncCost(library: Library): Promise<SyncCost> {
  const { database } = library
  // All reading comes first: a live query loses its place waiting for anything but the database.
  const [unsent, position, waiting] = await Promise.all([
    database.records.where('unsent').above(0).toArray(),
    readMeta(database, 'position'),
    waitingAttachments(library),
  ])
  const bodies = requestsFor(
    library,
    unsent.flatMap((record) => {
      const names = sendable(record)
      return names.length > 0 ? [partOf(record, names)] : []
    }),
    position ?? { epoch: '', cursor: 0 },
  )
  let textBytes = 0
  for (const body of bodies) textBytes += AROUND_A_REQUEST + (await sizeOf(body))
  const attachments = waiting.filter(({ refused }) => refused === undefined)
  const attachmentBytes = attachments.reduce(
    (sum, { size }) => sum + size + AROUND_A_PART * (1 + Math.ceil(size / PART)),
    0,
  )
  return { textBytes, attachmentBytes, attachments: attachments.length }
}

/** One after the other as the sync would make them; where nothing is unsent, the one that asks for news. */
function requestsFor(library: Library, unsent: Parameters<typeof fitting>[0], position: Position): string[] {
  const bodies: string[] = []
  let left = unsent
  do {
    const batch = fitting(left.slice(0, ROWS_AT_FIRST))
    bodies.push(JSON.stringify(syncRequest(library, position, batch, 1)))
    left = left.slice(batch.length)
  } while (left.length > 0)
  return bodies
}

async function sizeOf(text: string): Promise<number> {
  const { body } = await gzipped(text)
  return body instanceof ArrayBuffer ? body.byteLength : new TextEncoder().encode(text).length
}
