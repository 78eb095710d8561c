// A place by its parts, as a picture shows them: those that have libraries on the board, and those that have none.
import { type Board, type BoardRow, type PlaceRow, type Places, sumOf } from '../../../sync/officer-wire.ts'
import { type Counts, countsOf, rateOf } from '../rates.ts'

/** A part of a place; without villages nobody takes part there. */
export type Tile = Pick<PlaceRow, 'code' | 'name' | 'villages' | 'counts'>

/** A place as the list of villages knows it. */
export interface KnownPlace {
  readonly code: string
  readonly name: string
}

/**
 * `complete`: all handed in. `some`: a report is missing. `none`: not one is there, and it should be. `notDue`: what is
 * not there need not be yet. `notIn`: no library is registered.
 */
export type Standing = 'complete' | 'some' | 'none' | 'notDue' | 'notIn'

export const standingOf = ({ villages, counts }: Tile): Standing => {
  const { handedIn } = rateOf(counts)
  if (villages === 0) return 'notIn'
  if (handedIn === villages) return 'complete'
  if (counts.missing === 0) return 'notDue'
  return handedIn === 0 ? 'none' : 'some'
}

export const districtOf = ({ code }: Pick<BoardRow, 'code'>): string => code.slice(0, 8)

/** The kecamatan of a board, summed as the server sums the parts of a wider place. */
export const districtsOfBoard = (board: Board): Places => {
  const rowsOf = new Map<string, BoardRow[]>()
  for (const row of board.rows) {
    const code = districtOf(row)
    rowsOf.set(code, [...(rowsOf.get(code) ?? []), row])
  }
  const rows = [...rowsOf].map(([code, rows]) => ({
    code,
    name: rows[0]?.district ?? '',
    villages: rows.length,
    counts: countsOf(rows.map(({ status }) => status)),
    figures: sumOf(rows.map(({ figures }) => figures)),
  }))
  return { ...board, within: '', rows: rows.sort((a, b) => a.code.localeCompare(b.code)) }
}

const nothing: Counts = countsOf([])

/** By name, with those of the list that have no library. */
export const tilesOf = (rows: readonly Tile[], known: readonly KnownPlace[]): readonly Tile[] => {
  const here = new Set(rows.map(({ code }) => code))
  const others = known.filter(({ code }) => !here.has(code))
  return [...rows, ...others.map((place) => ({ ...place, villages: 0, counts: nothing }))].sort(
    (a, b) => (a.name || a.code).localeCompare(b.name || b.code, 'id') || a.code.localeCompare(b.code),
  )
}
