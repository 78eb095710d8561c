// Photos and attachments, as the server keeps them: by library and by the SHA-256 of their bytes, whole, or
// as the beginning of an upload that goes on later. Files beside SQLite, a table in PostgreSQL:
// tests/server/storage-contract.ts runs on both.

/** An upload that nobody went on with for a month is not gone on with any more; in milliseconds. */
export const partLife = 30 * 86_400_000

/** Whoever calls has checked the hash: 64 characters `[0-9a-f]`. */
export interface Blobs {
  /** How many bytes it has; undefined where it is not here, or not whole. */
  size(library: string, hash: string): Promise<number | undefined>
  /** Its bytes from `start` up to `end`, that one left out. Undefined where it is not here, or not whole. */
  read(library: string, hash: string, start: number, end: number): Promise<Uint8Array | undefined>
  /** Keeps all of it, durably, and forgets what was held of an upload. Twice is the same as once. */
  keep(library: string, hash: string, bytes: Uint8Array): Promise<void>

  /** How many bytes are held of an upload that is not finished. */
  held(library: string, hash: string): Promise<number>
  /**
   * Adds bytes where the held ones end, durably, and gives how many are held then. Where somebody else was
   * faster, nothing is added, or the same bytes once.
   */
  append(library: string, hash: string, offset: number, bytes: Uint8Array): Promise<number>
  /** What is held of an upload that is not finished. */
  part(library: string, hash: string): Promise<Uint8Array>
  dropPart(library: string, hash: string): Promise<void>

  /** Every whole blob of a library, and since when no record names it, where that was noted. */
  list(library: string): Promise<readonly { readonly hash: string; readonly unnamedSince: number | null }[]>
  /** Notes since when no record names it; null where one does. */
  noteUnnamed(library: string, hash: string, since: number | null): Promise<void>
  remove(library: string, hash: string): Promise<void>
  /** Forgets uploads of a library to which nothing was added since then, in milliseconds since 1970. */
  sweepParts(library: string, before: number): Promise<void>

  /** How many bytes the library takes up here, unfinished uploads too. */
  total(library: string): Promise<number>
}
