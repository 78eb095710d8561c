// One blob on its way: by its hash, in parts, going on where the last cut left it. By PUT, and where something on the
// line refuses that, by POST, as it is or as the file of a form.
import type { StoredAttachment } from '../database.ts'
import type { Library } from '../library.ts'
import type { LineMemory } from '../meta.ts'
import { rememberLine, whatGoesThrough } from '../sync/line-memory.ts'
import type { Fetch } from '../sync/send.ts'
import { hashOf } from './attachments.ts'
import { askForBlob, type BlobAnswer, blobAddress } from './blob-request.ts'
import { PartSize } from './part-size.ts'
import { type Pass, readAnswer, type Stop } from './upload-answer.ts'

export interface SendingAttachments {
  readonly fetch: Fetch
  /** Asked before every part: text goes first, and a tab that closes stops. */
  readonly goesOn?: () => Promise<boolean> | boolean
}

/** Cuts without a part in between before the line counts as gone. */
const CUTS_AT_MOST = 6
/** How often an upload may begin anew because the server holds something else than was sent. */
const STARTS_AT_MOST = 3

type Way = 'put' | NonNullable<LineMemory['post']>
const ways: readonly Way[] = ['put', 'post', 'form']

/** One run's way of sending; how much goes at a time, and how, outlives each attachment. */
export class Upload {
  private readonly library: Library
  private readonly headers: Readonly<Record<string, string>>
  private readonly fetch: Fetch
  private readonly goesOn: NonNullable<SendingAttachments['goesOn']>
  private readonly pace = new PartSize()
  private way: Way
  /** The way was changed, and nothing has gone through by it yet. */
  private isNewWay = false

  private constructor(library: Library, token: string, { fetch, goesOn }: SendingAttachments, way: Way) {
    this.library = library
    this.headers = { Authorization: `Bearer ${token}` }
    this.fetch = fetch
    this.goesOn = goesOn ?? (() => true)
    this.way = way
  }

  static async begin(library: Library, token: string, sending: SendingAttachments): Promise<Upload> {
    const { post } = await whatGoesThrough(library)
    return new Upload(library, token, sending, post ?? 'put')
  }

  async send(attachment: StoredAttachment): Promise<Pass | Stop> {
    const body = await this.library.bulk.fileBodies.get(attachment.hash)
    if (!body) return { kind: 'set aside', code: 'hash' }
    const bytes = new Uint8Array(body.bytes)
    const triedFrom = this.way
    let [starts, reached] = [0, 0]
    this.pace.cuts = 0
    // Undefined: the server is to be asked how much it holds.
    for (let offset: number | undefined; ; ) {
      if (!(await this.goesOn())) return { kind: 'stopped' }
      const answer =
        offset === undefined ? await this.ask(attachment) : await this.put(attachment, bytes, offset)
      if (answer === undefined) {
        this.pace.wasCut()
        if (this.pace.cuts > CUTS_AT_MOST) return { kind: 'offline' }
        offset = undefined
        continue
      }
      const said = readAnswer(answer, attachment, offset === undefined)
      switch (said.kind) {
        case 'unclear':
          // Asking told nothing: sending does, for its answer says in its body where to go on.
          offset = 0
          break
        case 'tooMuch':
          this.pace.wasCut()
          if (this.pace.cuts > CUTS_AT_MOST) return { kind: 'blocked' }
          break
        case 'sent':
          await this.wentThrough()
          return said
        case 'offset':
          if (offset !== undefined) await this.wentThrough()
          // A part that was cut may have arrived in part: that is progress too, if not a reason for larger ones.
          if (said.offset > reached) this.pace.movedOn(offset !== undefined)
          else if (offset !== undefined && ++starts > STARTS_AT_MOST) return { kind: 'failed' }
          reached = Math.max(reached, said.offset)
          offset = said.offset < attachment.size ? said.offset : 0
          break
        case 'hash':
          // Damaged on the way, or here: only here is it for good.
          if ((await hashOf(bytes)) !== attachment.hash) return { kind: 'set aside', code: 'hash' }
          if (++starts > STARTS_AT_MOST) return { kind: 'failed' }
          offset = 0
          break
        case 'blocked': {
          const next = ways[ways.indexOf(this.way) + 1]
          if (!next) {
            this.way = triedFrom
            return said
          }
          this.way = next
          this.isNewWay = true
          break
        }
        default:
          return said
      }
    }
  }

  private async wentThrough(): Promise<void> {
    if (this.isNewWay && this.way !== 'put') await rememberLine(this.library, { post: this.way })
    this.isNewWay = false
  }

  private ask({ hash }: StoredAttachment): Promise<BlobAnswer | undefined> {
    return askForBlob(this.fetch, blobAddress(hash), { method: 'HEAD', headers: this.headers })
  }

  private put(
    { hash, type, size }: StoredAttachment,
    whole: Uint8Array<ArrayBuffer>,
    from: number,
  ): Promise<BlobAnswer | undefined> {
    const to = Math.min(from + this.pace.bytes, size)
    const bytes = whole.slice(from, to)
    const { headers } = this
    if (this.way === 'put') {
      return askForBlob(this.fetch, blobAddress(hash), {
        method: 'PUT',
        headers: { ...headers, 'Content-Type': type, 'Content-Range': `bytes ${from}-${to - 1}/${size}` },
        body: bytes,
      })
    }
    const address = `${blobAddress(hash)}?offset=${from}&size=${size}`
    if (this.way === 'post') {
      const described = { ...headers, 'Content-Type': 'application/octet-stream' }
      return askForBlob(this.fetch, address, { method: 'POST', headers: described, body: bytes })
    }
    const form = new FormData()
    form.append('file', new Blob([bytes]), 'file')
    return askForBlob(this.fetch, address, { method: 'POST', headers, body: form })
  }
}
