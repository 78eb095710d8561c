// What is drawn into the letter as a picture: the logo, photos, and letters that Times and Helvetica do not have.
import { inflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { canvasText } from '../../src/app/letter/canvas-text.ts'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { reportDocument } from '../../src/exports/month-document.ts'
import type { Picture } from '../../src/exports/pdf/paper.ts'
import { type PdfProgress, reportPdf } from '../../src/exports/pdf/report-pdf.ts'
import { id } from '../../src/i18n/id/index.ts'
import { karangsariPlaces, karangsariProfile, november } from './november.ts'
import { readPdf } from './read-pdf.ts'

const hash = (letter: string) => letter.repeat(64)
const letter = (facts: MonthFacts, library: Record<string, unknown> = karangsariProfile) =>
  reportDocument({
    facts,
    library,
    places: karangsariPlaces,
    today: '2026-12-02',
    language: 'id',
    phrases: id,
  })
const drawer = canvasText((width, height) => createCanvas(width, height) as never)

/** A JPEG of one colour. */
const jpegOf = async (width: number, height: number, color: string): Promise<Picture> => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = color
  context.fillRect(0, 0, width, height)
  return { jpeg: new Uint8Array(await canvas.encode('jpeg')), width, height }
}

const titled = (title: string): MonthFacts => ({
  ...november,
  entries: november.entries.map((entry) =>
    entry.kind === 'activity' ? { ...entry, values: { ...entry.values, title } } : entry,
  ),
})

/** What pictures of text say, from the content of the pages: UTF-16 in hexadecimal. */
const actualTexts = (bytes: Uint8Array): readonly string[] => {
  const file = Buffer.from(bytes)
  const texts: string[] = []
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    const end = file.indexOf('\nendstream', at)
    const stream = file.subarray(at + 'stream\n'.length, end)
    // Zlib's own first byte; other streams are pictures.
    const content = stream[0] === 0x78 ? inflateSync(stream).toString('latin1') : ''
    for (const [, hex = ''] of content.matchAll(/ActualText <FEFF([0-9a-f]*)>/g))
      texts.push(Buffer.from(hex, 'hex').swap16().toString('utf16le'))
  }
  return texts
}

test.each([
  ['Javanese script', 'ꦥꦼꦂꦥꦸꦱ꧀ꦠꦏꦲꦤ꧀ꦢꦺꦱ'],
  ['Arabic script', 'مكتبة القرية'],
  ['emoji', 'Kelas menulis 📚 👩‍🏫'],
])('%s is drawn as a picture that still says what it says', async (_, title) => {
  const bytes = await reportPdf(letter(titled(title)), { drawer })
  const { pages } = await readPdf(bytes)
  expect(pages).toHaveLength(1)
  expect(actualTexts(bytes)).toContain(title)
  // What is clear stays clear, or it would be a black box.
  expect(Buffer.from(bytes).toString('latin1')).toContain('/SMask')
  expect(pages[0]).not.toContain('?')
})

test('forty such titles stay a small file', async () => {
  const facts: MonthFacts = {
    ...november,
    entries: Array.from({ length: 40 }, (_, at) => ({
      id: `a-${at}`,
      kind: 'activity',
      values: {
        date: '2026-11-03',
        title: `مكتبة القرية ${at}`,
        status: 'done',
        people: { men: 1, women: 1 },
      },
    })),
  }
  expect((await reportPdf(letter(facts), { drawer })).length).toBeLessThan(250_000)
})

test('without a canvas such letters are question marks, and the letter is made', async () => {
  const { pages } = await readPdf(await reportPdf(letter(titled('Kelas 📚 pagi'))))
  expect(pages[0]).toContain('Kelas ? pagi')
})

test('a logo stands beside the letterhead; a missing or broken one leaves no gap', async () => {
  const library = { ...karangsariProfile, logo: [hash('a')] }
  const logo = await jpegOf(400, 500, 'green')
  const read = async (picture: Picture | undefined) =>
    readPdf(await reportPdf(letter(november, library), { picture: async () => picture }))
  const alts = ({ structure }: Awaited<ReturnType<typeof read>>) => structure.map(({ alt }) => alt)
  expect(alts(await read(logo))).toContain('Logo')
  expect(alts(await read(undefined))).not.toContain('Logo')
  expect((await read(logo)).pages).toHaveLength(1)
})

test('photos come six on a page with captions, and each one is counted on the way', async () => {
  const photos = ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => ({
    file: hash(number),
    caption: `Kegiatan ${number}, ${number} November`,
  }))
  const seen: PdfProgress[] = []
  const bytes = await reportPdf(letter(november), {
    photos,
    // The fourth is not on this device.
    picture: async (file) => (file === hash('4') ? undefined : jpegOf(800, 600, 'navy')),
    onProgress: (progress) => seen.push(progress),
  })
  const { pages } = await readPdf(bytes)
  expect(pages).toHaveLength(3)
  expect(pages[1]).toContain('Foto kegiatan')
  expect(pages[1]).toContain('Kegiatan 1, 1 November')
  expect(pages.join(' ')).not.toContain('Kegiatan 4,')
  expect(pages[2]).toContain('Kegiatan 8, 8 November')
  expect(pages[2]).toContain('Halaman 3 dari 3')
  expect(seen.at(0)).toEqual({ done: 0, of: 8 })
  expect(seen.at(-1)).toEqual({ done: 8, of: 8 })
})
