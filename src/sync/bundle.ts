// A bundle: a library's rows in a text file, the backup and the way to travel where there is no internet ("In a
// file"). Its first line can be read by a person and by the app; below it, base64 of the gzipped rows. It is
// looked at whole before anything of it is used. Packing and locking are the platform's, given by the store.
import type { RecordState } from './record-state.ts'
import { fromRow, type Row, toRow } from './row.ts'
import { sha256 } from './sha256.ts'

/** Raised only where an older app could not read the file at all: what rows hold may always grow. */
const bundleVersion = 1

/** How the rows were locked with a passphrase: PBKDF2 (SHA-256) to a key for AES-GCM. Hexadecimal. */
export interface Lock {
  readonly iterations: number
  readonly salt: string
  readonly iv: string
}

/** Records, or the photos and attachments that they name: those are large, and go in a file of their own. */
type BundleHolds = 'records' | 'attachments'

/** What the first line says. */
export interface BundleHeader {
  /** Records unless it says otherwise. */
  readonly holds?: BundleHolds
  readonly libraryName: string
  /** All ids that the library has or had, the server's first. */
  readonly libraries: readonly string[]
  /** How many records; in a bundle of attachments, how many of those. */
  readonly records: number
  /** The day by the clock of the device that made it, `YYYY-MM-DD`. */
  readonly made: string
  /** Whether names of persons are in it. */
  readonly names: boolean
  readonly lock?: Lock
}

/** Bytes as text of letters and digits, and back; `undefined` for text that is none. */
export interface Base64 {
  encode(bytes: Uint8Array): string
  decode(text: string): Uint8Array | undefined
}

/**
 * Why a file is refused, always whole: no bundle at all, made by a newer app, its end is missing, changed on the
 * way, of another library; or it asks for its passphrase, or for the right one.
 */
export type BundleRefusal =
  | 'notBundle'
  | 'newer'
  | 'cutOff'
  | 'damaged'
  | 'foreign'
  | 'locked'
  | 'wrongPassphrase'

type Opened =
  | { readonly ok: true; readonly header: BundleHeader; readonly payload: Uint8Array }
  | { readonly ok: false; readonly reason: BundleRefusal }

const LINE = 76
const NAME_AT_MOST = 120
const wordsOf: Readonly<Record<BundleHolds, { readonly first: string; readonly count: string }>> = {
  records: { first: 'Arsip cadangan Lumbung', count: 'catatan' },
  attachments: { first: 'Arsip foto Lumbung', count: 'foto' },
}

/** The file's text. `payload` are the packed rows, locked where the header says so. */
export function bundleText(header: BundleHeader, payload: Uint8Array, base64: Base64): string {
  const line = firstLine(header, payload.length)
  const lines = base64.encode(payload).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
  return `${line} | sha256: ${checksum(line, payload)}\n${lines.join('\n')}\n`
}

/** What a file says to hold, by its first words; undefined for one that is no bundle. */
export function bundleHolds(text: string): BundleHolds | undefined {
  const begin = text.slice(0, 200).replace(/\s+/g, ' ').trim()
  return (['records', 'attachments'] as const).find((holds) => begin.startsWith(wordsOf[holds].first))
}

/** Reads the file back, however its lines were broken on the way (Windows, e-mail). */
export function openBundle(text: string, base64: Base64, holds: BundleHolds = 'records'): Opened {
  const refused = (reason: BundleRefusal) => ({ ok: false, reason }) as const
  const begin = text.replace(/^[\uFEFF\s]+/, '')
  const words = wordsOf[holds].first.replace(/ /g, '\\s+')
  const version = new RegExp(`^${words},\\s+format\\s+(\\d{1,6})\\b`).exec(begin)
  if (!version) return refused('notBundle')
  if (Number(version[1]) > bundleVersion) return refused('newer')
  const parts = /^([\s\S]{0,4000}?)\s\|\s+sha256:\s+([0-9a-f]{64})(?:\s([\s\S]*))?$/.exec(begin)
  if (!parts) return refused(begin.length < LINE * 4 ? 'cutOff' : 'damaged')
  const [, line = '', sum, body = ''] = parts
  const said = readFirstLine(line.replace(/\s+/g, ' ').trim(), holds)
  if (!said) return refused('damaged')
  const packed = body.replace(/\s+/g, '')
  if (packed.length < Math.ceil(said.bytes / 3) * 4) return refused('cutOff')
  const payload = base64.decode(packed)
  if (!payload || payload.length !== said.bytes) return refused('damaged')
  if (checksum(firstLine(said.header, said.bytes), payload) !== sum) return refused('damaged')
  return { ok: true, header: said.header, payload }
}

