// What was handed in, as an office reads it: of every library whose village code lies in its scope, and of no other.
import type { Month } from '../../domain/month.ts'
import type { BoardFigures } from '../../sync/officer-wire.ts'

/** How a month was handed in, as a push brings it. */
export interface KeptReport {
  readonly month: Month
  /** Milliseconds since 1970; the first time stays. */
  readonly receivedAt: number
  /** Null where the month is open (again). */
  readonly handedIn: HandedIn | null
}

export interface HandedIn {
  readonly revision: number
  readonly reportCode: string | null
  readonly isNil: boolean
  readonly figures: BoardFigures
}

/** A library, as an office sees it. */
export interface OfficeLibrary {
  readonly id: string
  readonly code: string
  readonly name: string
  /** When it was registered here. */
  readonly since: number | null
  /** The earliest month that was ever handed in. */
  readonly firstMonth: Month | null
  /** When a device of it was last here. */
  readonly lastSeen: number | null
}

export interface OfficeReport {
  readonly library: string
  readonly month: Month
  readonly firstReceived: number
  readonly handedIn: HandedIn
  /** Null where that has to be counted anew. */
  readonly isChanged: boolean | null
}

interface OfficeState {
  /** By village code. */
  readonly libraries: readonly OfficeLibrary[]
  /** Of these libraries. */
  readonly reports: readonly OfficeReport[]
}

export interface Reports {
  /** Of the scope, those in which there is a library: `33`, by code. */
  provinces(scope: string): Promise<readonly string[]>
  /** What was handed in of the months from one to another, and by whom it was to be; of one library, or of all in the scope. */
  ofScope(scope: string, from: Month, to: Month, library?: string): Promise<OfficeState>
}
