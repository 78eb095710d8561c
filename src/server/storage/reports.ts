// What was handed in, as an office reads it: of every library whose village code lies in its scope, and of no other.
import type { Month } from '../../domain/month.ts'
import type { BoardFigures, FieldCount, PlaceRow } from '../../sync/officer-wire.ts'
import type { LaterDeadline, Office } from './officers.ts'

/** How a month was handed in, as a push brings it. */
export interface KeptReport {
  readonly month: Month
  /** Milliseconds since 1970; the first time stays. */
  readonly receivedAt: number
  /** Null where the month is open (again). */
  readonly handedIn: HandedIn | null
  /** The revision that the office sent back last. */
  readonly returnedRevision?: number | null
}

export interface HandedIn {
  readonly revision: number
  readonly reportCode: string | null
  readonly isNil: boolean
  readonly figures: BoardFigures
  /** As on a `ReportRow`; left out, what is kept of them stays. */
  readonly fields?: readonly FieldCount[] | null
}

/** By which report a month is handed in, and whether its activities are known by field. */
export interface KnownFields {
  readonly month: Month
  readonly revision: number
  readonly reportCode: string | null
  readonly isKnown: boolean
}

/** A library, as an office sees it. */
export interface OfficeLibrary {
  readonly id: string
  readonly code: string
  readonly name: string
  /** When it was registered here. */
  readonly since: number | null
  /** The first and the last month of which its office expects a report; null where it did not say. */
  readonly expectedFrom: Month | null
  readonly expectedUntil: Month | null
  /** The earliest month that was ever handed in. */
  readonly firstMonth: Month | null
  /** When a device of it was last here. */
  readonly lastSeen: number | null
}

/** That a month is handed in, and since when. */
export interface OfficeMark {
  readonly library: string
  readonly month: Month
  readonly firstReceived: number
  readonly isNil: boolean
}

export interface OfficeReport extends HandedIn, OfficeMark {
  readonly returnedRevision: number | null
  /** Null where that has to be counted anew. */
  readonly isChanged: boolean | null
}

/** The moment at which a month's deadline is over in a place, and where in it it is another. */
export interface Due {
  readonly until: number
  readonly exceptions: readonly { readonly place: string; readonly until: number }[]
}

export interface SumsAsked {
  readonly month: Month
  /** The parts of the place are told apart by the first so many characters of their codes. */
  readonly length: number
  readonly now: number
  /** The moment at which the month is over in the place. */
  readonly over: number
  readonly due: Due
}

export interface PartSum extends Omit<PlaceRow, 'code' | 'name'> {
  readonly part: string
}

interface OfficeState {
  /** What deadlines hold in the scope: see `deadlinesOf`. */
  readonly offices: readonly Office[]
  readonly later: readonly LaterDeadline[]
  /** By village code. */
  readonly libraries: readonly OfficeLibrary[]
  /** Of these libraries, and of those months that are shown with all that was handed in. */
  readonly marks: readonly OfficeMark[]
  readonly reports: readonly OfficeReport[]
}

/** Months, both included, and from which on all is shown that was handed in. */
export interface OfficeMonths {
  readonly from: Month
  readonly to: Month
  readonly shown: Month
}

export interface Reports {
  /** Of the scope, those in which there is a library: `33`, by code. */
  provinces(scope: string): Promise<readonly string[]>
  /** Who was to hand in, and what was: of one library, or of all in the scope. */
  ofScope(scope: string, months: OfficeMonths, library?: string): Promise<OfficeState>
  /** The same of one month, summed by the database for each part of a place that lies in one time zone; by code. */
  sums(place: string, asked: SumsAsked): Promise<readonly PartSum[]>
  /** The months of these libraries that are handed in, and of which nobody has counted yet whether they changed since. */
  uncounted(
    libraries: readonly string[],
  ): Promise<readonly { readonly library: string; readonly month: Month }[]>
  /** Undefined where there is no such library in the scope. */
  libraryIn(
    scope: string,
    library: string,
  ): Promise<Pick<OfficeLibrary, 'id' | 'code' | 'name' | 'expectedFrom' | 'expectedUntil'> | undefined>
  /** Those in the scope that have one of these codes. */
  librariesOf(scope: string, codes: readonly string[]): Promise<readonly Pick<OfficeLibrary, 'id' | 'code'>[]>
}
