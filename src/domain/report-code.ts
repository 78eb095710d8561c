// The code under a report, `K7Q2-M9`: whoever holds the paper, the file or the message can see that all of
// them, the device and the server have the same figures. A check against slips and against a report that
// changed since, not a signature: anybody may compute it.
import { crc30 } from './crc30.ts'
import { listFigures } from './indicator.ts'
import { hasFigure, isOwnFigure } from './indicators.ts'
import type { MonthlyReport, ReportState } from './monthly-report.ts'
import { codeVersion, currentRules, type Rules } from './rules.ts'

/** What a code is made from: a `MonthlyReport` or a `PeriodReport`, with whose and of when it is. */
export interface CodedReport {
  /** The register `village` of the profile, `33.15.14.2006`; empty where there is none. */
  readonly village: string
  /** `2026-11`, or `2026-C1`, `2026-S1`, `2026` for several months. */
  readonly period: string
  readonly report: Pick<MonthlyReport, 'state' | 'figures' | 'parts'> & {
    /** By which its figures were made; without them, today's. */
    readonly rules?: Rules
    /** The months of a longer period, so that a month without a report is not one with nothing in it. */
    readonly months?: readonly { readonly month: string; readonly state: ReportState }[]
  }
}

/** A number with at most four decimals, the shortest way: `0`, `12`, `3.5`, `2.3333`; `-` where not known. */
export const figureText = (value: number | null): string => {
  if (value === null) return '-'
  return String(Number.isSafeInteger(value) ? value : Math.round(value * 10_000) / 10_000)
}

/**
 * The figures of a report as one text, the same whoever computes it and in whatever order the records came.
 *
 * Lines of ASCII, parted by a line feed, none after the last:
 * 1. `lumbung-report 2`, the rules by which the figures were made (`rules.ts`); a month that was closed by the first
 *    ones keeps `lumbung-report 1` and their figures;
 * 2. the village code, the period, and the report's state: `filled`, `nil` or `empty`;
 * 3. for a period of several months, each month and its state, in order;
 * 4. each figure but `visits.change` and `advocacy.open` (other months are reports of their own): its id and number,
 *    by id;
 * 5. each row of the tables that counts anything: the table's id, the choice as a JSON string, the count, and
 *    people (`-` where the table has none), sorted as text. A choice that nothing was counted under is left
 *    out, so that one which a newer app adds changes no code.
 *
 * Numbers are decimal with `.`, rounded to four decimals, without trailing zeros or an exponent; `-` is not
 * known. Characters beyond ASCII are `\uXXXX`. A month with one activity, whose code is `K5SF-8B` (here are four of
 * its figures, all of it is in the test):
 *
 *     lumbung-report 2
 *     33.15.14.2006
 *     2026-11
 *     filled
 *     activities.count 1
 *     activities.mean 14
 *     …
 *     visits.perDay -
 *     visits.total -
 *     …
 *     activities.byField "health" 1 14
 *     activities.byTarget "public" 1 14
 *     activities.byType "training" 1 14
 */
export const canonicalReport = ({ village, period, report }: CodedReport): string =>
  [
    codeVersion(report.rules ?? currentRules),
    ...[village, period, report.state].map(asciiOf),
    ...(report.months ?? []).map(({ month, state }) => `${month} ${state}`),
    ...listFigures(report.figures)
      .filter(([id]) => isOwnFigure(id) && hasFigure(report.rules ?? currentRules, id))
      .map(([id, value]) => `${id} ${figureText(value)}`)
      .sort(),
    ...report.parts
      .flatMap(({ tables }) => tables)
      .flatMap(({ breakdown, rows }) =>
        rows
          .filter(({ count }) => count > 0)
          .map(
            ({ code, count, people }) =>
              `${breakdown.id} ${asciiOf(JSON.stringify(code))} ${figureText(count)} ${figureText(people)}`,
          ),
      )
      .sort(),
  ].join('\n')

/** Letters and digits that are not mistaken for each other on paper or on the phone: no 0 and O, no 1 and I. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 6

/**
 * Six characters for the 30 bits of the CRC-30 of `canonicalReport`, most significant first: `K7Q2-M9`. Where
 * a single number of the text has one other digit the code is always another, which a shortened hash could
 * not promise; of other changes, one in a thousand million goes unseen.
 */
export const reportCode = (report: CodedReport): string => codeOfText(canonicalReport(report))

/** The same of any text of ASCII characters. */
export const codeOfText = (ascii: string): string => {
  const bits = crc30(ascii)
  const letters = Array.from({ length: LENGTH }, (_, index) =>
    ALPHABET.charAt((bits >>> (5 * (LENGTH - 1 - index))) & 31),
  ).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** Whether a text can be a report's code, also as people type it: small letters, spaces, no hyphen. */
export const isReportCode = (text: string): boolean =>
  /^[A-HJ-NP-Z2-9]{6}$/.test(text.toUpperCase().replace(/[\s-]/g, ''))

const asciiOf = (text: string): string =>
  text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
