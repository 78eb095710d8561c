// The files of one or several months, made from what this device holds.
import type { MonthFacts } from '../../../domain/indicator.ts'
import { addMonths, type Month } from '../../../domain/month.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import { toCsv } from '../../../exports/csv.ts'
import { figuresTable } from '../../../exports/figures-table.ts'
import { fileName } from '../../../exports/file-name.ts'
import { recordTable } from '../../../exports/record-table.ts'
import { type ReportInput, reportDocument } from '../../../exports/report-table.ts'
import { idsInSim, simMonth } from '../../../exports/sim-month.ts'
import { simSheets } from '../../../exports/sim-sheets.ts'
import type { Table } from '../../../exports/table.ts'
import type { Library } from '../../../store/library.ts'
import { entriesOfMonth } from '../../../store/live-queries.ts'
import { daysEntered } from '../../../store/who-and-when.ts'
import { makeWorkbook, xlsxType } from './make-workbook.ts'
import { readFacts } from './use-report.ts'

/** From the first to the last month, both included. */
export interface Months {
  readonly first: Month
  readonly last: Month
}

/** What the files need beside the records: the letter's own input without its facts. */
export type FileInput = Omit<ReportInput, 'facts'>

/** Summary and SIM sheets; the summary of a single month is the report, of several their figures side by side. */
export const reportWorkbook = async (library: Library, months: Months, input: FileInput): Promise<File> => {
  const facts = await factsOf(library, months)
  const { file } = input.phrases.report
  const title = file.report(nameOf(input), periodOf(months))
  const sheets = await sim(library, facts)
  const [only, ...others] = facts
  const workbook =
    only && others.length === 0
      ? {
          title,
          summary: { name: file.summary, document: reportDocument({ ...input, facts: only }) },
          tables: sheets,
        }
      : { title, tables: [figuresTable(facts, input.language, input.phrases), ...sheets] }
  return new File([(await makeWorkbook(workbook)) as BlobPart], fileName(title, 'xlsx'), { type: xlsxType })
}

/** One menu of SIM. */
export const simCsv = async (
  library: Library,
  months: Months,
  menu: string,
  input: FileInput,
): Promise<File> => {
  const sheet = (await sim(library, await factsOf(library, months))).find(({ name }) => name === menu)
  if (!sheet) throw new Error(`no SIM menu ${menu}`)
  return csvFile(sheet, months, input)
}

/** All fields of a kind's records. */
export const recordsCsv = async (
  library: Library,
  months: Months,
  kind: string,
  input: FileInput,
): Promise<File> => {
  const definition = definitionOf(kind)
  if (!definition) throw new Error(`no kind ${kind}`)
  const entries = (
    await Promise.all(monthsOf(months).map((month) => entriesOfMonth(library, month, kind)))
  ).flatMap((month) => [...month].reverse())
  const ids = entries.map(({ id }) => id)
  const days = await daysEntered(library, ids)
  const records = entries.map((entry) => ({ entry, enteredOn: days.get(entry.id) ?? null }))
  return csvFile(recordTable(definition, records, input.language, input.phrases.report.file), months, input)
}

const csvFile = (table: Table, months: Months, input: FileInput): File =>
  new File(
    [toCsv(table)],
    fileName(input.phrases.report.file.records(table.name, nameOf(input), periodOf(months)), 'csv'),
    { type: 'text/csv' },
  )

const sim = async (library: Library, facts: readonly MonthFacts[]): Promise<readonly Table[]> => {
  const ids = facts.flatMap((month) => idsInSim(simMonth(month, () => null)))
  const days = await daysEntered(library, ids)
  return simSheets(facts.map((month) => simMonth(month, (id) => days.get(id) ?? null)))
}

const factsOf = (library: Library, months: Months) =>
  Promise.all(monthsOf(months).map((month) => readFacts(library, month)))

const monthsOf = ({ first, last }: Months): Month[] => {
  const months: Month[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

/** "2026-11", or "2026-01 2026-11". */
const periodOf = ({ first, last }: Months): string => (first === last ? first : `${first} ${last}`)

const nameOf = ({ library }: FileInput): string => (typeof library.name === 'string' ? library.name : '')
