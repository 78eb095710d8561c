// The month as it leaves the library: its figures on the screen, and its workbook read back by another library
// than the one that wrote it.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'

/** All that the current month's report says, as text. */
export async function figuresOfMonth(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/laporan`)
  await expect(page.getByRole('button', { name: /Excel/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lihat sebagai tabel' })).toBeVisible()
  return (await page.getByRole('main').textContent()) ?? ''
}

export type Workbook = Record<string, unknown[][]>

/** Takes the workbook of the report that is shown; sheet by sheet, row by row. */
export async function downloadWorkbook(page: Page): Promise<Workbook> {
  const isFirefox = await page.evaluate(() => navigator.userAgent.includes('Firefox'))
  const file = isFirefox ? await handedOver(page) : await downloaded(page)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(file as unknown as ArrayBuffer)
  return Object.fromEntries(workbook.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)]))
}

const makeExcel = (page: Page) => page.getByRole('button', { name: /Excel/ }).click()

async function downloaded(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), makeExcel(page)])
  return readFileSync(await download.path())
}

/** An installed Firefox tells Playwright nothing of downloads: the file is taken as the page hands it over. */
async function handedOver(page: Page): Promise<Buffer> {
  await page.evaluate(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      Object.assign(globalThis, { handedOver: blob })
      return make(blob)
    }
  })
  await makeExcel(page)
  await page.waitForFunction(() => 'handedOver' in globalThis)
  const bytes = await page.evaluate(async () => [
    ...new Uint8Array(await (globalThis as unknown as { handedOver: Blob }).handedOver.arrayBuffer()),
  ])
  return Buffer.from(bytes)
}

function rowsOf(sheet: ExcelJS.Worksheet): unknown[][] {
  const rows: unknown[][] = []
  sheet.eachRow((row) => rows.push(row.values as unknown[]))
  return rows
}
