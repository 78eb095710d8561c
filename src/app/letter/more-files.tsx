// A file of one's own choice: which months, what in it, and for whom: people get a workbook, other programs CSV.
import { useId, useState } from 'react'
import { addMonths, type Month } from '../../domain/month.ts'
import { definitions } from '../../domain/records/index.ts'
import type { ReportDocument } from '../../exports/report-document.ts'
import { simSheets } from '../../exports/sim-sheets.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldFrame, fieldAria } from '../ui/field-frame.tsx'
import { Select } from '../ui/select.tsx'
import { SplitBar } from '../ui/split-bar.tsx'
import styles from './more-files.module.css'
import type { FileInput, Months } from './report-files.ts'

interface MoreFilesProps {
  /** The report that is shown. */
  readonly document: ReportDocument
  /** Those of the report that is shown, offered first. */
  readonly months: Months
  readonly input: FileInput
  readonly onPdf: () => void
  readonly onMake: (make: (files: typeof import('./report-files.ts')) => Promise<File> | File) => void
  readonly onClose: () => void
}

/** Two years are enough for any report, and short enough for a list. */
const OFFERED_MONTHS = 24
const kinds = definitions.filter(({ when, shownAt }) => when !== 'none' && shownAt === 'library')

export function MoreFiles({ document, months, input, onPdf, onMake, onClose }: MoreFilesProps) {
  const { t, label, format } = useWords()
  const library = useLibrary()
  const id = useId()
  const [first, setFirst] = useState(months.first)
  const [last, setLast] = useState(months.last)
  const [content, setContent] = useState(document.photos.length > 0 ? 'photos' : 'xlsx')
  const [form, setForm] = useState<'xlsx' | 'csv'>('xlsx')
  const isOfThisReport = content === 'photos' || content === 'json'
  const isTable = content.includes(':')
  const isWrong = !isOfThisReport && last < first
  const thisMonth = input.today.slice(0, 7)
  const latest = months.last > thisMonth ? months.last : thisMonth
  const offered = Array.from({ length: OFFERED_MONTHS }, (_, index) => addMonths(latest, -index))

  const make = () => {
    if (isWrong) return
    onClose()
    if (content === 'photos') return onPdf()
    onMake(({ reportWorkbook, simFile, recordsFile, jsonFile }) => {
      if (content === 'json') return jsonFile(document)
      const chosen = { first, last }
      const [what, name = ''] = content.split(':')
      if (what === 'sim') return simFile(library, chosen, name, input, form)
      if (what === 'kind') return recordsFile(library, chosen, name, input, form)
      return reportWorkbook(library, chosen, input)
    })
  }

  const monthField = (
    field: string,
    words: string,
    value: Month,
    set: (month: Month) => void,
    problem?: string,
  ) => (
    <FieldFrame id={`${id}-${field}`} label={words} problem={problem}>
      <Select
        {...fieldAria(`${id}-${field}`, { problem })}
        value={value}
        onChange={(event) => set(event.target.value)}
      >
        {(offered.includes(value) ? offered : [...offered, value]).map((each) => (
          <option key={each} value={each}>
            {format.month(each)}
          </option>
        ))}
      </Select>
    </FieldFrame>
  )

  return (
    <Dialog
      title={t.report.moreFiles}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={make}>
            {t.report.makeFile}
          </Button>
          <Button onClick={onClose}>{t.shell.cancel}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <FieldFrame id={`${id}-content`} label={t.report.content}>
          <Select id={`${id}-content`} value={content} onChange={(event) => setContent(event.target.value)}>
            {document.photos.length > 0 && (
              <optgroup label={t.report.thisReport}>
                <option value="photos">{t.report.pdfWithPhotos}</option>
              </optgroup>
            )}
            <optgroup label={t.report.otherMonths}>
              <option value="xlsx">{t.report.wholeReport}</option>
            </optgroup>
            <optgroup label={t.report.simMenus}>
              {simSheets([]).map(({ name }) => (
                <option key={name} value={`sim:${name}`}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label={t.report.allFields}>
              {kinds.map(({ kind, plural }) => (
                <option key={kind} value={`kind:${kind}`}>
                  {label(plural)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t.report.thisReport}>
              <option value="json">{t.report.json}</option>
            </optgroup>
          </Select>
        </FieldFrame>
        {isTable && (
          <FieldFrame
            id={`${id}-form`}
            label={t.report.fileForm}
            help={form === 'csv' ? t.report.csvHelp : t.report.xlsxHelp}
            group
          >
            <SplitBar
              name={`${id}-form`}
              value={form}
              onChange={setForm}
              choices={[
                { value: 'xlsx', label: t.report.excel },
                { value: 'csv', label: t.report.csv },
              ]}
            />
          </FieldFrame>
        )}
        {!isOfThisReport && monthField('first', t.report.fromMonth, first, setFirst)}
        {!isOfThisReport &&
          monthField('last', t.report.toMonth, last, setLast, isWrong ? t.report.monthsWrong : undefined)}
      </div>
    </Dialog>
  )
}
