// A tap at the moment of the touch, before anything of it is kept: apart from what keeps it, so that the first screen
// can draw it at once.
import { timeIn } from '../../domain/day.ts'
import { tallyId } from '../../domain/tally.ts'
import type { TapRow } from '../database.ts'
import { drawId } from '../env.ts'
import { type Library, today } from '../library.ts'

/** What was tapped; nothing of it is kept yet. */
export interface Tapped extends Pick<TapRow, 'what' | 'age' | 'disabled'> {
  readonly purpose?: string
}

/** The row that a tap of this moment makes. Drawn when it is tapped: after midnight, the day is the next one. */
export function tapRow(library: Library, { purpose, ...tapped }: Tapped): TapRow {
  const { env, zone, writer } = library
  const [day, at] = [today(library), env.now()]
  const record = tapped.what === 'wifi' ? `computerUse:${day}:${writer}:wifi` : tallyId(day, writer, purpose)
  const row = { id: drawId(env.random), day, at, time: timeIn(zone, at), record, ...tapped }
  untried.add(row)
  return row
}

/** Drawn here, and not yet tried to be kept. */
const untried = new WeakSet<TapRow>()

/**
 * True once for a row that was just drawn: no list can hold it yet, so that nobody has to look. A second try looks, for
 * the first one may have been kept without anybody hearing of it.
 */
export const isFirstTry = (row: TapRow): boolean => untried.delete(row)
