import { readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { monthReportIn } from '../../../src/domain/closed-month.ts'
import { monthState } from '../../../src/domain/month-state.ts'
import { monthlyReport } from '../../../src/domain/monthly-report.ts'
import { currentRules } from '../../../src/domain/rules.ts'
import { reportDocument } from '../../../src/exports/month-document.ts'
import { id as phrases } from '../../../src/i18n/id/index.ts'
import { databaseName } from '../../../src/store/database-name.ts'
import type { Library } from '../../../src/store/library.ts'
import { openLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { type MonthStanding, watchMonths } from '../../../src/store/report/month-standings.ts'
import { readMonth } from '../../../src/store/report/read-months.ts'
import { testEnv } from '../../support/test-env.ts'

interface Fixture {
  readonly version: number
  readonly key: string
  readonly stores: Readonly<Record<string, string>>
  readonly localStorage: string
  readonly codes: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly object[]>>
}

const file = new URL('../../fixtures/closed-by-rules-1/library.json', import.meta.url)
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture
const months = Object.keys(fixture.codes)

let library: Library
beforeEach(async () => {
  const env = testEnv({ clock: Date.parse('2026-12-02T03:00:00Z') })
  const old = new Dexie(databaseName(fixture.key), {
    indexedDB: env.indexedDB!,
    IDBKeyRange: env.IDBKeyRange!,
  })
  old.version(fixture.version).stores(fixture.stores)
  for (const [table, rows] of Object.entries(fixture.tables)) await old.table(table).bulkAdd([...rows])
  old.close()
  env.localStorage!.setItem('lumbung', fixture.localStorage)
  const opening = await openLibrary(fixture.key, env)
  if (!opening.ok) throw new Error(opening.reason)
  library = opening.library
})

const stateOf = async (month: string) => monthState(await readMonth(library, month))
const save = (values: object, reason?: string) =>
  saveRecord(library, { kind: 'visit', values: { ...values }, ...(reason !== undefined && { reason }) })

describe.each(months)('%s, closed by an app of before', (month) => {
  it('stands as it was handed in, with the code that was on its paper', async () => {
    expect(await stateOf(month)).toMatchObject({
      standing: 'closed',
      code: fixture.codes[month],
      closing: { code: fixture.codes[month] },
    })
  })

  it('prints the same figures and the same code again', async () => {
    const facts = await readMonth(library, month)
    const report = monthlyReport(facts)
    const closing = monthReportIn(month, facts.entries)?.values.closing as { figures: object }
    expect(report.figures).toEqual(closing.figures)
    const letter = reportDocument({
      facts,
      library: facts.library,
      places: undefined,
      today: '2026-12-02',
      language: 'id',
      phrases,
    })
    expect(letter.code.code).toBe(fixture.codes[month])
    expect(letter.code).not.toHaveProperty('isChanged')
  })
})

it('no month reads as changed where the home page looks', async () => {
  // Live queries stand still where there is no database of the browser's own.
  Dexie.dependencies.indexedDB = library.env.indexedDB!
  const told = await new Promise<readonly MonthStanding[]>((resolve, reject) => {
    const stop = watchMonths(
      library,
      '2026-12',
      async () => {},
      (standings) => {
        if (standings.length === 0 || standings.some(({ standing }) => standing === 'unsure')) return
        resolve(standings)
        setTimeout(() => stop())
      },
      reject,
    )
  })
  expect(told.map(({ month, standing }) => [month, standing])).toEqual(
    // Of July there are facilities only.
    [...[...months].reverse().map((month) => [month, 'closed']), ['2026-07', 'open']],
  )
})

it('what is entered afterwards is seen, and closing again follows the rules of today', async () => {
  await save({ date: '2026-11-20', people: { men: 1, women: 0 } }, 'Terlambat')
  expect(await stateOf('2026-11')).toMatchObject({
    standing: 'changed',
    figures: expect.arrayContaining([{ id: 'visits.total', before: 0, now: 1 }]),
  })
  await closeMonth(library, '2026-11', { reason: 'Terlambat' })
  const state = await stateOf('2026-11')
  expect(state).toMatchObject({ standing: 'closed', closing: { rules: currentRules, revision: 3 } })
  expect(state.closing?.figures).toMatchObject({ 'visits.total': 1, 'activities.count': null })
})

it('somebody who says that nobody came changes nothing that was handed in', async () => {
  await save({ date: '2026-08-20', people: { men: 0, women: 0 } }, 'Tidak ada pengunjung')
  expect((await stateOf('2026-08')).standing).toBe('closed')
})
