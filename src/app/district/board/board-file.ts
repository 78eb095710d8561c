// The board as a file: a workbook for people, CSV for other programs.
import type { Month } from '../../../domain/month.ts'
import { activityFields } from '../../../domain/shared-choices.ts'
import { fileName } from '../../../exports/file-name.ts'
import { type Cell, count, day, rupiah, type Table, text } from '../../../exports/table.ts'
import type { DistrictPhrases } from '../../../i18n/district/id.ts'
import type { Language } from '../../../i18n/translate.ts'
import { type BoardRow, boardFigures, type ReportRow } from '../../../sync/officer-wire.ts'
import { makeWorkbook, xlsxType } from '../../letter/make-workbook.ts'
import { isMoney } from './board-figure.ts'

type FileRow = ReportRow & Pick<BoardRow, 'code' | 'village' | 'district' | 'name'>

/** Activities and participants of each field: they came later, and stand last, so that no program finds another column. */
const fieldColumns = activityFields.flatMap((field, at) => [
  { field, at, part: 0, figure: 'activities.count' } as const,
  { field, at, part: 1, figure: 'activities.people' } as const,
])

/**
 * A village a line, or with `monthOf` a line for each of its months. What was not handed in, or not counted, is an empty
 * cell and no 0.
 */
export const boardTable = (
  name: string,
  rows: readonly FileRow[],
  { office, language }: { readonly office: DistrictPhrases; readonly language: Language },
  monthOf?: (month: Month) => string,
): Table => ({
  name,
  columns: [
    { header: office.villageCode, width: 16 },
    { header: office.village, width: 22 },
    { header: office.district, width: 20 },
    { header: office.library, width: 36 },
    ...(monthOf ? [{ header: office.paper.monthHead, width: 16 }] : []),
    { header: office.statusHead, width: 16 },
    { header: office.received, width: 12 },
    { header: office.revision, width: 8 },
    ...boardFigures.map((figure) => ({ header: office.figures[figure], width: isMoney(figure) ? 18 : 13 })),
    { header: office.code, width: 12 },
    { header: office.changedTitle, width: 22 },
    { header: office.sentBack.open, width: 28 },
    ...fieldColumns.map(({ figure, field }) => ({
      header: office.paper.byField.column(office.figures[figure], field.label[language]),
      width: 16,
    })),
  ],
  rows: rows.map((row): readonly Cell[] => [
    text(row.code),
    text(row.village),
    text(row.district),
    text(row.name),
    ...(monthOf ? [text(monthOf(row.month))] : []),
    text(office.status[row.status]),
    day(row.receivedOn),
    count(row.revision),
    ...boardFigures.map((figure) => (isMoney(figure) ? rupiah : count)(row.figures?.[figure])),
    text(row.reportCode),
    text(row.isChanged ? office.yes : ''),
    text(row.returned === null ? '' : office.returned[row.returned]),
    ...fieldColumns.map(({ at, part }) => count(row.fields?.[at]?.[part])),
  ]),
})

/** `words` name the file. */
export const boardWorkbook = async (words: string, tables: readonly Table[]): Promise<File> => {
  const bytes = await makeWorkbook({ title: words, tables })
  return new File([bytes as BlobPart], fileName(words, 'xlsx'), { type: xlsxType })
}

export const boardCsv = async (words: string, table: Table, language: Language): Promise<File> => {
  const { toCsv } = await import('../../../exports/csv.ts')
  return new File([toCsv(table, language)], fileName(words, 'csv'), { type: 'text/csv' })
}
