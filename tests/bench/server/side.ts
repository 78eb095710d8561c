// What is measured on the server: something that takes pushes of records for many libraries.
import type { BenchRecord } from '../sync/bench-record.ts'

export interface Side {
  readonly name: string
  /** Keeps these records of a library; resolves once whoever sent them is told that they are kept. */
  push(library: number, records: readonly BenchRecord[]): Promise<void>
  /** Resident memory of its process in bytes, where it has one of its own. */
  memory?(): number
  close(): Promise<void>
}

/** Opens a side with so many empty libraries. */
export type OpenSide = (libraries: number) => Promise<Side>
