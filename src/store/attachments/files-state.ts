// How photos and attachments stand, as facts: how many are here, how many wait, and what the server refused.
import type { StoredFile } from '../database.ts'
import type { Library } from '../library.ts'
import { waitingFiles } from './named-files.ts'

interface Amount {
  readonly count: number
  /** Bytes. */
  readonly bytes: number
}

export interface FilesState {
  readonly here: Amount
  /** Of those that a record names: not known to have arrived at the server, refused ones left out. */
  readonly waiting: Amount
  /** Thinned: only the small picture is here, the server has the rest. */
  readonly small: number
  readonly refused: readonly StoredFile[]
}

export async function filesState(library: Library): Promise<FilesState> {
  const [files, waiting] = [await library.database.files.toArray(), await waitingFiles(library)]
  return {
    here: amountOf(files.filter(({ here }) => here)),
    waiting: amountOf(waiting.filter(({ refused }) => refused === undefined)),
    small: files.filter(({ here }) => !here).length,
    refused: waiting.filter(({ refused }) => refused !== undefined),
  }
}

const amountOf = (files: readonly StoredFile[]): Amount => ({
  count: files.length,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
})

/** Lets what the server refused be sent once more. */
export async function tryFilesAgain({ database }: Library): Promise<void> {
  await database.files
    .filter(({ refused }) => refused !== undefined)
    .modify((file) => {
      delete (file as { refused?: string }).refused
    })
}
