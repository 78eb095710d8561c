// The bars of the visits: men solid, women hatched, so that they tell apart in grey too. One picture to who reads
// by ear, with its numbers in words.
import { chartBars } from '../chart-bars.ts'
import type { ReportDocument, VisitsChart } from '../report-document.ts'
import type { Piece } from './flow.ts'
import type { Font } from './font.ts'
import type { Paper } from './paper.ts'

const SMALL: Font = { family: 'sans', size: 8 }
const LARGE: Font = { family: 'sans', size: 9.5, bold: true }
const [ABOVE, BELOW] = [14, 16]

export const chart = (
  paper: Paper,
  { months, title }: VisitsChart,
  { language }: Pick<ReportDocument, 'language'>,
  { width, bars }: { readonly width: number; readonly bars: number },
): Piece => {
  const told = months.map(({ name, visits }) => `${name} ${visits?.total ?? '–'}`).join(', ')
  const tag = paper.tags.tag('Figure', paper.tags.root, { alt: `${title}: ${told}.` })
  const draw = (x: number, y: number) => {
    const base = y + ABOVE + bars
    paper.tags.mark(tag, () => {
      for (const part of [0.5, 1]) paper.plainRule(x, base - part * bars, width, 0.5, 'grey')
      for (const bar of chartBars({ months, title, note: '' }, language)) {
        const [left, across] = [x + bar.left * width, bar.width * width]
        const [men, women] = [bar.men * bars, bar.women * bars]
        if (women > 0) paper.bar(left, base - men - women, across, women, 'hatched', 'nila')
        if (men > 0) paper.bar(left, base - men, across, men, 'solid', 'nila')
        const middle = (text: string, at: number, font: Font) => {
          const wanted = left + across / 2 - paper.measure(text, font) / 2
          // The latest number may be wider than its bar; it stays within the chart.
          paper.plainText(text, Math.min(wanted, x + width - paper.measure(text, font)), at, font)
        }
        if (bar.number) middle(bar.number, base - men - women - 4, bar.isLatest ? LARGE : SMALL)
        middle(bar.name, base + 12, bar.isLatest ? { ...SMALL, bold: true } : SMALL)
      }
      paper.plainRule(x, base, width, 1.1, 'black')
    })
  }
  return { height: ABOVE + bars + BELOW, draw }
}
