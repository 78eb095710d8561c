// What a figure of the monthly report is, and what it is made from. The figures themselves are in
// indicators/, a file for each part of the report.
import type { Day } from './day.ts'
import type { Label } from './field.ts'
import type { allSums, countedIndicators, derivedIndicators } from './indicators.ts'
import type { Step } from './matters.ts'
import type { Month } from './month.ts'
import type { Entry, Values } from './record.ts'
import type { Rules } from './rules.ts'

/** What a month's figures are made from. */
export interface MonthFacts {
  readonly month: Month
  /** The first of several months that are counted as one; `month` is the last of them. */
  readonly from?: Month
  /** All records of the month, or months. */
  readonly entries: readonly Entry[]
  /** Facility snapshots of any month; the latest on or before the month is taken. */
  readonly facilities: readonly Entry[]
  readonly partners: readonly Entry[]
  /** Advocacy and what came of it later, of all time. Without them only the month's own are looked at. */
  readonly matters?: readonly Entry[]
  /** The records of the month before (of as many months before), for the change. */
  readonly previous?: readonly Entry[]
  /** Sums of records that are not among `entries`, and of such that are not among `previous`. */
  readonly sums?: MonthSums
  readonly previousSums?: MonthSums
  /** The profile: its opening hours stand in where a service day has none. */
  readonly library?: Values
  /** What the office said when it sent the month's report back. */
  readonly returned?: Values
}

/** What one figure's sum is made of. */
export interface SumParts {
  /** Exact, however large, in decimal digits: what was added can be taken away again. */
  readonly sum: string
  /** Records that add something, those that lack a detail, and those that only speak of it. */
  readonly added: number
  readonly lacking: number
  readonly spoken: number
}

/** The sums of some records, by figure, kept instead of the records: see `month-sums.ts`. */
export interface MonthSums {
  readonly records: number
  readonly parts: Readonly<Partial<Record<SumId, SumParts>>>
}

/** The facts, with what several figures need worked out once. */
export interface WorkedFacts extends MonthFacts {
  readonly from: Month
  /** Days recorded as open, each with its minutes open; null where they are not known. */
  readonly openDays: ReadonlyMap<Day, number | null>
  /** The latest snapshot on or before the month. */
  readonly facility: Entry | undefined
  /** What matters of advocacy brought, of all time; and which of it belongs to the month. */
  readonly steps: readonly Step[]
  readonly stepsWithin: readonly Step[]
  readonly rules: Rules
  /** What a figure is that nobody counted: "–", or 0 in a month of which somebody said that nothing happened. */
  readonly unspoken: 0 | null
}

/** The figures of the report, as their definitions name them. */
export type FigureId = (typeof countedIndicators | typeof derivedIndicators)[number]['id']
/** The sums that figures are made of; some of them are figures themselves. */
export type SumId = (typeof allSums)[number]['id']
/** Null is "not known" and shown as "–"; 0 was counted. Other rules, and other versions, know fewer or more. */
export type Figures = Readonly<Partial<Record<FigureId, number | null>>>
export type Sums = Readonly<Partial<Record<SumId, number | null>>>

/** `measured`: with as many decimals as it has, and its unit, for a number alone could be anything. */
export type Show = 'number' | 'decimal' | 'measured' | 'money' | 'percent' | 'yesNo'

export const listFigures = (figures: Figures): readonly (readonly [FigureId, number | null])[] =>
  Object.entries(figures) as [FigureId, number | null][]

/** Of any id, so that the ids of all can be told from the definitions. */
interface IndicatorOf<Id extends string> {
  readonly id: Id
  readonly label: Label
  readonly unit?: Label
  /** In words, for whoever asks how the figure came about. */
  readonly formula: Label
  readonly show: Show
  /** Whether the figure counts this record of the month. */
  readonly counts: (entry: Entry) => boolean
  /** It counts records of earlier months too, which have reports of their own. */
  readonly looksBack?: true
  /** It is the month beside the one before, told with its sign; nothing else is set beside it. */
  readonly compares?: true
  /** True of a month whatever was recorded in it, as it stands at the end of one month or of several. */
  readonly stands?: true
  /** What it is called in a report of several months, where that is something else. */
  readonly ofPeriod?: Pick<IndicatorOf<Id>, 'label' | 'formula'>
  /** The rules that brought it, where it is later than the first. */
  readonly since?: Rules
  /** Told only where it is known: how many of whom something is lacking. */
  readonly onlyKnown?: true
}

export type Indicator = IndicatorOf<FigureId>

/** A sum over the records of one kind. */
export interface Counted<Id extends string = string> extends IndicatorOf<Id> {
  readonly kind: string
  /** What the record adds, a whole number; null where it says nothing about it. */
  readonly amount: (values: Values) => number | null
  /** Which records of the kind speak of the figure at all (uses of wifi, say); without such a record it is not known. */
  readonly isAbout?: (values: Values) => boolean
  /** So many of the amounts are one of the figure: 60 minutes an hour. */
  readonly per?: number
  /** A detail that need not be filled in: not known, rather than 0, where there are such records and none says it. */
  readonly detailOf?: (values: Values) => boolean
}

/** A figure made from the sums and the other facts. */
export interface Derived<Id extends string = string> extends IndicatorOf<Id> {
  readonly from: (sums: Sums, facts: WorkedFacts) => number | null
}

type Given<I extends IndicatorOf<string>> = Omit<I, 'counts' | 'show'> & { readonly show?: Show }

export const counted = <const Id extends string>(given: Given<Counted<Id>>): Counted<Id> => ({
  show: 'number',
  ...given,
  counts: (entry) => entry.kind === given.kind && (given.amount(entry.values) ?? 0) > 0,
})
/** Which records are shown when the figure is opened: those of other figures, or its own. */
type Opened = { readonly opens: readonly Counted[] } | Pick<IndicatorOf<string>, 'counts'>

export const derived = <const Id extends string>(given: Given<Derived<Id>> & Opened): Derived<Id> => ({
  show: 'number',
  ...given,
  counts:
    'opens' in given ? (entry) => given.opens.some((indicator) => indicator.counts(entry)) : given.counts,
})

export const sumOf = (id: string, en: string): Label => ({ id: `Jumlah ${id}`, en: `Sum of ${en}` })

export const ratio = (share: number | null | undefined, whole: number | null | undefined): number | null =>
  share === null || share === undefined || !whole ? null : share / whole
