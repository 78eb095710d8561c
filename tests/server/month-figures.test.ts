import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asRows } from '../../src/cli/demo/as-rows.ts'
import { demoRecords } from '../../src/cli/demo/demo-records.ts'
import { demoVillages } from '../../src/cli/demo/demo-villages.ts'
import { monthlyReport } from '../../src/domain/monthly-report.ts'
import type { Values } from '../../src/domain/record.ts'
import { recordMonth } from '../../src/domain/record-month.ts'
import { definitions } from '../../src/domain/records/index.ts'
import { isReportCode, reportCode } from '../../src/domain/report-code.ts'
import { currentRules } from '../../src/domain/rules.ts'
import { monthFigures } from '../../src/server/sync/month-figures.ts'
import type { Row } from '../../src/sync/row.ts'
import type { EnrolAnswer } from '../../src/sync/wire.ts'
import { hashOf } from './support/blobs.ts'
import { nextStamp, rowOf, sync, type TestServer, testServer } from './support/server.ts'

const visit = (id: string, date: string, men: number, more: Record<string, unknown> = {}) =>
  rowOf(id, { date, people: { men, women: 0 }, ...more }, { t: 'visit' })

async function figuresOf(server: TestServer, device: EnrolAnswer, month: string) {
  return (await monthFigures(server.storage, device.library, month))?.figures
}

describe('the figures of a month', () => {
  test('follow every push', async () => {
    const server = await testServer()
    const device = await server.device()
    await sync(server.app, device, { push: [visit('a', '2026-11-02', 3), visit('b', '2026-11-30', 4)] })
    expect(await figuresOf(server, device, '2026-11')).toMatchObject({
      'visits.total': 7,
      'visits.change': null,
    })
    await sync(server.app, device, { push: [visit('c', '2026-10-05', 10)] })
    expect(await figuresOf(server, device, '2026-11')).toMatchObject({ 'visits.change': -30 })
  })

  test('leave the month that a record moved out of', async () => {
    const server = await testServer()
    const device = await server.device()
    const first = visit('a', '2026-11-02', 3)
    await sync(server.app, device, { push: [first] })
    const moved = rowOf('a', { date: '2026-12-02' }, { t: 'visit', c: { date: [first.s] } })
    await sync(server.app, device, { push: [moved] })
    expect((await figuresOf(server, device, '2026-11'))?.['visits.total']).toBeNull()
    expect((await figuresOf(server, device, '2026-12'))?.['visits.total']).toBe(3)
  })

  test('do not count a deleted record, and count a disputed one', async () => {
    const server = await testServer()
    const device = await server.device()
    const first = visit('a', '2026-11-02', 3)
    await sync(server.app, device, { push: [first] })
    await sync(server.app, device, { push: [rowOf('a', { _deleted: [first.s] }, { t: 'visit' })] })
    expect((await figuresOf(server, device, '2026-11'))?.['visits.total']).toBeNull()
    const other = nextStamp('bbbbbbbb')
    const edit = {
      ...visit('a', '2026-11-02', 5),
      s: other,
      f: { people: { men: 5, women: 0 } },
      c: { people: [first.s] },
    }
    await sync(server.app, device, { push: [edit] })
    expect((await figuresOf(server, device, '2026-11'))?.['visits.total']).toBe(5)
  })

  test('take a facility snapshot that comes late into every month after it', async () => {
    const server = await testServer()
    const device = await server.device()
    await sync(server.app, device, { push: [visit('a', '2026-11-02', 3), visit('b', '2026-09-02', 3)] })
    await sync(server.app, device, { push: [rowOf('facility:2026-08', { books: 900 }, { t: 'facility' })] })
    const booksIn = async (month: string) =>
      Object.entries((await figuresOf(server, device, month)) ?? {}).find(([id]) =>
        id.endsWith('.books'),
      )?.[1]
    expect([await booksIn('2026-08'), await booksIn('2026-09'), await booksIn('2026-11')]).toEqual([
      900, 900, 900,
    ])
  })

  test('take a partner into all months', async () => {
    const server = await testServer()
    const device = await server.device()
    await sync(server.app, device, { push: [visit('a', '2026-11-02', 3)] })
    await sync(server.app, device, { push: [rowOf('p', { name: 'Bank Sampah' }, { t: 'partner' })] })
    expect(await figuresOf(server, device, '2026-11')).toMatchObject({ 'advocacy.partners': 1 })
  })

  test('mind no date that is none, no kind that is unknown and no value of another type', async () => {
    const server = await testServer()
    const device = await server.device()
    const odd = [
      visit('a', '2026-02-30', 3),
      rowOf('b', { date: { year: 2026 } }, { t: 'visit' }),
      rowOf('c', { date: '2026-11-02', people: 'twenty' }, { t: 'visit' }),
      rowOf('d', { date: '2026-11-02' }, { t: 'newKind' }),
      rowOf('facility:nothing', { books: 1 }, { t: 'facility' }),
      rowOf('e', { date: '2026-11-02', people: null, status: 5, field: {} }),
      rowOf('f', { date: '2026-11-02', service: [], people: [], time: 'x' }, { t: 'computerUse' }),
      rowOf('g', { date: '2026-11-02', result: {}, amount: '5', stage: 7 }, { t: 'advocacy' }),
      rowOf('library', { hours: 7, openDays: 'x', name: null }, { t: 'library' }),
    ]
    const answer = await sync(server.app, device, { push: odd })
    expect([answer.rejected, answer.cursor]).toEqual([[], odd.length])
    expect((await figuresOf(server, device, '2026-11'))?.['visits.total']).toBe(0)
  })
})

