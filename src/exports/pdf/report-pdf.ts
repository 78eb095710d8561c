// The report as a PDF: the official letter on A4, to sign, stamp and hand in. A month that can fit on one page is
// set so that it does. Heavy, so only the worker that makes the file (or a test) imports it.
import type { PhotoOnPaper, ReportDocument } from '../report-document.ts'
import { addFeet } from './feet.ts'
import { densityFor, lastStays } from './fit.ts'
import { flow, type Piece } from './flow.ts'
import type { TextDrawer } from './font.ts'
import { letterhead } from './letterhead.ts'
import { LEFT, Paper, type PaperInput, type Picture, WIDTH } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { type Density, partPieces } from './parts.ts'
import { type PhotoInput, photoPieces } from './photos.ts'
import { signing } from './signing.ts'

export interface PdfInput {
  /** The picture in a file of the library as a JPEG; undefined where it is not here, or can't be read. */
  readonly picture?: (file: string) => Promise<Picture | undefined>
  /** Which photos are added on pages of their own; none without a word. */
  readonly photos?: readonly PhotoOnPaper[]
  /** Draws what Times and Helvetica can't; without it such letters are question marks. */
  readonly drawer?: TextDrawer
  readonly onProgress?: (photos: PdfProgress) => void
}

/** How many photos are prepared. */
export interface PdfProgress {
  readonly done: number
  readonly of: number
}

/** From roomy to close; on paper the letters never get smaller than 8 points. */
const DENSITIES: readonly [Density, ...Density[]] = [
  { pitch: 16.5, part: 11, bars: 62, letters: 9 },
  { pitch: 14.4, part: 8, bars: 54, letters: 9 },
  { pitch: 13, part: 6.5, bars: 46, letters: 9, runsOn: true },
  { pitch: 11.9, part: 5, bars: 42, letters: 8.6, runsOn: true },
]

/** The bytes of the file. */
export const reportPdf = async (report: ReportDocument, input: PdfInput = {}): Promise<Uint8Array> => {
  const { picture = async () => undefined, photos = [], onProgress } = input
  const logo = report.letterhead.logo ? await picture(report.letterhead.logo) : undefined
  const prepared: PhotoInput[] = []
  for (const [at, { file, caption }] of photos.entries()) {
    onProgress?.({ done: at, of: photos.length })
    const photo = await picture(file)
    if (photo) prepared.push({ picture: photo, caption })
  }
  if (photos.length > 0) onProgress?.({ done: photos.length, of: photos.length })

  const set = (density: Density, isDraft: boolean) =>
    setLetter(report, density, logo, { drawer: input.drawer, isDraft })
  const paper = set(
    densityFor(DENSITIES, (density) => set(density, true).pages),
    false,
  )
  addPhotos(paper, report, prepared)
  addFeet(paper, report)
  return paper.toBytes()
}

const setLetter = (
  report: ReportDocument,
  density: Density,
  logo: Picture | undefined,
  how: Pick<PaperInput, 'drawer' | 'isDraft'>,
): Paper => {
  const paper = new Paper({
    language: report.language,
    title: report.name,
    subject: `${report.title}, ${report.period}`,
    author: report.data.library,
    ...how,
  })
  const title = { family: 'serif', size: 13, bold: true } as const
  const across = { width: WIDTH, align: 'center' as const, staysWithNext: true }
  flow(
    paper,
    [
      letterhead(paper, report.letterhead, logo),
      ...paragraph(paper, { ...across, text: report.title, font: title, gap: density.part + 3, as: 'H1' }),
      ...paragraph(paper, { ...across, text: report.period, font: { family: 'serif', size: 12 } }),
      ...(report.notice ? [notice(paper, report.notice, density)] : []),
      ...lastStays(partPieces(paper, report, density)),
      signing(paper, report.signing, density.part + 5),
    ],
    LEFT,
  )
  return paper
}

/** In a frame, so that nobody overlooks it. */
const notice = (paper: Paper, text: string, { part }: Density): Piece => {
  const lines = paragraph(paper, {
    text,
    font: { family: 'sans', size: 9.5, bold: true },
    width: WIDTH - 20,
    align: 'center',
  })
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  return {
    height: height + 10,
    gap: part,
    draw: (x, y) => {
      paper.frame(x, y, WIDTH, height + 10, 0.8)
      let top = y + 5
      for (const line of lines) {
        line.draw(x + 10, top)
        top += line.height
      }
    },
  }
}

const addPhotos = (paper: Paper, { photoTitle }: ReportDocument, photos: readonly PhotoInput[]): void => {
  if (photos.length === 0) return
  paper.turnTo(paper.pages)
  paper.addPage()
  const heading = paragraph(paper, {
    text: photoTitle,
    font: { family: 'sans', size: 10.5, bold: true },
    width: WIDTH,
    staysWithNext: true,
    as: 'H2',
  })
  flow(paper, [...heading, ...photoPieces(paper, photos)], LEFT)
}
