// What an officer's browser and the server say to each other, under `/v1/officer/`: shapes of answers, as both see
// them. A report that was not handed in has no figures, and none of them is a 0.
import type { Day } from '../domain/day.ts'
import type { FigureId } from '../domain/indicator.ts'
import type { Month } from '../domain/month.ts'
import type { Values } from '../domain/record.ts'
import type { Returned } from '../domain/returned-report.ts'

/** Where the server says how its addresses are used by programs: a page of its own, none of the app's. */
export const docsAddress = '/v1/docs'

/** `viewer` reads; `officer` does what an office does for its villages; `administrator` also looks after officers. */
export type OfficerRole = 'viewer' | 'officer' | 'administrator'

/** Who is signed in. */
export interface Officer {
  /** What is typed to sign in. */
  readonly name: string
  /** As people call the person. */
  readonly fullName: string
  readonly role: OfficerRole
  /** The beginning of the village codes that this officer sees: `33.15`, `33`, or all. */
  readonly scope: string
  readonly hasSecondFactor: boolean
  /** The demonstration's own, whom anybody may be. */
  readonly isDemo?: boolean
}

/**
 * `onTime`: handed in by the deadline. `nil`: by the deadline, and nothing happened. `late`: handed in after it, nil
 * or not. `missing`: the deadline is over. `notDue`: not handed in yet, and need not be.
 */
export type ReportStatus = 'onTime' | 'nil' | 'late' | 'missing' | 'notDue'

/** The figures of the board, in its order. */
export const boardFigures = [
  'visits.total',
  'activities.count',
  'activities.people',
  'computers.sessions',
  'computers.wifi',
  'advocacy.received',
] as const satisfies readonly FigureId[]

/** As they were handed in. Null is "not counted", which is no 0. */
export type BoardFigures = Readonly<Record<(typeof boardFigures)[number], number | null>>

/** How many activities of a field took place, and how many took part in them; null where nobody counted those. */
export type FieldCount = readonly [activities: number, people: number | null]

/** How one month of one library stands. */
export interface ReportRow {
  readonly month: Month
  readonly status: ReportStatus
  /** When the server first had it, by the village's calendar. */
  readonly receivedOn: Day | null
  /** 1 for the first report; null where none is there. */
  readonly revision: number | null
  readonly reportCode: string | null
  /** Its records say something else by now. */
  readonly isChanged: boolean
  /** Whether the office sent it back; null where it did not. */
  readonly returned: Returned | null
  readonly figures: BoardFigures | null
  /**
   * Its activities by field, in the order of `activityFields`; those of other fields are in `figures` alone. Null, or left
   * out, where that is not known: its records say something else by now than the report did.
   */
  readonly fields?: readonly FieldCount[] | null
}

/** The sums of several reports. What nobody counted has none, and a report that is not there is no 0. */
export function sumOf(all: readonly (BoardFigures | null)[]): BoardFigures {
  const sums: Partial<Record<keyof BoardFigures, number | null>> = {}
  for (const id of boardFigures) {
    sums[id] = null
    for (const figures of all) {
      const value = figures?.[id] ?? null
      if (value !== null) sums[id] = (sums[id] ?? 0) + value
    }
  }
  return sums as BoardFigures
}

export interface BoardRow extends ReportRow {
  readonly library: string
  /** The village code that the administrator set. */
  readonly code: string
  /** As the administrator named it. */
  readonly name: string
  /** Of its code; empty where the code is none of the list's. */
  readonly village: string
  readonly district: string
  /** Milliseconds since 1970; null where no device was ever here. */
  readonly lastSeen: number | null
  /** The month and the eleven before it, the oldest first. */
  readonly year: readonly ReportStatus[]
  /** The last day on which its report is on time, where that is not the board's. */
  readonly deadline?: Day
}

export interface Board {
  readonly v: 1
  /** Of the place that it is of, by the list of villages: "Kabupaten Grobogan"; empty where that has none, and for the country. */
  readonly name: string
  /** When the server counted it. */
  readonly at: number
  readonly month: Month
  /** The last day on which the month's report is on time. */
  readonly deadline: Day
  /** Why that is later than usual, where an officer wrote it. */
  readonly deadlineReason?: string
  /** By village code. */
  readonly rows: readonly BoardRow[]
  /** Of the reports that are there; null where none of them counted it. */
  readonly sums: BoardFigures
}

