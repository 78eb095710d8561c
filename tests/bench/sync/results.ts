// What the rounds come to: a table of medians and multiples, and whether the aims are met.
import { median } from '../measure.ts'
import { aimOf } from './aims.ts'
import type { RowName, TableRow } from './rows.ts'

export interface Measured {
  readonly title: string
  readonly rows: readonly TableRow[]
  /** By round and contender; the first contender is ours. */
  readonly rounds: readonly Readonly<Record<string, Partial<Record<RowName, number>>>>[]
}

export interface Cell {
  /** Median over the rounds. */
  readonly amount: number
  /** Theirs ÷ ours within each round: above 1, ours is ahead. */
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number }
}

export interface ResultRow {
  readonly row: TableRow
  readonly ours: number
  readonly peers: Readonly<Record<string, Cell>>
}

export function resultRows({ rows, rounds }: Measured): readonly ResultRow[] {
  const [ours = '', ...peers] = Object.keys(rounds[0] ?? {}).sort(
    (a, b) => Number(b === 'Lumbung') - Number(a === 'Lumbung'),
  )
  return rows.map((row) => {
    const amounts = (name: string) => rounds.map((round) => round[name]![row.name]!)
    const mine = amounts(ours)
    const cells = peers
      .filter((name) => rounds[0]![name]![row.name] !== undefined)
      .map((name): [string, Cell] => {
        const theirs = amounts(name)
        const ratios = theirs.map((amount, round) => amount / mine[round]!)
        return [
          name,
          {
            amount: median(theirs),
            ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
          },
        ]
      })
    return { row, ours: median(mine), peers: Object.fromEntries(cells) }
  })
}

export function printTable(measured: Measured): void {
  const rows = resultRows(measured)
  const names = Object.keys(rows[0]?.peers ?? {})
  const lines = rows.map(({ row, ours, peers }) => [
    row.words,
    amountText(ours, row),
    ...names.map((name) => cellText(peers[name], row)),
  ])
  const table = [[measured.title, 'Lumbung', ...names.map((name) => `${name} ÷ Lumbung`)], ...lines]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)))
  console.log()
  for (const line of table) {
    console.log(
      line.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join('  '),
    )
  }
}

/** Why some are ahead that do other work. */
export function printReasons(measured: Measured): void {
  for (const { said, aim } of behind(measured))
    if ('because' in aim) console.log(`${said}; it ${aim.because}`)
}

export const toJson = (measured: Measured) => ({ title: measured.title, rows: resultRows(measured) })

/** The aims that were missed, in words. */
export const verdicts = (measured: Measured): readonly string[] =>
  behind(measured).flatMap(({ said, aim }) =>
    'atLeast' in aim ? [`MISSED: ${said}, and at least ${aim.atLeast.toFixed(2)} is asked`] : [],
  )

/** Where a peer is ahead of ours by more than is allowed, or without doing the same. */
const behind = (measured: Measured) =>
  resultRows(measured).flatMap(({ row, peers }) =>
    Object.entries(peers).flatMap(([name, { ratio }]) => {
      const aim = aimOf(name, row.name)
      const said = `${measured.title}, ${row.words}: ${name} takes ${times(ratio.median)} of ours`
      return ratio.median < ('atLeast' in aim ? aim.atLeast : 1) ? [{ said, aim }] : []
    }),
  )

function cellText(cell: Cell | undefined, row: TableRow): string {
  if (!cell) return '–'
  if (cell.amount === Number.POSITIVE_INFINITY) return 'cannot'
  const { median: middle, least, most } = cell.ratio
  return `${times(middle)} (${times(least)}–${times(most)}) ${amountText(cell.amount, row)}`
}

const times = (ratio: number): string => ratio.toFixed(ratio < 10 ? 2 : 0)

const amountText = (amount: number, { unit }: TableRow): string =>
  unit === 'kB'
    ? `${(amount / 1000).toFixed(1)} kB`
    : amount < 1_000
      ? `${amount.toFixed(1)} ms`
      : `${(amount / 1000).toFixed(2)} s`
