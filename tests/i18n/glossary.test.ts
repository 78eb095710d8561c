import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { webManifest } from '../../src/app/install/web-manifest.ts'
import { simSheets } from '../../src/exports/sim-sheets.ts'
import { id as office } from '../../src/i18n/district/id.ts'
import { glossary, retiredIn, retiredWords } from '../../src/i18n/glossary.ts'
import { id as village } from '../../src/i18n/id/index.ts'

const id = { ...village, office }
const root = join(import.meta.dirname, '../..')

const sourcesIn = (folder: string): [string, string][] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [join(folder, name), readFileSync(join(root, folder, name), 'utf8')])

/** A phrase as read. Where it branches, both ways: nothing and one, and some. */
function waysToRead(phrase: unknown): string[] {
  if (typeof phrase !== 'function') return [String(phrase)]
  return [[0, 0, 0, 0, 0], [1, 1, 1, 1, 1], ['2', 2, '2', '2', '2'], [['2', '3']]].flatMap((given) => {
    try {
      return [phrase(...given)].flat().map(String)
    } catch {
      return []
    }
  })
}

const phrasesOf = (dictionary: object, path = ''): [string, string][] =>
  Object.entries(dictionary).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? phrasesOf(value, `${path}${key}.`)
      : waysToRead(value).map((text): [string, string] => [path + key, text]),
  )

const mistakes = (texts: readonly (readonly [string, string])[]): string[] =>
  texts.flatMap(([where, text]) =>
    retiredIn(text).map((old) => `${where}: “${old}” → “${retiredWords.get(old)}” in: ${text}`),
  )

test('no Indonesian phrase has a retired word', () => {
  expect(mistakes(phrasesOf(id))).toEqual([])
})

/** Labels stand as `{ id: '…', en: '…' }`, in definitions, figures and what is missing. */
const labelsIn = (source: string): string[] =>
  [...source.matchAll(/\bid: (?:'((?:[^'\\]|\\.)*)'|`([^`]*)`),\s*en:/g)].map(
    ([, plain, template]) => plain ?? template ?? '',
  )

test('no label, help or way of counting has a retired word', () => {
  const labels = ['src/domain', 'src/exports', 'src/app'].flatMap((folder) =>
    sourcesIn(folder).flatMap(([name, source]) =>
      labelsIn(source).map((label): [string, string] => [name, label]),
    ),
  )
  expect(labels.length).toBeGreaterThan(400)
  expect(mistakes(labels)).toEqual([])
})

test('nor what reckons, or what the installed app says of itself', () => {
  const sums = sourcesIn('src/domain').flatMap(([name, source]) =>
    [...source.matchAll(/sumOf\(\s*'([^']*)'/g)].map(([, text = '']): [string, string] => [name, text]),
  )
  expect(sums.length).toBeGreaterThan(3)
  const { name, description, shortcuts } = webManifest
  const app = [name, description, ...shortcuts.flatMap((one) => [one.name, one.short_name])]
  expect(mistakes([...sums, ...app.map((text): [string, string] => ['web manifest', text])])).toEqual([])
})

/** Whoever runs the server may call it so; the small words hold there too. */
const alsoForCommands = ['alat', 'gawai', 'surel', 'urungkan', 'setelah', 'jika', 'bila', 'apabila', 'agar']

test('nor what the server and its commands say', () => {
  const said = ['src/cli', 'src/server'].flatMap((folder) =>
    sourcesIn(folder).flatMap(([name, source]) =>
      [...source.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].flatMap(([, plain, template]) =>
        retiredIn(plain ?? template ?? '')
          .filter((old) => alsoForCommands.includes(old))
          .map((old) => `${name}: ${old}`),
      ),
    ),
  )
  expect(said).toEqual([])
})

test('SIM keeps its own words', () => {
  const headers = simSheets([]).flatMap(({ name, columns }) => [name, ...columns.map(({ header }) => header)])
  expect(headers).toEqual(
    expect.arrayContaining(['Pengunjung', 'nominal', 'hasil_regulasi', 'link', 'bandwidth']),
  )
})

test('words are whole, in any case, and each has one name', () => {
  expect(retiredIn('Simpan File ini, jika bisa.')).toEqual(['file', 'jika'])
  expect(retiredIn('Peralatan, alamat, setelahnya, kopi, profil')).toEqual([])
  expect(retiredIn('Keperluan (pilihan)')).toEqual(['(pilihan)'])
  expect(glossary.length).toBeGreaterThanOrEqual(40)
  const all = glossary
    .flatMap(({ word, retired = [] }) => [word, ...retired])
    .map((word) => word.toLowerCase())
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
})