/** Every month of a year, for each library. */
export interface BoardYear {
  readonly v: 1
  readonly at: number
  /** Of the place, as on a `Board`. */
  readonly name: string
  readonly year: number
  readonly rows: readonly (Pick<BoardRow, 'library' | 'code' | 'name' | 'village' | 'district'> & {
    readonly months: readonly ReportRow[]
  })[]
}

/** How the reports of all villages of a place stand: of a province, a kabupaten or a kecamatan. */
export interface PlaceRow {
  /** The beginning of the village codes. */
  readonly code: string
  /** Empty where the list of villages has no such place. */
  readonly name: string
  readonly villages: number
  readonly counts: Readonly<Record<ReportStatus, number>>
  /** Of the reports that are there; null where none of them counted it. */
  readonly figures: BoardFigures
}

export interface Places {
  readonly v: 1
  /** When it was counted: up to a minute ago for a province or the country. */
  readonly at: number
  readonly month: Month
  readonly deadline: Day
  /** As on a `Board`. */
  readonly deadlineReason?: string
  /** Which place these are the parts of: the scope, or a place in it; and its name. */
  readonly within: string
  readonly name: string
  /** By code. */
  readonly rows: readonly PlaceRow[]
}

/** A device of a library, as its office sees it. */
export interface LibraryDevice {
  readonly id: string
  readonly name: string
  readonly lastSeen: number | null
  /** How far its clock was ahead when it was last seen, in milliseconds. */
  readonly clockAhead: number | null
  readonly revokedAt: number | null
}

/** One library, as its office sees it. */
export interface LibraryPage {
  readonly v: 1
  readonly at: number
  readonly library: Pick<BoardRow, 'library' | 'code' | 'name' | 'village' | 'district'>
  /** The latest first, as far back as the library goes, at most 24. */
  readonly months: readonly ReportRow[]
  /** The figures of the latest months that are there now, handed in or not: what `isChanged` speaks of. */
  readonly now: Readonly<Record<Month, BoardFigures>>
  readonly devices: readonly LibraryDevice[]
  /** The latest first, at most 50. */
  readonly notes: readonly LibraryNote[]
  /** What the office recorded for it, the latest day first, at most 50. */
  readonly given: readonly GivenRow[]
  /** Of the months above, why each was sent back last. */
  readonly returned: Readonly<Record<Month, ReturnedReport>>
  readonly expected: Expected
  /** Months for which this village alone was given more time, by month. */
  readonly later: readonly LaterDay[]
}

/** Aid or a training that the office recorded for a library. */
export interface GivenRow {
  readonly id: string
  readonly kind: Exclude<OfficeKind, 'replication'>
  readonly values: Values
  /** A record of the library's own names it. */
  readonly isAnswered: boolean
}

/** A note of the office to a library. `at`s are null where it is not known by which clock they were. */
export interface LibraryNote {
  /** As it was sent, without `note:`. */
  readonly id: string
  readonly text: string
  readonly from: string
  readonly at: number | null
  /** By which device, as far as its name is known; null where nobody has read it. */
  readonly seen: { readonly device: string | null; readonly at: number | null } | null
  readonly answer: {
    readonly text: string
    readonly device: string | null
    readonly at: number | null
  } | null
}

export interface ReturnedReport {
  readonly reason: string
  readonly from: string
  readonly revision: number
  readonly at: number | null
}

/** What became of a note that was sent to several libraries. */
export interface NoteAnswer {
  readonly v: 1
  readonly sent: readonly string[]
  readonly failed: readonly { readonly library: string; readonly error: string }[]
}

/** What an office records of its own; its villages see what concerns them. */
export const officeKinds = ['aid', 'districtTraining', 'replication'] as const
export type OfficeKind = (typeof officeKinds)[number]
export const isOfficeKind = (kind: string): kind is OfficeKind =>
  (officeKinds as readonly string[]).includes(kind)

