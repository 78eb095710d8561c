// The reports of a month as they were handed in: the one that stands, those it replaced, and what has changed
// since. Read with care, for the value comes from other devices, and perhaps from a newer app.
import { isClosed } from './closed-month.ts'
import { crc30 } from './crc30.ts'
import { type FigureId, type Figures, listFigures } from './indicator.ts'
import { isOwnFigure } from './indicators.ts'
import type { Values } from './record.ts'
import { reportTexts } from './records/month-report.ts'
import { figureText } from './report-code.ts'

/** One report as it was handed in. */
export interface Revision {
  /** Id of the staff member. */
  readonly by?: string
  /** Milliseconds since 1970, by the clock of the device that closed. */
  readonly at: number
  /** 1 for the first report, one more each time it is handed in again. */
  readonly revision: number
  /** The report code of these figures; see `report-code.ts`. */
  readonly code?: string
  /** The figures as they were handed in. */
  readonly figures?: Figures
  /** Why it was handed in again. */
  readonly reason?: string
  /** The rules by which the figures were made; none for the first ones. See `rules.ts`. */
  readonly rules?: number
  /** The `textsMark` of what it said beyond its figures. */
  readonly texts?: string
}

/**
 * The register `closing` of a month's report, while the month is closed: one register, so that two devices
 * that close the same month make two whole values to choose from, and never half of each.
 */
export interface Closing extends Revision {
  /** The reports that this one replaced, the first one first. */
  readonly earlier?: readonly Revision[]
}

/** A figure that is no longer what it was when the report was handed in. Null is "not known". */
export interface FigureChange {
  readonly id: FigureId
  readonly before: number | null
  readonly now: number | null
}

/**
 * The first report and the latest ones are kept; with two values side by side, so many stay well within the
 * 64 KB that a register may have on its way to the server.
 */
const MOST_EARLIER = 12

/**
 * How the month stands handed in, by the values of `monthReport:YYYY-MM`; undefined while it is open. What
 * can't be read of it is left out.
 */
export const closingOf = (monthReport: Values | undefined): Closing | undefined =>
  isClosed(monthReport) ? closingIn(monthReport?.closing) : undefined

/** One value of the register `closing`: where two devices closed the month, each of theirs. */
export const closingIn = (value: unknown): Closing | undefined => {
  const last = revisionIn(value)
  if (!last) return undefined
  const { earlier } = value as Values
  const known = Array.isArray(earlier) ? earlier.map(revisionIn).filter((one) => one !== undefined) : []
  return known.length > 0 ? { ...last, earlier: known } : last
}

/** The value to write when the report is handed in, the first time or again. */
export const nextClosing = (before: Closing | undefined, handedIn: Omit<Revision, 'revision'>): Closing => {
  if (!before) return { ...handedIn, revision: 1 }
  const { earlier = [], ...replaced } = before
  const [first = replaced, ...others] = [...earlier, replaced]
  return {
    ...handedIn,
    revision: before.revision + 1,
    earlier: [first, ...others.slice(1 - MOST_EARLIER)],
  }
}

/**
 * What has changed since the report was handed in. Figures that only one side knows (another version of the
 * app closed the month) say nothing, nor does the comparison with the month before, which has its own report, nor 0
 * where nothing was counted.
 */
export const figureChanges = ({ figures = {} }: Revision, now: Figures): readonly FigureChange[] =>
  listFigures(now)
    .filter(([id]) => isOwnFigure(id) && Object.hasOwn(figures, id))
    .map(([id, value]) => ({ id, before: figures[id] ?? null, now: value }))
    .filter(({ before, now: after }) => figureText(before ?? 0) !== figureText(after ?? 0))

/**
 * A short mark of what a month's report says beyond its figures (problems, what was done, plan), so that a text
 * which another device wrote is seen to have changed whenever it arrives. No code: the paper shows the texts.
 */
export const textsMark = (monthReport: Values | undefined): string => {
  const texts = reportTexts.map((field) => monthReport?.[field] || '')
  return crc30(encodeURIComponent(JSON.stringify(texts))).toString(36)
}

const revisionIn = (value: unknown): Revision | undefined => {
  if (!isClosed({ closing: value })) return undefined
  const { by, at, revision, code, figures, reason, texts, rules } = value as Values
  return {
    at: at as number,
    revision: Number.isSafeInteger(revision) && Number(revision) > 0 ? Number(revision) : 1,
    ...(typeof by === 'string' && { by }),
    ...(typeof code === 'string' && { code }),
    ...(typeof reason === 'string' && { reason }),
    ...(typeof texts === 'string' && { texts }),
    ...(Number.isSafeInteger(rules) && { rules: rules as number }),
    ...(typeof figures === 'object' && figures !== null && { figures: figuresIn(figures as Values) }),
  }
}

const figuresIn = (given: Values): Figures =>
  Object.fromEntries(
    Object.entries(given).filter(
      (figure): figure is [string, number | null] => figure[1] === null || Number.isFinite(figure[1]),
    ),
  )
