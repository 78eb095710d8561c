// The files of one or several months, made from what this device holds.

import type { MonthFacts } from '../../domain/indicator.ts'
import { type Month, monthsFrom } from '../../domain/month.ts'
import { textIn } from '../../domain/read-values.ts'
import { definitionOf } from '../../domain/records/index.ts'
import { toCsv } from '../../exports/csv.ts'
import { figuresTable } from '../../exports/figures-table.ts'
import { fileName } from '../../exports/file-name.ts'
import { type LetterInput, reportDocument } from '../../exports/month-document.ts'
import { recordTable } from '../../exports/record-table.ts'
import type { ReportDocument } from '../../exports/report-document.ts'
import { reportJson } from '../../exports/report-json.ts'
import { idsInSim, simMonth } from '../../exports/sim-month.ts'
import { simSheets } from '../../exports/sim-sheets.ts'
import type { Table } from '../../exports/table.ts'
import type { Library } from '../../store/library.ts'
import { entriesOfMonth } from '../../store/records/live-queries.ts'
import { daysEntered } from '../../store/records/who-and-when.ts'
import { readMonths } from '../../store/report/read-months.ts'
import { makePdf, type PdfWatch } from './make-pdf.ts'
import { makeWorkbook, xlsxType } from './make-workbook.ts'

/** From the first to the last month, both included. */
export interface Months {
  readonly first: Month
  readonly last: Month
}

export type FileInput = LetterInput

/**
 * Summary and SIM sheets. The summary is `shown`, the report on the page, where it is about these months; else
 * that of a single month. Several months have their figures side by side.
 */
export const reportWorkbook = async (
  library: Library,
  months: Months,
  input: FileInput,
  shown?: ReportDocument,
): Promise<File> => {
  const facts = await factsOf(library, months)
  const { file } = input.phrases.report
  const [only] = facts.length === 1 ? facts : []
  const document = shown ?? (only && reportDocument({ ...input, facts: only }))
  const title = document?.name ?? file.report(nameOf(input), periodOf(months))
  const workbook = {
    title,
    ...(document && { summary: { name: file.summary, document } }),
    tables: [
      ...(facts.length > 1 ? [figuresTable(facts, input.language, input.phrases)] : []),
      ...(await sim(library, facts)),
    ],
  }
  return new File([(await makeWorkbook(workbook)) as BlobPart], fileName(title, 'xlsx'), { type: xlsxType })
}

/** Among the photos of a heavy month, those of the first activities: two pages. */
const MOST_PHOTOS = 12

/** The letter to sign, with the photos of the activities where they are asked for. */
export const pdfFile = async (
  library: Library,
  document: ReportDocument,
  { withPhotos, ...watch }: PdfWatch & { readonly withPhotos: boolean },
): Promise<File> => {
  const photos = withPhotos ? document.photos.slice(0, MOST_PHOTOS) : []
  const bytes = await makePdf(library, document, photos, watch)
  return new File([bytes as BlobPart], fileName(document.name, 'pdf'), { type: 'application/pdf' })
}

export const jsonFile = (document: ReportDocument): File =>
  new File([reportJson(document)], fileName(document.name, 'json'), { type: 'application/json' })

/** A workbook for people; CSV for other programs, since a spreadsheet guesses at what its texts are. */
type TableForm = 'xlsx' | 'csv'

/** One menu of SIM. */
export const simFile = async (
  library: Library,
  months: Months,
  menu: string,
  input: FileInput,
  form: TableForm,
): Promise<File> => {
  const sheet = (await sim(library, await factsOf(library, months))).find(({ name }) => name === menu)
  if (!sheet) throw new Error(`no SIM menu ${menu}`)
  return tableFile(sheet, months, input, form)
}

/** All fields of a kind's records. */
export const recordsFile = async (
  library: Library,
  months: Months,
  kind: string,
  input: FileInput,
  form: TableForm,
): Promise<File> => {
  const definition = definitionOf(kind)
  if (!definition) throw new Error(`no kind ${kind}`)
  const entries = (
    await Promise.all(
      monthsFrom(months.first, months.last).map((month) => entriesOfMonth(library, month, kind)),
    )
  ).flatMap((month) => [...month].reverse())
  const ids = entries.map(({ id }) => id)
  const days = await daysEntered(library, ids)
  const records = entries.map((entry) => ({ entry, enteredOn: days.get(entry.id) ?? null }))
  const table = recordTable(definition, records, input.language, input.phrases.report.file)
  return tableFile(table, months, input, form)
}

const tableFile = async (table: Table, months: Months, input: FileInput, form: TableForm): Promise<File> => {
  const title = input.phrases.report.file.records(table.name, nameOf(input), periodOf(months))
  const name = fileName(title, form)
  return form === 'csv'
    ? new File([toCsv(table, input.language)], name, { type: 'text/csv' })
    : new File([(await makeWorkbook({ title, tables: [table] })) as BlobPart], name, { type: xlsxType })
}

const sim = async (library: Library, facts: readonly MonthFacts[]): Promise<readonly Table[]> => {
  const ids = facts.flatMap((month) => idsInSim(simMonth(month, () => null)))
  const days = await daysEntered(library, ids)
  return simSheets(facts.map((month) => simMonth(month, (id) => days.get(id) ?? null)))
}

const factsOf = (library: Library, { first, last }: Months) => readMonths(library, first, last)

/** "2026-11", or "2026-01 2026-11". */
const periodOf = ({ first, last }: Months): string => (first === last ? first : `${first} ${last}`)

const nameOf = ({ library }: FileInput): string => textIn(library.name) ?? ''
