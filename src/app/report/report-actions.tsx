// The ways to take the report along: on paper, as a workbook, as CSV.
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet'
import FileText from 'lucide-react/icons/file-text'
import Printer from 'lucide-react/icons/printer'
import { useId, useState } from 'react'
import type { ReportDocument } from '../../exports/report-document.ts'
import { noteError } from '../../store/error-log.ts'
import { canShare, downloadFile, prefersSharing } from '../hand-over.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { FileReady } from './file-ready.tsx'
import { MoreFiles } from './more-files.tsx'
import styles from './report-actions.module.css'
import type { Months } from './report-files.ts'
import type { Letter } from './use-letter.ts'

export interface ReportActionsProps {
  readonly letter: Letter
  /** The report that is shown: of a month, or of a longer period. */
  readonly document: ReportDocument
  /** The months that it is about. */
  readonly months: Months
}

export function ReportActions({ letter, document, months }: ReportActionsProps) {
  const { t, language } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const languageId = useId()
  const [isChoosing, setChoosing] = useState(false)
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle')
  const [ready, setReady] = useState<File>()

  const hand = async (make: (files: typeof import('./report-files.ts')) => Promise<File>) => {
    setState('making')
    announce(t.report.making)
    try {
      const file = await make(await import('./report-files.ts'))
      setState('idle')
      if (prefersSharing() && canShare(file)) return setReady(file)
      downloadFile(file)
      announce(t.report.fileReady(file.name))
    } catch (error) {
      noteError('report file', error)
      setState('failed')
    }
  }

  return (
    <Ledger heading={t.report.take}>
      <LedgerRow
        icon={Printer}
        title={t.report.print}
        note={t.report.printNote}
        onClick={() => window.print()}
      />
      <LedgerRow
        icon={FileSpreadsheet}
        title={t.report.excel}
        note={state === 'making' ? t.report.making : t.report.excelNote}
        onClick={() => hand(({ reportWorkbook }) => reportWorkbook(library, months, letter.input, document))}
      />
      <LedgerRow
        icon={FileText}
        title={t.report.csv}
        note={t.report.csvNote}
        onClick={() => setChoosing(true)}
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
      {state === 'failed' && (
        <li className={styles.below}>
          <Notice tone="mistake" live="alert">
            {t.report.fileFailed}
          </Notice>
        </li>
      )}
      {isChoosing && (
        <MoreFiles months={months} input={letter.input} onMake={hand} onClose={() => setChoosing(false)} />
      )}
      {ready && <FileReady file={ready} onClose={() => setReady(undefined)} />}
    </Ledger>
  )
}
