// Tells what is wrong with a database or a disk from what is wrong with a request. The first passes, whatever was
// asked: devices wait and send the same again. Told from the code that SQLite, PostgreSQL or the system gave.

export class StorageTrouble extends Error {
  /** Whether there is no space left; anything else is `away`. */
  readonly kind: 'full' | 'away'
  constructor(kind: StorageTrouble['kind'], message: string, cause?: unknown) {
    super(message, { cause })
    this.kind = kind
  }
}

/** https://sqlite.org/rescode.html, the lower eight bits. */
const sqlite: Readonly<Record<number, StorageTrouble['kind']>> = {
  5: 'away', // busy
  6: 'away', // locked
  8: 'away', // read-only
  10: 'away', // I/O error
  11: 'away', // corrupt
  13: 'full',
  14: 'away', // can't open
  26: 'away', // not a database
}

const system: Readonly<Record<string, StorageTrouble['kind']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  ...Object.fromEntries(
    [
      ...['EROFS', 'EIO', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'EFBIG', 'ESTALE', 'ENODEV'],
      ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
      ...['ENETUNREACH', 'ENETDOWN'],
    ].map((code) => [code, 'away' as const]),
  ),
}

/** SQLSTATE: 53100 is a full disk; the others are what passes, by their class or one by one. */
const postgresAway = new RegExp(
  [
    '^08', // connection
    '^28', // the role, or its password, was changed
    '^3D', // the database was removed
    '^40', // serialization, deadlock
    '^53', // resources
    '^55P03', // a lock that is held
    '^57', // cancelled, shut down, starting
    '^58', // its own disk
    '^25006|^25P03', // read-only: a replica; a transaction that stood still
    '^42P01|^42501|^3F000', // a table that is not there, or not ours yet: a restore is loading it
    '^XX', // damaged
  ].join('|'),
)

/** What the driver says without a code. */
const withoutCode =
  /^(Connection terminated|timeout exceeded when trying to connect|the database does not answer|Client has encountered a connection error|Postgres connection has been discarded|Cannot use a pool)/

/** Undefined for what no storage is to blame for. */
export function storageTrouble(error: unknown): StorageTrouble | undefined {
  if (error instanceof StorageTrouble) return error
  if (!(error instanceof Error)) return undefined
  const kind = kindOf(error as Error & { code?: unknown; errcode?: unknown })
  return kind && new StorageTrouble(kind, error.message, error)
}

function kindOf({
  code,
  errcode,
  message,
}: {
  code?: unknown
  errcode?: unknown
  message: string
}): StorageTrouble['kind'] | undefined {
  if (typeof errcode === 'number') return sqlite[errcode & 0xff]
  if (typeof code !== 'string') return withoutCode.test(message) ? 'away' : undefined
  if (Object.hasOwn(system, code)) return system[code]
  if (code === '53100') return 'full'
  return /^[0-9A-Z]{5}$/.test(code) && postgresAway.test(code) ? 'away' : undefined
}