/** Whether the file is of a library that has, or had, one of these ids. */
export const isOfLibrary = ({ libraries }: BundleHeader, ids: readonly string[]): boolean =>
  libraries.some((id) => ids.includes(id))

/** The rows as text, one a line. A record that could not be read back is left out rather than spoil the file. */
export const rowsText = (records: readonly RecordState[]): { text: string; count: number } => {
  const rows: Row[] = records.map((record) => toRow(record)).filter((row) => readRow(row) !== undefined)
  return { text: rows.map((row) => JSON.stringify(row)).join('\n'), count: rows.length }
}

/** The records of the text, or nothing where one of them can't be read or comes twice, or some are missing. */
export function recordsOf(text: string, { records }: BundleHeader): readonly RecordState[] | undefined {
  const read = new Map<string, RecordState>()
  for (const line of text === '' ? [] : text.split('\n')) {
    const record = readRow(parsed(line))
    if (!record || read.has(record.id)) return undefined
    read.set(record.id, record)
  }
  return read.size === records ? [...read.values()] : undefined
}

function readRow(row: unknown): RecordState | undefined {
  const { record, refusals } = fromRow(row)
  return refusals.length === 0 ? record : undefined
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Over the first line too: a file whose ids, count or lock were changed is as damaged as any. */
function checksum(line: string, payload: Uint8Array): string {
  const head = Uint8Array.from(`${line}\n`, (sign) => sign.charCodeAt(0))
  const both = new Uint8Array(head.length + payload.length)
  both.set(head)
  both.set(payload, head.length)
  return sha256(both)
}

function firstLine(header: BundleHeader, bytes: number): string {
  const { holds = 'records', libraryName, libraries, records, made, names, lock } = header
  const words = wordsOf[holds]
  return [
    `${words.first}, format ${bundleVersion}`,
    `perpustakaan: ${plainName(libraryName)}`,
    `${words.count}: ${records}`,
    `dibuat: ${made}`,
    // Of pictures nobody can say it.
    ...(holds === 'records' ? [`nama orang: ${names ? 'ya' : 'tidak'}`] : []),
    `sandi: ${lock ? `pbkdf2-sha256 ${lock.iterations} ${lock.salt} aes-gcm ${lock.iv}` : 'tidak'}`,
    `id: ${libraries.join(' ')}`,
    `ukuran: ${bytes}`,
  ].join(' | ')
}

const linePattern = ({ first, count }: (typeof wordsOf)[BundleHolds]): RegExp =>
  new RegExp(
    `^${first}, format ${bundleVersion} \\| perpustakaan: ([ -{}~]*) \\| ${count}: (\\d{1,9}) \\| ` +
      'dibuat: (\\d{4}-\\d{2}-\\d{2}) \\| (?:nama orang: (ya|tidak) \\| )?' +
      'sandi: (?:tidak|pbkdf2-sha256 (\\d{1,8}) ([0-9a-f]{32}) aes-gcm ([0-9a-f]{24})) \\| ' +
      'id: ([0-9A-Za-z_.:-]{1,80}(?: [0-9A-Za-z_.:-]{1,80})*) \\| ukuran: (\\d{1,12})$',
  )

function readFirstLine(
  line: string,
  holds: BundleHolds,
): { header: BundleHeader; bytes: number } | undefined {
  const [, name, records, made, names, iterations, salt, iv, ids, bytes] =
    linePattern(wordsOf[holds]).exec(line) ?? []
  if (name === undefined || made === undefined || ids === undefined) return undefined
  if ((names === undefined) !== (holds === 'attachments')) return undefined
  const header: BundleHeader = {
    ...(holds === 'attachments' && { holds }),
    libraryName: name,
    libraries: ids.split(' '),
    records: Number(records),
    made,
    names: names === 'ya',
    ...(salt !== undefined && iv !== undefined && { lock: { iterations: Number(iterations), salt, iv } }),
  }
  return { header, bytes: Number(bytes) }
}

/** A name for the first line: in signs that every system passes on unchanged, without our own "|". */
const plainName = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^ -{}~]+/g, ' ')
  return plain.replace(/\s+/g, ' ').trim().slice(0, NAME_AT_MOST).trim() || '-'
}
