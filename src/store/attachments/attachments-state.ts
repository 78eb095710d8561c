// How photos and attachments stand, as facts: how many are here, how many wait, and what the server refused.
import type { StoredAttachment } from '../database.ts'
import type { Library } from '../library.ts'
import { waitingAttachments } from './named-attachments.ts'

interface Amount {
  readonly count: number
  /** Bytes. */
  readonly bytes: number
}

export interface AttachmentsState {
  readonly here: Amount
  /** Of those that a record names: not known to have arrived at the server, refused ones left out. */
  readonly waiting: Amount
  /** Thinned: only the small picture is here, the server has the rest. */
  readonly small: number
  readonly refused: readonly StoredAttachment[]
}

export async function attachmentsState(library: Library): Promise<AttachmentsState> {
  const [attachments, waiting] = [await library.database.files.toArray(), await waitingAttachments(library)]
  return {
    here: amountOf(attachments.filter(({ here }) => here)),
    waiting: amountOf(waiting.filter(({ refused }) => refused === undefined)),
    small: attachments.filter(({ here }) => !here).length,
    refused: waiting.filter(({ refused }) => refused !== undefined),
  }
}

const amountOf = (attachments: readonly StoredAttachment[]): Amount => ({
  count: attachments.length,
  bytes: attachments.reduce((sum, { size }) => sum + size, 0),
})

/** Lets what the server refused be sent once more. */
export async function tryAttachmentsAgain({ database }: Library): Promise<void> {
  await database.files
    .filter(({ refused }) => refused !== undefined)
    .modify((attachment) => {
      delete (attachment as { refused?: string }).refused
    })
}
