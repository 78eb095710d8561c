// @vitest-environment jsdom
// Every file of the report, made of texts that no file can hold: a strict reader takes each of them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { toCsv } from '../../src/exports/csv.ts'
import { fileName } from '../../src/exports/file-name.ts'
import { reportPdf } from '../../src/exports/pdf/report-pdf.ts'
import { reportJson } from '../../src/exports/report-json.ts'
import { simMonth } from '../../src/exports/sim-month.ts'
import { simSheets } from '../../src/exports/sim-sheets.ts'
import { whatsappText } from '../../src/exports/whatsapp-text.ts'
import { toXlsx } from '../../src/exports/xlsx.ts'
import { id } from '../../src/i18n/id/index.ts'
import { letter } from './letter.ts'
import { isClean, nastyText } from './nasty-texts.ts'
import { karangsariProfile, november } from './november.ts'
import { unzip } from './unzip.ts'

/** November with the text in every register that holds one, codes of choices included. */
const monthWith = (nasty: string): MonthFacts => ({
  ...november,
  entries: november.entries.map((entry) => ({
    ...entry,
    values: {
      ...entry.values,
      ...Object.fromEntries(
        ['title', 'notes', 'problems', 'plans', 'mediaName', 'link', 'field', 'target']
          .filter((name) => name in entry.values)
          .map((name) => [name, `${entry.values[name]}${nasty}`]),
      ),
    },
  })),
})
const profileWith = (nasty: string) => ({
  ...karangsariProfile,
  name: `Perpustakaan${nasty}`,
  head: `Siti${nasty}`,
  address: nasty,
})
const documentWith = (nasty: string) => letter(monthWith(nasty), { library: profileWith(nasty) })

const parser = new DOMParser()

test('the workbook is XML 1.0 in each of its files', async () => {
  await fc.assert(
    fc.asyncProperty(nastyText, async (nasty) => {
      const document = documentWith(nasty)
      const bytes = await toXlsx({
        title: document.name,
        summary: { name: nasty, document },
        tables: simSheets([simMonth(monthWith(nasty), () => nasty)]),
      })
      for (const [name, xml] of unzip(bytes)) {
        expect(isClean(xml), name).toBe(true)
        expect(parser.parseFromString(xml, 'text/xml').querySelector('parsererror'), name).toBeNull()
      }
    }),
    { numRuns: 40 },
  )
})

test('CSV, JSON, message and file name are clean UTF-8', () => {
  fc.assert(
    fc.property(nastyText, (nasty) => {
      const document = documentWith(nasty)
      for (const table of simSheets([simMonth(monthWith(nasty), () => nasty)])) {
        const csv = toCsv(table, 'id')
        expect(isClean(csv.slice(1).replaceAll('\r\n', '\n'))).toBe(true)
      }
      const json = reportJson(document)
      expect(isClean(JSON.parse(json).library.name)).toBe(true)
      // An escaped half of a pair stops strict readers as a bare one does.
      expect(json).not.toMatch(/\\u[dD][89a-fA-F]|\\uf[df]|\\u0000/)
      const message = whatsappText(document, id)
      expect(isClean(message)).toBe(true)
      expect(() => encodeURIComponent(message)).not.toThrow()
      const name = fileName(document.name, 'pdf')
      expect(isClean(name)).toBe(true)
      expect(name).toMatch(/^[^<>:"/\\|?*.][^<>:"/\\|?*]*[^. ]\.pdf$/)
    }),
  )
})

test('the PDF says the clean text, on paper and about itself', async () => {
  const nasty = 'a\u0000b\uFFFEc\uD800d\u202Ee\u{1FFFE}'
  const bytes = await reportPdf(documentWith(nasty))
  const { readPdf } = await import('./read-pdf.ts')
  const { pages, info } = await readPdf(bytes)
  expect(info.Title).toContain('abcde')
  expect(pages.join(' ')).toContain('PERPUSTAKAANABCDE')
  for (const said of [...pages, String(info.Title), String(info.Author), String(info.Subject)])
    expect(isClean(said)).toBe(true)
})
