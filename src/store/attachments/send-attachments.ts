// Sends photos and attachments after the text, one by one. What the server will not take is set aside with its reason;
// one that does not get through is left for the next time, and never stops those behind it.
import type { StoredAttachment } from '../database.ts'
import type { Library } from '../library.ts'
import { readMeta } from '../meta.ts'
import type { Fetch } from '../sync/send.ts'
import { waitingAttachments } from './named-attachments.ts'
import { type SendingAttachments, Upload } from './upload.ts'

export type AttachmentsEnd =
  /** All that may be sent has arrived. */
  | { readonly kind: 'done'; readonly sent: number }
  | { readonly kind: 'notConnected' | 'stopped' }
  /** No answer of ours, again and again. */
  | { readonly kind: 'offline' }
  /** A firewall or a proxy on the way refuses blobs, however they are sent. */
  | { readonly kind: 'blocked' }
  /** The server is busy or ill; the milliseconds it asked for, if it did. */
  | { readonly kind: 'wait'; readonly ms: number | undefined }
  /** This device may not send: the text sync says why. */
  | { readonly kind: 'refused' }
  /** The server does not know of blobs. */
  | { readonly kind: 'unsupported' }

/** So many in a row that do not get through say that it is not the attachment. */
const STUCK_AT_MOST = 3

export async function sendAttachments(
  library: Library,
  sending: SendingAttachments & { readonly fetch: Fetch },
): Promise<AttachmentsEnd> {
  const [identity, position] = await Promise.all([
    readMeta(library.bulk, 'identity'),
    readMeta(library.bulk, 'position'),
  ])
  if (!identity?.server || !position) return { kind: 'notConnected' }
  const upload = await Upload.begin(library, identity.server.token, sending)
  let sent = 0
  let stuck = 0
  let last: Parameters<typeof endOf>[0] | undefined
  for (const attachment of inTurn(library, await waitingAttachments(library))) {
    const end = await upload.send(attachment)
    switch (end.kind) {
      case 'sent':
        sent++
        stuck = 0
        await library.bulk.files.update(attachment.hash, { received: position.epoch })
        break
      case 'set aside':
        await library.bulk.files.update(attachment.hash, { refused: end.code })
        break
      case 'offline':
      case 'blocked':
      case 'failed':
        held(library).add(attachment.hash)
        last = end.kind
        if (++stuck >= STUCK_AT_MOST) return endOf(last)
        break
      default:
        return end
    }
  }
  return last ? endOf(last) : { kind: 'done', sent }
}

const endOf = (kind: 'offline' | 'blocked' | 'failed'): AttachmentsEnd =>
  kind === 'failed' ? { kind: 'wait', ms: undefined } : { kind }

/** Those that did not get through the last time come last, so that each has its turn. */
function inTurn(library: Library, attachments: readonly StoredAttachment[]): StoredAttachment[] {
  const wasHeld = held(library)
  const may = attachments.filter(({ refused }) => refused === undefined)
  const late = may.filter(({ hash }) => wasHeld.has(hash))
  heldBy.delete(library)
  return [...may.filter(({ hash }) => !wasHeld.has(hash)), ...late]
}

const heldBy = new WeakMap<Library, Set<string>>()

function held(library: Library): Set<string> {
  const attachments = heldBy.get(library) ?? new Set<string>()
  heldBy.set(library, attachments)
  return attachments
}