describe('the code of a month', () => {
  const closed = (values: Record<string, unknown>, more: Partial<Row> = {}) =>
    rowOf('monthReport:2026-11', values, { t: 'monthReport', ...more })
  const keptOf = async (server: TestServer, device: EnrolAnswer, month = '2026-11') =>
    (await monthFigures(server.storage, device.library, month))!

  test('is the one that a device computes from the same records, after every push', async () => {
    const server = await testServer()
    const device = await server.device()
    const village = demoVillages[0]!
    const records = demoRecords({ library: village, until: '2026-11-22' })
    const rows = asRows(records, { writer: 'demo0001', device: 'demo', staff: 'demo-staff-1', zone: 'WIB' })
    const onDevice = (month: string) => {
      const within = records.filter(({ id, kind, values }) => recordMonth(kind, id, values) === month)
      const of = (kind: string) => records.filter((record) => record.kind === kind)
      const library = of('library')[0]!.values
      const facts = { month, entries: within, facilities: of('facility'), partners: of('partner'), library }
      return reportCode({ village: String(library.village), period: month, report: monthlyReport(facts) })
    }
    // In an order in which nothing was entered.
    const shuffled = [...rows].sort((a, b) => (hashOf(Buffer.from(a.i)) < hashOf(Buffer.from(b.i)) ? -1 : 1))
    for (let from = 0; from < shuffled.length; from += 400)
      await sync(server.app, device, { push: shuffled.slice(from, from + 400) })
    for (const month of ['2026-11', '2026-10', '2026-03'])
      expect([month, (await keptOf(server, device, month)).code]).toEqual([month, onDevice(month)])
  })

  test('is another with one visitor more, and with the village’s code', async () => {
    const server = await testServer()
    const device = await server.device()
    const codes = [(await keptOf(server, device)).code]
    for (const row of [
      visit('a', '2026-11-02', 3),
      visit('b', '2026-11-02', 1),
      rowOf('library', { village: '33.15.14.2006' }, { t: 'library' }),
    ]) {
      await sync(server.app, device, { push: [row] })
      codes.push((await keptOf(server, device)).code)
    }
    expect(new Set(codes).size).toBe(4)
    for (const code of codes) expect(isReportCode(code)).toBe(true)
  })

  test('is computed where an older version kept the figures without it', async () => {
    const server = await testServer()
    const device = await server.device()
    await sync(server.app, device, { push: [visit('a', '2026-11-02', 3)] })
    const { code } = await keptOf(server, device)
    const older = { state: 'filled', figures: { 'visits.total': 3 }, tables: {} }
    await server.storage.transact(device.library, 'write', (transaction) =>
      transaction.saveFigures('2026-11', older),
    )
    expect(await keptOf(server, device)).toMatchObject({ code, figures: { 'visits.total': 3 } })
  })

  test('stands beside the one that the month was closed with, and its revision', async () => {
    const server = await testServer()
    const device = await server.device()
    await sync(server.app, device, { push: [visit('a', '2026-11-02', 3)] })
    const { code, closing } = await keptOf(server, device)
    expect(closing).toBeUndefined()
    const row = closed({
      closing: {
        at: 5,
        revision: 2,
        rules: currentRules,
        code,
        reason: 'Terlambat',
        by: 'staff',
        figures: {},
      },
    })
    await sync(server.app, device, { push: [row] })
    expect(await keptOf(server, device)).toMatchObject({ code, closing: { at: 5, revision: 2, code } })
    await sync(server.app, device, { push: [visit('b', '2026-11-03', 1)] })
    const changed = await keptOf(server, device)
    expect(changed.closing?.code).toBe(code)
    expect(changed.code).not.toBe(code)
    await sync(server.app, device, { push: [closed({ closing: null }, { c: { closing: [row.s] } })] })
    expect((await keptOf(server, device)).closing).toBeUndefined()
  })
})

test('the figures of a month never fail on what some app may have written', () => {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom('2026-11-02', '08:00', '25:99', 'computer', 'money', 'received', 'open', 5, -1, 1e308),
    fc.dictionary(
      fc.constantFrom('men', 'women', 'start', 'end', 'people', 'goods', 'issued'),
      fc.jsonValue(),
    ),
  )
  const entry = fc.constantFrom(...definitions).chain(({ kind, fields }) =>
    fc.record({
      id: fc.constantFrom('a', 'library', `${kind}:2026-11`, `${kind}:none`),
      kind: fc.constant(kind),
      values: fc.dictionary(fc.constantFrom('date', ...Object.keys(fields)), odd),
    }),
  )
  const entries = fc.array(entry, { maxLength: 12, size: 'max' })
  fc.assert(
    fc.property(entries, entries, odd, (entries, previous, profile) => {
      const of = (kind: string) => entries.filter((one) => one.kind === kind)
      const library = (typeof profile === 'object' && profile !== null ? profile : {}) as Values
      const facts = { month: '2026-11', entries, previous, library }
      monthlyReport({ ...facts, facilities: of('facility'), partners: of('partner') })
      for (const { kind, id, values } of entries) recordMonth(kind, id, values)
    }),
    { numRuns: 200 },
  )
}, 60_000)
