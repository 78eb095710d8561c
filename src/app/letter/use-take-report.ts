// What can be taken of a report, and how far it is: asked for from the dock and from the list alike.
import { useState } from 'react'
import type { PdfProgress } from '../../exports/pdf/report-pdf.ts'
import type { ReportDocument } from '../../exports/report-document.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import type { Months } from './report-files.ts'
import { useFetchFirst } from './use-fetch-first.ts'
import type { Letter } from './use-letter.ts'
import { type MadeFile, useMadeFile } from './use-made-file.ts'
import { useWhenWhole } from './use-when-whole.ts'

interface TakeReportInput {
  readonly letter: Letter
  /** The report that is shown: of a month, or of a longer period. */
  readonly document: ReportDocument
  /** The months that it is about. */
  readonly months: Months
  /** False while its chart is still read. */
  readonly isWhole?: boolean
  /** It was handed over: a file made, the message sent on or copied. */
  readonly onTaken?: (what: 'pdf' | 'message') => void
}

type Taken = 'print' | 'pdf' | 'xlsx' | 'more' | 'message'

export interface TakeReport extends TakeReportInput, Pick<MadeFile, 'failed' | 'ready' | 'drop' | 'make'> {
  readonly ask: (what: 'print' | 'pdf' | 'xlsx') => void
  /** With the photos of the activities, at once. */
  readonly pdfWithPhotos: () => void
  /** Words while it is being made. */
  readonly makingWords: (what: Taken) => string | undefined
  /** That the district could not be asked for news first. */
  readonly said: string | undefined
  /** How many photos were not to be had. */
  readonly missing: number
  readonly open: 'more' | 'message' | undefined
  readonly setOpen: (open: 'more' | 'message' | undefined) => void
}

export const useTakeReport = (input: TakeReportInput): TakeReport => {
  const { letter, document, months, isWhole = true, onTaken } = input
  const { t, format } = useWords()
  const library = useLibrary()
  const [open, setOpen] = useState<'more' | 'message'>()
  const [progress, setProgress] = useState<PdfProgress>()
  const [missing, setMissing] = useState(0)
  const { making, failed, ready, make, drop } = useMadeFile()

  const makePdf = async (withPhotos: boolean) => {
    setProgress(undefined)
    setMissing(0)
    await make(
      'pdf',
      ({ pdfFile }) =>
        pdfFile(library, document, { withPhotos, onProgress: setProgress, onMissing: setMissing }),
      () => onTaken?.('pdf'),
    )
  }
  const news = useFetchFirst()
  const [asking, setAsking] = useState<Taken>()
  /** First the district is asked for news, so that nothing leaves with figures of an hour ago. */
  const afterNews = (what: Taken, act: () => void) => {
    // A second tap meanwhile asks for nothing new.
    if (news.isAsking) return
    setAsking(what)
    news.first(act)
  }
  const { ask, waiting } = useWhenWhole(letter.isWhole && isWhole, {
    print: () => window.print(),
    pdf: () => makePdf(false),
    xlsx: () => make('xlsx', ({ reportWorkbook }) => reportWorkbook(library, months, letter.input, document)),
  })
  const makingWords: TakeReport['makingWords'] = (what) => {
    if (news.isAsking && asking === what) return t.report.asking
    if (making !== what && waiting !== what) return undefined
    return what === 'pdf' && progress
      ? t.report.makingPdf(format.number(progress.done), format.number(progress.of))
      : t.report.making
  }
  return {
    ...input,
    ask: (what) => afterNews(what, () => ask(what)),
    makingWords,
    said: news.said,
    missing,
    failed,
    ready,
    drop,
    make,
    open,
    setOpen: (what) => (what ? afterNews(what, () => setOpen(what)) : setOpen(undefined)),
    pdfWithPhotos: () => makePdf(true),
  }
}