export interface OfficeRecordRow {
  readonly id: string
  readonly at: number
  /** Who recorded it last, by the name for signing in. */
  readonly officer: string
  /** As `domain/records` defines its kind, but for the village, which `libraries` say. */
  readonly values: Values
  readonly libraries: readonly string[]
}

export interface OfficeRecords {
  readonly v: 1
  /** The latest first. */
  readonly records: readonly OfficeRecordRow[]
}

export interface OfficeRecordAnswer {
  readonly v: 1
  /** Libraries that take no more. */
  readonly failed: readonly string[]
}

/** What stands above and below the letters of an office. Each is one line; empty where nobody wrote it. */
export interface OfficeLetter {
  /** "Pemerintah Kabupaten Grobogan". */
  readonly government: string
  /** "Dinas Kearsipan dan Perpustakaan Daerah". */
  readonly name: string
  readonly address: string
  /** Where letters are signed. */
  readonly place: string
  /** Whose office signs, and by whom. */
  readonly role: string
  readonly head: string
}

export const letterFields = [
  'government',
  'name',
  'address',
  'place',
  'role',
  'head',
] as const satisfies readonly (keyof OfficeLetter)[]

/** The letterhead that counts for a place: its own, or that of the nearest office above it. */
export interface LetterAnswer {
  readonly v: 1
  /** Whose it is; null where nobody wrote one. */
  readonly scope: string | null
  readonly letter: OfficeLetter | null
}

/** By which an office's own program reads the board; what it is made of is told once, when it is made. */
export interface ReadingToken {
  readonly id: string
  /** What it is for. */
  readonly name: string
  /** The beginning of the village codes that it reads. */
  readonly scope: string
  /** The administrator, by the name for signing in. */
  readonly madeBy: string
  readonly madeAt: number
  /** About when it was last used: noted every few minutes. */
  readonly lastUsed: number | null
  readonly revokedAt: number | null
}

/** Of which months a report is expected: what the office set, null where it did not; and the first one as it counts. */
interface Expected {
  readonly from: Month | null
  readonly until: Month | null
  readonly begun: Month
}

/** A later last day of one month. */
interface LaterDay {
  readonly month: Month
  readonly day: Day
  /** Why, as an officer wrote it; left out where nobody did. */
  readonly reason?: string
}

/** The libraries of a place, with what is set for each. */
export interface Villages {
  readonly v: 1
  readonly at: number
  readonly name: string
  /** By village code. */
  readonly rows: readonly VillageRow[]
}

export interface VillageRow
  extends Pick<BoardRow, 'library' | 'code' | 'name' | 'village' | 'district' | 'lastSeen'> {
  readonly expected: Expected
}

/**
 * What became of a line of a list that is to be registered. `free`: it can be registered, and was only looked at.
 * `known`: its village has a library already. `outside`: it lies in no place of this officer.
 */
export type Registered =
  | { readonly result: 'registered' | 'known'; readonly library: string }
  | { readonly result: 'free' | 'wrong_code' | 'wrong_name' | 'outside' | 'twice' }

/** Lines of a request, and codes that it makes: more have to be sent one after the other. */
export const mostAtOnce = { villages: 200, codes: 20 }

/** Later deadlines that the office of a place set, and those of wider places, which hold there too. */
export interface LaterDeadlines {
  readonly v: 1
  readonly at: number
  readonly rows: readonly (LaterDay & {
    /** A village code, or the beginning of one. */
    readonly place: string
    readonly name: string
    /** Whether this officer may take it back. */
    readonly isOwn: boolean
  })[]
}

/** A code for a set-up sheet of one library. */
export interface LibraryCode {
  readonly library: string
  readonly enrolCode: string
  /** Milliseconds since 1970. */
  readonly expires: number
}

export interface ArchiveAnswer {
  readonly v: 1
  /** Parts of rows that could not be taken: damaged, or too large. */
  readonly rejected: number
}

/** One line of what officers did, which nobody can change. */
export interface AuditLine {
  readonly at: number
  /** Who did it, by the name for signing in; empty for the command line. */
  readonly officer: string
  readonly what: string
  /** The library, device or officer that it was done to. */
  readonly about: string | null
  /** The village that it was done to, as people call it; null for all else. */
  readonly place: string | null
}
