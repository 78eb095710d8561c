// The demonstration library's October as a PDF and as a workbook, beside the ones that a person has looked at.
import { createCanvas } from '@napi-rs/canvas'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { reportDocument } from '../../src/exports/month-document.ts'
import { reportPdf } from '../../src/exports/pdf/report-pdf.ts'
import { simMonth } from '../../src/exports/sim-month.ts'
import { simSheets } from '../../src/exports/sim-sheets.ts'
import { toXlsx } from '../../src/exports/xlsx.ts'
import { id } from '../../src/i18n/id/index.ts'
import { demoMonth, demoProfile, demoVisits, enteredOn } from './demo-month.ts'
import { difference, golden } from './golden.ts'
import { karangsariPlaces } from './november.ts'
import { openPdf } from './read-pdf.ts'

const october = demoMonth('2026-10')
const letterOf = (facts: typeof october) =>
  reportDocument({
    facts,
    visits: demoVisits('2026-10'),
    library: demoProfile,
    places: karangsariPlaces,
    today: '2026-11-22',
    language: 'id',
    phrases: id,
  })
const document = letterOf(october)

/** Of all pixels; one visit less changes three times as many. */
const TOLERATED = 0.0003

/** The page as a PNG at 100 pixels an inch, with the fonts that pdfjs brings. */
const pictureOf = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const opened = await openPdf(pdf)
  expect(opened.numPages).toBe(1)
  const page = await opened.getPage(1)
  const viewport = page.getViewport({ scale: 100 / 72 })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas: canvas as never, viewport }).promise
  await opened.loadingTask.destroy()
  return canvas.encode('png')
}

test('the PDF looks as it did when it was last looked at', async () => {
  const picture = await pictureOf(await reportPdf(document))
  expect(await difference(picture, golden('october.png', picture))).toBeLessThan(TOLERATED)
})

test('the comparison sees a single figure that is another', async () => {
  const before = await pictureOf(await reportPdf(document))
  const visits = october.entries.find(({ kind }) => kind === 'visit')
  const other = letterOf({ ...october, entries: october.entries.filter((entry) => entry !== visits) })
  expect(await difference(before, await pictureOf(await reportPdf(other)))).toBeGreaterThan(TOLERATED)
})

/** Values, formats and widths of every sheet, as another library reads them. */
const bookOf = async (bytes: Uint8Array): Promise<unknown> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  return book.worksheets.map((sheet) => {
    const rows: unknown[] = []
    sheet.eachRow((row, number) =>
      row.eachCell((cell) => {
        if (cell.value !== null && cell.value !== '')
          rows.push([number, cell.address, cell.value, cell.numFmt])
      }),
    )
    const { printTitlesRow, orientation, fitToWidth, fitToHeight } = sheet.pageSetup
    return {
      name: sheet.name,
      widths: sheet.columns.map(({ width }) => width),
      page: { printTitlesRow, orientation, fitToWidth, fitToHeight },
      rows,
    }
  })
}

test('the workbook holds what it held when it was last looked at', async () => {
  const made = await toXlsx({
    title: document.name,
    summary: { name: id.report.file.summary, document },
    tables: simSheets([simMonth(october, enteredOn)]),
  })
  expect(await bookOf(made)).toEqual(await bookOf(golden('october.xlsx', made)))
})
