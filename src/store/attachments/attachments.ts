// Photos and documents on this device. A record's register holds only the SHA-256; what it names stands beside it,
// under that hash, so keeping the same picture twice keeps it once.
import { type BlobType, blobSizeLimit, blobType } from '../../sync/blob-type.ts'
import type { AttachmentBytes, StoredAttachment } from '../database.ts'
import { isDiskFull, type Library, withReopening } from '../library.ts'
import { withRoom } from './thin-attachments.ts'

/** Why an attachment is not kept: more than 2 MB, no JPEG, PNG, WebP or PDF, or no room. */
export type AttachmentProblem = 'tooLarge' | 'wrongType' | 'diskFull'

type KeepingAttachment =
  | { readonly ok: true; readonly hash: string; readonly bytes: number }
  | { readonly ok: false; readonly problem: AttachmentProblem }

/**
 * Keeps it and, where given, its small picture. Resolves after the commit. A full disk first costs photos that
 * the server has, then comes back as a problem; nothing that a person wrote is touched.
 */
export async function keepAttachment(
  library: Library,
  blob: Blob,
  preview?: Blob,
): Promise<KeepingAttachment> {
  if (blob.size > blobSizeLimit) return { ok: false, problem: 'tooLarge' }
  const bytes = await bytesOf(blob)
  const type = blobType(bytes)
  if (!type) return { ok: false, problem: 'wrongType' }
  const hash = await hashOf(bytes)
  const small = preview && (await bytesOf(preview))
  try {
    await withRoom(library, () =>
      putAttachment(library, { hash, bytes }, { type, ...(small && { preview: small }) }),
    )
  } catch (error) {
    if (!isDiskFull(error)) throw error
    return { ok: false, problem: 'diskFull' }
  }
  return { ok: true, hash, bytes: bytes.length }
}

/** What is already known of it stays: that the server has it, say. `facts` are what the caller has learned. */
export async function putAttachment(
  { database, env }: Library,
  { hash, bytes }: AttachmentBytes,
  { type, preview, ...facts }: { type: BlobType; preview?: Uint8Array; received?: string },
): Promise<void> {
  const { files, fileBodies, filePreviews } = database
  await withReopening(database, () =>
    database.transaction('rw', files, fileBodies, filePreviews, async () => {
      const before = await files.get(hash)
      const about = { hash, type, size: bytes.length, ...before, ...facts, keptAt: env.now() }
      await files.put({ ...about, here: 1 })
      await fileBodies.put({ hash, bytes })
      if (preview) await filePreviews.put({ hash, bytes: preview })
    }),
  )
}

/** The whole attachment, where it is on this device. */
export async function attachmentOf({ database }: Library, hash: string): Promise<Blob | undefined> {
  const [about, body] = await Promise.all([database.files.get(hash), database.fileBodies.get(hash)])
  return body && new Blob([own(body.bytes)], { type: about?.type ?? '' })
}

/** The small picture of a photo. It stays when the photo itself was thinned. */
export async function previewOf({ database }: Library, hash: string): Promise<Blob | undefined> {
  const small = await database.filePreviews.get(hash)
  return small && new Blob([own(small.bytes)], { type: 'image/jpeg' })
}

/** What is known of the attachment, whether or not it is here. */
export const aboutAttachment = ({ database }: Library, hash: string): Promise<StoredAttachment | undefined> =>
  database.files.get(hash)

export async function keepPreview({ bulk }: Library, hash: string, preview: Blob): Promise<void> {
  await bulk.filePreviews.put({ hash, bytes: await bytesOf(preview) })
}

/** In 64 small letters and digits. Browsers keep their own SHA-256 from pages that came over plain HTTP. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  if (!globalThis.crypto?.subtle) return (await import('../../sync/sha256.ts')).sha256(bytes)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', own(bytes)))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())

/** Over memory of its own, as the platform's types ask for. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
