// Sends photos and attachments after the text: each by its hash, in parts, going on where the last cut left it. What
// the server will not take is set aside with its reason; nothing here touches a record.
import * as v from 'valibot'
import type { StoredFile } from '../database.ts'
import type { Library } from '../library.ts'
import { readMeta } from '../meta.ts'
import { type Fetch, retryAfter, wholeNumber } from '../sync/send.ts'
import { askForFile, blobAddress, type FileAnswer } from './file-request.ts'
import { hashOf } from './files.ts'
import { waitingFiles } from './named-files.ts'
import { PartSize } from './part-size.ts'

export type FilesEnd =
  /** All that may be sent has arrived. */
  | { readonly kind: 'done'; readonly sent: number }
  | { readonly kind: 'notConnected' | 'stopped' }
  /** No answer of ours, again and again. */
  | { readonly kind: 'offline' }
  /** The server is busy or ill; the milliseconds it asked for, if it did. */
  | { readonly kind: 'wait'; readonly ms: number | undefined }
  /** This device may not send: the text sync says why. */
  | { readonly kind: 'refused' }
  /** The server does not know of files. */
  | { readonly kind: 'unsupported' }

export interface SendingFiles {
  readonly fetch: Fetch
  /** Asked before every part: text goes first, and a tab that closes stops. */
  readonly goesOn?: () => Promise<boolean> | boolean
}

/** Cuts without a part in between before the line counts as gone. */
const CUTS_AT_MOST = 6
/** How often an upload may begin anew because the server holds something else than was sent. */
const STARTS_AT_MOST = 3

type Pass = { readonly kind: 'sent' } | { readonly kind: 'set aside'; readonly code: string }
type Stop = Exclude<FilesEnd, { kind: 'done' | 'notConnected' }>

export async function sendFiles(
  library: Library,
  { fetch, goesOn = () => true }: SendingFiles,
): Promise<FilesEnd> {
  const [identity, position] = await Promise.all([
    readMeta(library.bulk, 'identity'),
    readMeta(library.bulk, 'position'),
  ])
  if (!identity?.server || !position) return { kind: 'notConnected' }
  const upload = new Upload(library, identity.server.token, fetch, goesOn)
  let sent = 0
  for (const file of await waitingFiles(library)) {
    if (file.refused !== undefined) continue
    const end = await upload.send(file)
    if (end.kind === 'sent') {
      sent++
      await library.bulk.files.update(file.hash, { received: position.epoch })
    } else if (end.kind === 'set aside') {
      await library.bulk.files.update(file.hash, { refused: end.code })
    } else return end
  }
  return { kind: 'done', sent }
}

const answerShape = v.object({
  ok: v.optional(v.literal(true)),
  offset: v.optional(wholeNumber),
  error: v.optional(v.string()),
})

/** One run's way of sending; how much goes at a time outlives each file. */
class Upload {
  private readonly library: Library
  private readonly headers: Readonly<Record<string, string>>
  private readonly fetch: Fetch
  private readonly goesOn: NonNullable<SendingFiles['goesOn']>
  private readonly pace = new PartSize()

  constructor(library: Library, token: string, fetch: Fetch, goesOn: NonNullable<SendingFiles['goesOn']>) {
    this.library = library
    this.headers = { Authorization: `Bearer ${token}` }
    this.fetch = fetch
    this.goesOn = goesOn
  }

  async send(file: StoredFile): Promise<Pass | Stop> {
    const body = await this.library.bulk.fileBodies.get(file.hash)
    if (!body) return { kind: 'set aside', code: 'hash' }
    const bytes = new Uint8Array(body.bytes)
    let [starts, reached] = [0, 0]
    // Undefined: the server is to be asked how much it holds.
    for (let offset: number | undefined; ; ) {
      if (!(await this.goesOn())) return { kind: 'stopped' }
      const answer = offset === undefined ? await this.ask(file) : await this.put(file, bytes, offset)
      if (answer === undefined) {
        this.pace.wasCut()
        if (this.pace.cuts > CUTS_AT_MOST) return { kind: 'offline' }
        offset = undefined
        continue
      }
      const said = readAnswer(answer, file)
      switch (said.kind) {
        case 'sent':
          return said
        case 'offset':
          // A part that was cut may have arrived in part: that is progress too, if not a reason for larger ones.
          if (said.offset > reached) this.pace.movedOn(offset !== undefined)
          else if (offset !== undefined && ++starts > STARTS_AT_MOST) return { kind: 'wait', ms: undefined }
          reached = Math.max(reached, said.offset)
          offset = said.offset < file.size ? said.offset : 0
          break
        case 'hash':
          // Damaged on the way, or here: only here is it for good.
          if ((await hashOf(bytes)) !== file.hash) return { kind: 'set aside', code: 'hash' }
          if (++starts > STARTS_AT_MOST) return { kind: 'wait', ms: undefined }
          offset = 0
          break
        default:
          return said
      }
    }
  }

  private ask({ hash }: StoredFile): Promise<FileAnswer | undefined> {
    return askForFile(this.fetch, blobAddress(hash), { method: 'HEAD', headers: this.headers })
  }

  private put(
    { hash, type, size }: StoredFile,
    bytes: Uint8Array<ArrayBuffer>,
    from: number,
  ): Promise<FileAnswer | undefined> {
    const to = Math.min(from + this.pace.bytes, size)
    return askForFile(this.fetch, blobAddress(hash), {
      method: 'PUT',
      headers: {
        ...this.headers,
        'Content-Type': type,
        'Content-Range': `bytes ${from}-${to - 1}/${size}`,
      },
      body: bytes.slice(from, to),
    })
  }
}

type Said = Pass | Stop | { readonly kind: 'offset'; readonly offset: number } | { readonly kind: 'hash' }

/** An answer to HEAD or PUT. Whatever is not surely ours (a portal's page) counts as no answer: the line is gone. */
function readAnswer({ status, headers, bytes }: FileAnswer, { size, type }: StoredFile): Said {
  if (bytes.length === 0) {
    const isWhole = headers.get('content-length') === String(size) && headers.get('content-type') === type
    if (status === 200) return isWhole ? { kind: 'sent' } : { kind: 'offline' }
    const held = headers.get('upload-offset')
    if (status === 404)
      return held === null ? { kind: 'unsupported' } : { kind: 'offset', offset: Number(held) }
  }
  const { ok, offset, error } = readBody(bytes)
  if (status === 201 && ok) return { kind: 'sent' }
  if ((status === 202 || status === 409) && offset !== undefined) return { kind: 'offset', offset }
  if (status === 400 && error === 'hash') return { kind: 'hash' }
  if (status === 413 || status === 415) return { kind: 'set aside', code: error ?? 'other' }
  if (status === 401) return { kind: 'refused' }
  if (status === 404 || status === 405) return { kind: 'unsupported' }
  if (status === 429 || status >= 500) return { kind: 'wait', ms: retryAfter(headers) }
  return { kind: 'offline' }
}

function readBody(bytes: Uint8Array): v.InferOutput<typeof answerShape> {
  try {
    const parsed = v.safeParse(answerShape, JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}
