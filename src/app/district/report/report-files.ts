// The office's report as files: the PDF to sign, a workbook, CSV for other programs.
import { fileName } from '../../../exports/file-name.ts'
import type { OfficeReport } from '../../../exports/office-report.ts'
import { count, rupiah, type Table, text } from '../../../exports/table.ts'
import type { DistrictPhrases } from '../../../i18n/district/id.ts'
import { formatsIn } from '../../../i18n/format.ts'
import type { Language } from '../../../i18n/translate.ts'
import { boardFigures } from '../../../sync/officer-wire.ts'
import { askWorker } from '../../ask-worker.ts'
import type { PdfAnswer } from '../../letter/pdf-worker.ts'
import pdfWorker from '../../letter/pdf-worker.ts?worker&url'
import { isMoney } from '../board/board-figure.ts'
import { boardCsv, boardTable, boardWorkbook } from '../board/board-file.ts'
import { countsOf, rateOf } from '../rates.ts'
import { fieldsTable } from './activities-by-field.ts'
import { figuresOf, hasReport, type ReportLine } from './report-lines.ts'

export const pdfFile = async (report: OfficeReport): Promise<File> => {
  const bytes: Uint8Array = await askWorker(pdfWorker, report, (answer: PdfAnswer) =>
    'bytes' in answer ? answer.bytes : undefined,
  )
  return new File([bytes as BlobPart], fileName(report.name, 'pdf'), { type: 'application/pdf' })
}

interface FileInput {
  readonly report: OfficeReport
  readonly lines: readonly ReportLine[]
  readonly office: DistrictPhrases
  readonly language: Language
}

/** All that was handed in, of a longer period with its sums. */
export const xlsxFile = (input: FileInput): Promise<File> => {
  const isLong = input.lines.some(({ months }) => months.length > 1)
  return boardWorkbook(input.report.name, [
    ...(isLong ? [sumsTable(input)] : []),
    fieldsTable(input),
    monthsTable(input),
  ])
}

export const csvFile = (input: FileInput): Promise<File> =>
  boardCsv(input.report.name, monthsTable(input), input.language)

/** A line for each village and month. */
export const monthsTable = ({ lines, office, language }: Omit<FileInput, 'report'>): Table =>
  boardTable(
    office.paper.sheets.months,
    lines.flatMap(({ months, ...line }) => months.map((month) => ({ ...line, ...month }))),
    { office, language },
    (month) => formatsIn(language).month(month),
  )

/** A line a village, with the sums of the months that it handed in. */
export const sumsTable = ({ lines, office }: Pick<FileInput, 'lines' | 'office'>): Table => ({
  name: office.paper.sheets.villages,
  columns: [
    { header: office.villageCode, width: 16 },
    { header: office.village, width: 22 },
    { header: office.district, width: 20 },
    { header: office.library, width: 36 },
    { header: office.paper.expected, width: 14 },
    { header: office.paper.received, width: 14 },
    { header: office.status.onTime, width: 14 },
    ...boardFigures.map((figure) => ({ header: office.figures[figure], width: isMoney(figure) ? 18 : 13 })),
  ],
  rows: lines.map((line) => {
    const { expected, handedIn, onTime } = rateOf(countsOf(line.months.map(({ status }) => status)))
    const figures = hasReport(line) ? figuresOf(line) : null
    return [
      ...[text(line.code), text(line.village), text(line.district), text(line.name)],
      ...[count(expected), count(handedIn), count(onTime)],
      ...boardFigures.map((figure) => (isMoney(figure) ? rupiah : count)(figures?.[figure])),
    ]
  }),
})
