// An office's report as a PDF on A4, to sign and hand in: many villages go over the page, the head of their table
// repeated. Heavy, so only the worker that makes the file (or a test) imports it.
import type { OfficePart, OfficeReport } from '../office-report.ts'
import { addFeet } from './feet.ts'
import { densityFor, lastStays } from './fit.ts'
import { beside, flow, type Piece, stack } from './flow.ts'
import type { TextDrawer } from './font.ts'
import { letterhead } from './letterhead.ts'
import { LEFT, Paper, type PaperInput, WIDTH } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { BETWEEN, type Density, HALF, onePart } from './parts.ts'
import { COLUMN, signature } from './signing.ts'

/** On paper the letters never get smaller than 8 points. */
const DENSITIES: readonly [Density, ...Density[]] = [
  { pitch: 16, part: 12, bars: 0, letters: 8.4, side: 4 },
  { pitch: 14, part: 9, bars: 0, letters: 8.2, side: 4 },
  { pitch: 12, part: 6, bars: 0, letters: 8, side: 4 },
  { pitch: 11, part: 5, bars: 0, letters: 8, side: 4 },
]

/** The bytes of the file. `drawer` draws what Times and Helvetica can't. */
export const officePdf = (report: OfficeReport, drawer?: TextDrawer): Uint8Array => {
  const set = (density: Density, isDraft: boolean) => setLetter(report, density, { drawer, isDraft })
  const paper = set(
    densityFor(DENSITIES, (density) => set(density, true).pages),
    false,
  )
  addFeet(paper, report)
  return paper.toBytes()
}

const setLetter = (
  report: OfficeReport,
  density: Density,
  how: Pick<PaperInput, 'drawer' | 'isDraft'>,
): Paper => {
  const { language, name, title, lines } = report
  const subject = [title, ...lines].join(', ')
  const paper = new Paper({ language, title: name, subject, author: report.letterhead.library, ...how })
  const across = { width: WIDTH, align: 'center' as const, staysWithNext: true }
  const bold = { family: 'serif', size: 13, bold: true } as const
  flow(
    paper,
    [
      letterhead(paper, report.letterhead, undefined),
      ...paragraph(paper, { ...across, text: title, font: bold, gap: density.part + 3, as: 'H1' }),
      ...lines.flatMap((text) => paragraph(paper, { ...across, text, font: { family: 'serif', size: 12 } })),
      ...partPieces(paper, report, density),
    ],
    LEFT,
  )
  return paper
}

/**
 * Narrow parts that follow each other stand in two columns: the first one left, the others right. The signature is below
 * the last part, and never on a page without it.
 */
const partPieces = (paper: Paper, report: OfficeReport, density: Density): Piece[] => {
  const groups: OfficePart[][] = []
  for (const part of report.parts) {
    const last = groups.at(-1)
    if (part.isNarrow && last?.[0]?.isNarrow) last.push(part)
    else groups.push([part])
  }
  const sign = (width: number) => signing(paper, report.signing, width, density.part + 8)
  return groups.flatMap((group, at) => {
    const isLast = at === groups.length - 1
    const draw = (part: OfficePart, width: number) => onePart(paper, part, report, width, density)
    const [first, ...others] = group
    if (!first) return []
    if (others.length === 0) {
      const pieces = draw(first, WIDTH)
      return isLast ? [...lastStays(pieces), sign(WIDTH)] : pieces
    }
    const right = [...others.flatMap((part) => draw(part, HALF)), ...(isLast ? [sign(HALF)] : [])]
    return [{ ...beside(stack(draw(first, HALF)), stack(right), HALF + BETWEEN), gap: density.part }]
  })
}

/** At the right, never torn apart; below the name a line to write a number on. */
const signing = (
  paper: Paper,
  { placeAndDate, by, numberWord }: OfficeReport['signing'],
  width: number,
  gap: number,
): Piece => {
  const lines = [placeAndDate, ...by.roles]
  const font = { family: 'serif', size: 11.5 } as const
  const number: Piece = {
    height: 18,
    draw: (x, y) => {
      paper.text(numberWord, x + COLUMN * 0.15, y + 12, font, paper.tags.tag('P'))
      const used = paper.measure(`${numberWord} `, font)
      paper.dots(x + COLUMN * 0.15 + used, y + 12, COLUMN * 0.7 - used)
    },
  }
  const all = stack([signature(paper, lines, by.name, lines.length), number])
  return { height: all.height, gap, draw: (x, y) => all.draw(x + width - COLUMN, y) }
}
