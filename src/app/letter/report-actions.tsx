// The ways to take the report along: as a PDF to sign, as a workbook, as a message, on paper, and as files for
// other programs. Of a month and of a longer period alike.
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet'
import FileText from 'lucide-react/icons/file-text'
import Files from 'lucide-react/icons/files'
import MessageCircle from 'lucide-react/icons/message-circle'
import Printer from 'lucide-react/icons/printer'
import { useId } from 'react'
import { useWords } from '../language.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { Select } from '../ui/select.tsx'
import styles from './report-actions.module.css'
import type { TakeReport } from './use-take-report.ts'

interface ReportActionsProps {
  readonly take: TakeReport
  /** It is in the dock, or among the steps, already. */
  readonly withoutPdf?: boolean
}

export function ReportActions({ take, withoutPdf }: ReportActionsProps) {
  const { t, language } = useWords()
  const { letter, document, ask, makingWords, setOpen } = take
  const languageId = useId()
  const moreNote = document.photos.length > 0 ? t.report.moreWithPhotos : t.report.moreNote
  return (
    <Ledger heading={t.report.take}>
      {!withoutPdf && (
        <LedgerRow
          icon={FileText}
          title="PDF"
          note={makingWords('pdf') ?? t.report.pdfNote}
          onClick={() => ask('pdf')}
        />
      )}
      <LedgerRow
        icon={FileSpreadsheet}
        title={t.report.excel}
        note={makingWords('xlsx') ?? t.report.excelNote}
        onClick={() => ask('xlsx')}
      />
      <LedgerRow
        icon={MessageCircle}
        title={t.report.whatsapp}
        note={makingWords('message') ?? t.report.whatsappNote}
        onClick={() => setOpen('message')}
      />
      <LedgerRow
        icon={Printer}
        title={t.report.print}
        note={makingWords('print') ?? t.report.printNote}
        onClick={() => ask('print')}
      />
      <LedgerRow
        icon={Files}
        title={t.report.more}
        note={makingWords('more') ?? moreNote}
        onClick={() => setOpen('more')}
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
    </Ledger>
  )
}
