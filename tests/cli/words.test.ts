// What is said of a folder, a disk and a database that can't be used.
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isSlip } from '../../src/cli/ask-about-folder.ts'
import { makeFolder } from '../../src/cli/make-folder.ts'
import { postgresTrouble } from '../../src/cli/postgres-words.ts'
import { inWords } from '../../src/cli/storage-words.ts'
import { placeName } from '../../src/cli/village-list.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-words-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const withCode = (more: object, message = 'x') => Object.assign(new Error(message), more)
const said = (error: unknown) => (error as Error).message.split('\n')

describe('a folder that can’t be written in', () => {
  test.each([{ code: 'EACCES' }, { code: 'EPERM' }, { errcode: 8 }, { errcode: 14 }, { errcode: 1032 }])(
    'is handed over by chown where it is somebody else’s: %j',
    (more) => {
      chownSync(folder, 4_321, 4_321)
      const command = `sudo chown -R ${userInfo().username} "${folder}"`
      expect(said(inWords(withCode(more), folder, { option: '--data' }))).toEqual([
        expect.stringMatching(/milik uid 4321.*/),
        expect.stringContaining(command),
      ])
    },
  )

  test('is found by a file in it that a restore as another account has left', () => {
    writeFileSync(join(folder, 'lumbung.sqlite'), '')
    chownSync(join(folder, 'lumbung.sqlite'), 4_321, 4_321)
    expect(said(inWords(withCode({ errcode: 8 }), folder, { option: '--data' }))[1]).toContain('uid 4321')
  })

  test('is to be made by who may, where there is none', () => {
    const missing = join(folder, 'new')
    expect(said(inWords(withCode({ code: 'EACCES' }), missing, { option: '--data' }))).toEqual([
      expect.stringContaining(`sudo install -d -m 700 -o ${userInfo().username} "${missing}"`),
      expect.stringContaining('may not make the folder'),
    ])
  })

  test('is one’s own otherwise', () => {
    expect(said(inWords(withCode({ code: 'EROFS' }), folder, { option: '--out' }))).toEqual([
      expect.stringContaining('--out'),
      expect.stringContaining('--out'),
    ])
  })
})

test.each([{ code: 'ENOSPC' }, { code: 'EDQUOT' }, { errcode: 13 }])(
  'a full disk is called full: %j',
  (more) => {
    expect(said(inWords(withCode(more), folder, { option: '--data' }))).toEqual([
      expect.stringContaining('Disk penuh'),
      expect.stringContaining('The disk is full'),
    ])
  },
)

test('a disk that fails is named with what the system says', () => {
  expect(said(inWords(withCode({ errcode: 4874 }, 'disk I/O error'), folder, { option: '--data' }))).toEqual([
    expect.stringContaining('disk I/O error'),
    expect.stringContaining('disk I/O error'),
  ])
})

test.each([
  '28P01',
  '28000',
  '3D000',
  '42501',
  '53100',
  '53300',
  '57P03',
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
])('PostgreSQL’s %s is told with its reason in both languages', (code) => {
  const [indonesian = '', english = ''] = said(postgresTrouble(withCode({ code }, 'raw words')))
  expect(indonesian).toMatch(/^PostgreSQL di DATABASE_URL tidak dapat dipakai: .{8,}raw words/)
  expect(english).toMatch(/^The PostgreSQL of DATABASE_URL cannot be used: .{8,}/)
})

test('what has nothing to do with reaching PostgreSQL is left as it is', () => {
  const error = withCode({ code: '23505' })
  expect(inWords(error, '', { option: 'DATABASE_URL' })).toBe(error)
})

describe('a folder that is made', () => {
  test('is made with those above it, and is fine where it is there', () => {
    for (const _ of [1, 2]) makeFolder(join(folder, 'a/b/c'))
    mkdirSync(join(folder, 'a/b/c/d'))
  })
  test.each(['/proc/x/b', '/dev/null/b', '/sys/x/y/z'])('fails at once in %s', (path) => {
    const since = performance.now()
    expect(() => makeFolder(path)).toThrow()
    expect(performance.now() - since).toBeLessThan(1_000)
  })
})

describe('a slip of the hand', () => {
  test.each([
    ['dta', 'data'],
    ['datta', 'data'],
    ['Data', 'data'],
    ['lumbugn', 'lumbung'],
  ])('%s is meant as %s', (typed, name) => expect(isSlip(typed, name)).toBe(true))
  test.each([
    ['data', 'data'],
    ['data2', 'data'],
    ['data1', 'data2'],
    ['data12', 'data21'],
    ['a', 'b'],
    ['a', 'ab'],
    ['kabupaten', 'data'],
  ])('%s is not %s', (typed, name) => expect(isSlip(typed, name)).toBe(false))
})

test('places are found in the list by their codes, and a kabupaten’s own library too', async () => {
  const noFolder = join(folder, 'none')
  expect(await placeName('33.15.14.2006', noFolder)).toMatch(/Grobogan$/)
  expect(await placeName('33.15.00.0000', noFolder)).toMatch(/Grobogan$/)
  expect(await placeName('33.15.14.0000', noFolder)).toMatch(/Grobogan$/)
  expect(await placeName('33.15.14.2999', noFolder)).toBeNull()
  expect(await placeName('99.15.14.2006', noFolder)).toBeNull()
})
