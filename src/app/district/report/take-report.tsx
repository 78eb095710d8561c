// Taking the report away: as the PDF to sign, or its figures as a workbook or CSV.
import Download from 'lucide-react/icons/download'
import { useState } from 'react'
import type { OfficeReport } from '../../../exports/office-report.ts'
import { noteError } from '../../../store/error-log.ts'
import { downloadFile } from '../../hand-over.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOfficeWords } from '../office-words.ts'
import { csvFile, pdfFile, xlsxFile } from './report-files.ts'
import type { ReportLine } from './report-lines.ts'
import styles from './report-page.module.css'

interface TakeReportProps {
  readonly report: OfficeReport
  readonly lines: readonly ReportLine[]
  /** Whether all that goes into it is there. */
  readonly isWhole: boolean
}

export function TakeReport({ report, lines, isWhole }: TakeReportProps) {
  const { office, language } = useOfficeWords()
  const { paper } = office
  const announce = useAnnounce()
  const [making, setMaking] = useState<string>()
  const [hasFailed, setFailed] = useState(false)
  const input = { report, lines, office, language }
  const isBusy = making !== undefined || !isWhole
  const take = (what: string, make: () => Promise<File>) => async () => {
    if (isBusy) return
    setMaking(what)
    setFailed(false)
    announce(paper.making)
    try {
      const file = await make()
      downloadFile(file)
      announce(paper.ready(file.name))
    } catch (error) {
      noteError('report of an office', error)
      setFailed(true)
    }
    setMaking(undefined)
  }
  const words = (what: string, usual: string) => (making === what ? paper.making : usual)
  return (
    <div className={styles.take}>
      <Button
        variant="primary"
        icon={Download}
        aria-disabled={isBusy}
        onClick={take('pdf', () => pdfFile(report))}
      >
        {words('pdf', paper.download)}
      </Button>
      <Button aria-disabled={isBusy} onClick={take('xlsx', () => xlsxFile(input))}>
        {words('xlsx', paper.downloadXlsx)}
      </Button>
      <Button variant="third" aria-disabled={isBusy} onClick={take('csv', () => csvFile(input))}>
        {words('csv', paper.downloadCsv)}
      </Button>
      {hasFailed && (
        <Notice tone="mistake" live="alert">
          {office.noFile}
        </Notice>
      )}
    </div>
  )
}
