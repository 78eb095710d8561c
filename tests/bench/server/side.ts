// What is measured on the server: something that takes pushes of records for many libraries.
import type { BenchRecord } from '../sync/bench-record.ts'
import type { ProcessUse } from './process-use.ts'

export interface Side {
  readonly name: string
  /** Keeps these records of a library; resolves once whoever sent them is told that they are kept. */
  push(library: number, records: readonly BenchRecord[]): Promise<void>
  /** What it has used so far: its own process, or this one where it has none. */
  use(): ProcessUse
  close(): Promise<void>
}

/** Opens a side with so many empty libraries. */
export type OpenSide = (libraries: number) => Promise<Side>
