// The month as it leaves the library: its figures on the screen, and its workbook read back by another library
// than the one that wrote it.
import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { downloadedBy } from './download.ts'

/** All that the current month's report says, as text. */
export async function figuresOfMonth(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/laporan`)
  await expect(page.getByRole('button', { name: /^Excel/ })).toBeVisible()
  const openAll = page.getByRole('button', { name: 'Buka semua' })
  if (await openAll.isVisible()) await openAll.click()
  await expect(page.getByRole('button', { name: /^Lihat sebagai tabel/ })).toHaveCount(2)
  return (await page.getByRole('main').textContent()) ?? ''
}

export type Workbook = Record<string, unknown[][]>

/** Takes the workbook of the report that is shown; sheet by sheet, row by row. */
export async function downloadWorkbook(page: Page): Promise<Workbook> {
  const file = await downloadedBy(page, () => page.getByRole('button', { name: /^Excel/ }).click())
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(file as unknown as ArrayBuffer)
  return Object.fromEntries(workbook.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)]))
}

function rowsOf(sheet: ExcelJS.Worksheet): unknown[][] {
  const rows: unknown[][] = []
  sheet.eachRow((row) => rows.push(row.values as unknown[]))
  return rows
}
