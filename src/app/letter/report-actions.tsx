// The ways to take the report along: as a PDF to sign, as a workbook, as a message, on paper, and as files for
// other programs. Of a month and of a longer period alike.
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet'
import FileText from 'lucide-react/icons/file-text'
import Files from 'lucide-react/icons/files'
import MessageCircle from 'lucide-react/icons/message-circle'
import Printer from 'lucide-react/icons/printer'
import { useId, useState } from 'react'
import type { PdfProgress } from '../../exports/pdf/report-pdf.ts'
import type { ReportDocument } from '../../exports/report-document.ts'
import { whatsappText } from '../../exports/whatsapp-text.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { AppGone } from '../ui/app-gone.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { FileReady } from './file-ready.tsx'
import { MoreFiles } from './more-files.tsx'
import styles from './report-actions.module.css'
import type { Months } from './report-files.ts'
import { useFetchFirst } from './use-fetch-first.ts'
import type { Letter } from './use-letter.ts'
import { useMadeFile } from './use-made-file.ts'
import { useWhenWhole } from './use-when-whole.ts'
import { WhatsappMessage } from './whatsapp-message.tsx'

export interface ReportActionsProps {
  readonly letter: Letter
  /** The report that is shown: of a month, or of a longer period. */
  readonly document: ReportDocument
  /** The months that it is about. */
  readonly months: Months
  /** False while its chart is still read. */
  readonly isWhole?: boolean
}

export function ReportActions({ letter, document, months, isWhole = true }: ReportActionsProps) {
  const { t, language, format } = useWords()
  const library = useLibrary()
  const languageId = useId()
  const [open, setOpen] = useState<'more' | 'message'>()
  const [progress, setProgress] = useState<PdfProgress>()
  const [missing, setMissing] = useState(0)
  const { making, failed, ready, make, drop } = useMadeFile()

  const makePdf = (withPhotos: boolean) => {
    setProgress(undefined)
    setMissing(0)
    make('pdf', ({ reportPdf }) =>
      reportPdf(library, document, { withPhotos, onProgress: setProgress, onMissing: setMissing }),
    )
  }
  const news = useFetchFirst()
  const [asking, setAsking] = useState<string>()
  const whole = useWhenWhole(letter.isWhole && isWhole, {
    print: () => window.print(),
    pdf: () => makePdf(false),
    xlsx: () => make('xlsx', ({ reportWorkbook }) => reportWorkbook(library, months, letter.input, document)),
  })
  /** First the district is asked for news, so that nothing leaves with figures of an hour ago. */
  const afterNews = (what: string, act: () => void) => {
    // A second tap meanwhile asks for nothing new.
    if (news.isAsking) return
    setAsking(what)
    news.first(act)
  }
  const ask = (act: 'pdf' | 'xlsx' | 'print') => afterNews(act, () => whole.ask(act))
  const waiting = whole.waiting
  const noteOf = (what: string, note: string) => (news.isAsking && asking === what ? t.report.asking : note)
  const pdfNote =
    making !== 'pdf' && waiting !== 'pdf'
      ? t.report.pdfNote
      : progress
        ? t.report.makingPdf(format.number(progress.done), format.number(progress.of))
        : t.report.making

  const moreNote = document.photos.length > 0 ? t.report.moreWithPhotos : t.report.moreNote

  return (
    <Ledger heading={t.report.take}>
      <LedgerRow icon={FileText} title="PDF" note={noteOf('pdf', pdfNote)} onClick={() => ask('pdf')} />
      <LedgerRow
        icon={FileSpreadsheet}
        title={t.report.excel}
        note={noteOf('xlsx', making === 'xlsx' || waiting === 'xlsx' ? t.report.making : t.report.excelNote)}
        onClick={() => ask('xlsx')}
      />
      <LedgerRow
        icon={MessageCircle}
        title={t.report.whatsapp}
        note={noteOf('message', t.report.whatsappNote)}
        onClick={() => afterNews('message', () => setOpen('message'))}
      />
      <LedgerRow
        icon={Printer}
        title={t.report.print}
        note={noteOf('print', waiting === 'print' ? t.report.making : t.report.printNote)}
        onClick={() => ask('print')}
      />
      <LedgerRow
        icon={Files}
        title={t.report.more}
        note={noteOf('more', making === 'other' ? t.report.making : moreNote)}
        onClick={() => afterNews('more', () => setOpen('more'))}
      />
      {language === 'en' && (
        <li className={styles.below}>
          <FieldFrame id={languageId} label={t.report.paperLanguage}>
            <Select
              id={languageId}
              value={letter.input.language}
              onChange={(event) => letter.setLanguage(event.target.value === 'en' ? 'en' : 'id')}
            >
              <option value="id">{t.report.paperOfficial}</option>
              <option value="en">English</option>
            </Select>
          </FieldFrame>
        </li>
      )}
      {news.said && (
        <li className={styles.below}>
          <Notice tone="lamp" live="status">
            {news.said}
          </Notice>
        </li>
      )}
      {missing > 0 && (
        <li className={styles.below}>
          <Notice tone="lamp" live="status">
            {t.report.photosMissing(format.number(missing))}
          </Notice>
        </li>
      )}
      {failed && (
        <li className={styles.below}>
          {failed === 'gone' ? (
            <AppGone />
          ) : (
            <Notice tone="mistake" live="alert">
              {t.report.fileFailed}
            </Notice>
          )}
        </li>
      )}
      {open === 'more' && (
        <MoreFiles
          document={document}
          months={months}
          input={letter.input}
          onPdf={() => makePdf(true)}
          onMake={(file) => make('other', file)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'message' && (
        <WhatsappMessage
          text={whatsappText(document, letter.input.phrases)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {ready && <FileReady file={ready} onClose={drop} />}
    </Ledger>
  )
}
