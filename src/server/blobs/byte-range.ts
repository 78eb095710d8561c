// Which bytes of a file are sent, or asked for.
import { Refused } from '../answers.ts'
import { malformed } from '../read-body.ts'

/** A part of an upload, `content-range`. */
interface Part {
  readonly from: number
  /** Included. */
  readonly to: number
  readonly total: number
}

/** Undefined where a whole is sent. Throws Refused 400 `malformed`. */
export function readContentRange(header: string | null): Part | undefined {
  if (header === null) return undefined
  const [, from, to, total] = /^bytes (\d{1,10})-(\d{1,10})\/(\d{1,10})$/.exec(header.trim()) ?? []
  const part = { from: Number(from), to: Number(to), total: Number(total) }
  if (!(part.from <= part.to && part.to < part.total)) throw malformed()
  return part
}

/**
 * One range that is asked for, its end left out; of several, or of one that can't be read, nothing is made: then
 * all of it is sent. Throws Refused 416 for one beyond the end.
 */
export function readRange(header: string | null, size: number): { start: number; end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,10})-(\d{0,10})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  if (start < end) return { start, end }
  throw new Refused(416, { error: 'range' }, { 'content-range': `bytes */${size}` })
}
