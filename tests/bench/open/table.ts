// The measured openings as a Markdown table, and what was missed.
import { median } from '../measure.ts'
import type { Opened } from './household.ts'
import type { Opening } from './openings.ts'

export interface Measured {
  readonly browser: string
  readonly opening: Opening
  readonly rounds: readonly { readonly ours: Opened; readonly blank: Opened }[]
}

/** Prints the table; gives the limits that were not kept, in words. */
export function printTable(measured: readonly Measured[]): readonly string[] {
  const head = ['', 'browser', 'blank page', 'Lumbung', 'ratio', 'at most', 'requests', 'kB']
  console.log(`| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}`)
  return measured.flatMap(({ browser, opening, rounds }) => {
    const of = (whose: 'ours' | 'blank', what: keyof Opened) =>
      median(rounds.map((round) => round[whose][what]))
    const ratio = median(rounds.map(({ ours, blank }) => ours.ready / blank.ready))
    const beside = (what: keyof Opened, unit: number) =>
      `${Math.round(of('ours', what) / unit)} (${Math.round(of('blank', what) / unit)})`
    const cells = [
      opening.words,
      browser,
      `${Math.round(of('blank', 'ready'))} ms`,
      `${Math.round(of('ours', 'ready'))} ms`,
      ratio.toFixed(2),
      opening.atMost ?? '',
      beside('requests', 1),
      beside('bytes', 1000),
    ]
    console.log(`| ${cells.join(' | ')} |`)
    const { atMost = Number.POSITIVE_INFINITY } = opening
    return ratio <= atMost ? [] : [`TOO SLOW: ${browser}, ${opening.words}: ${ratio.toFixed(2)} > ${atMost}`]
  })
}
