// Random years of many libraries, with late rows, concurrent edits, corrections and a restore: every cell of every level
// is what the villages handed in, counted a second time, slowly, from what the device itself held.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsOf } from '../../src/domain/period.ts'
import { currentRules } from '../../src/domain/rules.ts'
import { activityFields } from '../../src/domain/shared-choices.ts'
import {
  type Board,
  type BoardFigures,
  type BoardYear,
  boardFigures,
  type FieldCount,
  type Places,
} from '../../src/sync/officer-wire.ts'
import { type Row, toRow } from '../../src/sync/row.ts'
import type { EnrolAnswer } from '../../src/sync/wire.ts'
import { type Copy, entriesOf, randomYears } from '../domain/random-year.ts'
import { slowReport } from '../domain/slow-report.ts'
import { askAs, signedIn } from './support/officers.ts'
import { nextStamp, rowOf, sync, type TestServer, testServer } from './support/server.ts'

const seed = Number(process.env.SEED ?? 20261130)
const months = monthsOf('2026')
const codes = [
  ...['33.15.14.2006', '33.15.14.2007', '33.15.07.2004', '33.15.07.2005', '33.15.10.2003'],
  ...['33.18.01.2001', '33.18.02.2001', '51.01.01.2001', '91.01.01.2001', '91.01.02.2001'],
]

const at = (day: string) => Date.parse(`${day}T03:00:00Z`)
const rowsOf = (copy: Copy): readonly Row[] => [...copy.values()].map((record) => toRow(record))

/** In portions, as a device sends them. */
async function push({ app }: TestServer, device: EnrolAnswer, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 7) {
    const { rejected } = await sync(app, device, { push: rows.slice(start, start + 7) })
    expect(rejected).toEqual([])
  }
}

/** What a device that holds this copy would hand in of a month. */
const countedBy = (copy: Copy, month: string) => slowReport(entriesOf(copy), month, month).figures

const shown = (figures: Readonly<Record<string, number | null>> | undefined): BoardFigures | null =>
  figures ? (Object.fromEntries(boardFigures.map((id) => [id, figures[id] ?? null])) as BoardFigures) : null

/** A second way to add up: what nobody counted has no sum. */
function summed(all: readonly (BoardFigures | null | undefined)[]): BoardFigures {
  const sums = boardFigures.map((id) => {
    const counted = all.map((figures) => figures?.[id]).filter((value) => typeof value === 'number')
    return [id, counted.length === 0 ? null : counted.reduce((sum, value) => sum + value, 0)]
  })
  return Object.fromEntries(sums) as BoardFigures
}

/** By field, of what it would hand in: the first fields of the list; what is of none of them is in no cell. */
const byField = (copy: Copy, month: string): FieldCell => {
  const { figures, tables } = slowReport(entriesOf(copy), month, month)
  if (figures['activities.count'] === null) return undefined
  const isPeopleKnown = figures['activities.people'] !== null
  return activityFields.map(({ code }) => {
    const [activities, people] = tables['activities.byField']?.[code] ?? [0, 0]
    return [activities, isPeopleKnown ? (people ?? 0) : null]
  })
}
type FieldCell = readonly FieldCount[] | undefined

interface Village {
  readonly code: string
  readonly device: EnrolAnswer
  /** As they were handed in last, by month. */
  readonly handedIn: Map<string, Readonly<Record<string, number | null>>>
  /** The same by field. */
  readonly fields: Map<string, FieldCell>
  /** All that anybody of it holds in the end. */
  readonly whole: Copy
}

/** Each with a year of its own: one device hands months in, the other one's records come late, some months are corrected. */
async function villages(server: TestServer): Promise<readonly Village[]> {
  const years = fc.sample(randomYears, { seed, numRuns: codes.length })
  const all: Village[] = []
  for (const [n, code] of codes.entries()) {
    const { apart, together } = years[n]!
    const [first, second] = apart as [Copy, Copy]
    const whole = together[0]!
    server.clock.now = at('2026-01-01')
    const device = await server.device(code)
    const handedIn: Village['handedIn'] = new Map()
    const fields: Village['fields'] = new Map()
    const handIn = async (copy: Copy, month: string, revision: number) => {
      const figures = countedBy(copy, month)
      const closing = { at: server.clock.now, revision, figures, rules: currentRules }
      const row = rowOf(`monthReport:${month}`, { closing }, { t: 'monthReport', s: nextStamp('closings') })
      await push(server, device, [row])
      handedIn.set(month, figures)
      fields.set(month, byField(copy, month))
    }
    await push(server, device, rowsOf(first))
    for (const [index, month] of months.entries()) {
      if ((index + n) % 4 === 3) continue
      server.clock.now = at(`2027-01-${index % 3 === 0 ? '04' : '09'}`)
      await handIn(first, month, 1)
    }
    // The other device was without internet all the time.
    await push(server, device, rowsOf(second))
    await push(server, device, rowsOf(whole))
    for (const [index, month] of months.entries())
      if (handedIn.has(month) && (index + n) % 3 === 0) await handIn(whole, month, 2)
    all.push({ code, device, handedIn, fields, whole })
  }
  return all
}

const ask = async <T>({ app }: TestServer, cookie: string, path: string): Promise<T> =>
  (await (await askAs(app, cookie, 'GET', path)).json()) as T

async function everyCell(server: TestServer, all: readonly Village[], isRestored = false): Promise<void> {
  const cookie = await signedIn(server, { name: 'pusat', scope: '', role: 'viewer' })
  const inPlace = (place: string) =>
    all.filter(({ code }) => place === '' || code === place || code.startsWith(`${place}.`))
  const figuresOf = (villages: readonly Village[], month: string) =>
    villages.map(({ handedIn }) => shown(handedIn.get(month)))
  for (const month of months) {
    for (const place of ['33.15', '33.18', '51.01', '91.01', '33.15.07']) {
      const board = await ask<Board>(server, cookie, `board?month=${month}&within=${place}`)
      const here = [...inPlace(place)].sort((a, b) => (a.code < b.code ? -1 : 1))
      expect(
        board.rows.map(({ code, figures }) => [code, figures]),
        `${place} ${month}`,
      ).toEqual(here.map(({ code, handedIn }) => [code, shown(handedIn.get(month))]))
      for (const { code, fields, figures } of board.rows) {
        const own = here.find((one) => one.code === code)!
        // Where the server was restored, the records say something else than some reports did: then nothing is said.
        const isSure =
          !isRestored || JSON.stringify(figures) === JSON.stringify(shown(countedBy(own.whole, month)))
        if (isSure || fields) expect(fields, `${code} ${month}`).toEqual(own.fields.get(month))
      }
      expect(board.sums).toEqual(summed(figuresOf(here, month)))
      for (const { code, isChanged } of board.rows) {
        const { handedIn, whole } = here.find((one) => one.code === code)!
        const [was, is] = [handedIn.get(month), countedBy(whole, month)]
        if (!was) expect(isChanged).toBe(false)
        else if (JSON.stringify(shown(was)) !== JSON.stringify(shown(is)))
          expect(isChanged, `${code} ${month}`).toBe(true)
      }
    }
    for (const place of ['', '33', '91', '33.15', '91.01']) {
      const { rows } = await ask<Places>(server, cookie, `places?month=${month}&within=${place}`)
      for (const { code, villages, counts, figures } of rows) {
        const here = inPlace(code)
        expect(figures, `${code} ${month}`).toEqual(summed(figuresOf(here, month)))
        const { missing, notDue, ...received } = counts
        const handedIn = here.filter((village) => village.handedIn.has(month)).length
        expect(Object.values(received).reduce((sum, one) => sum + one, 0)).toBe(handedIn)
        expect([villages, missing + notDue]).toEqual([here.length, here.length - handedIn])
      }
      expect(rows.reduce((sum, one) => sum + one.villages, 0)).toBe(inPlace(place).length)
    }
  }
  for (const place of ['33.15', '33.18', '51.01', '91.01']) {
    const year = await ask<BoardYear>(server, cookie, `year?year=2026&within=${place}`)
    for (const { code, months: cells } of year.rows) {
      const { handedIn, fields } = all.find((one) => one.code === code)!
      expect(cells.map(({ figures }) => figures)).toEqual(months.map((month) => shown(handedIn.get(month))))
      if (!isRestored)
        expect(cells.map((cell) => cell.fields)).toEqual(months.map((month) => fields.get(month)))
    }
  }
}

test('every cell of every level is what the villages handed in, also after a restore', async () => {
  const server = await testServer()
  const all = await villages(server)
  expect(
    all.some(({ handedIn }) => [...handedIn.values()].some((one) => (one['visits.total'] ?? 0) > 0)),
  ).toBe(true)
  server.clock.now = at('2027-02-01')
  await everyCell(server, all)

  // A server that forgot everything, and devices that send all they have, whatever comes first.
  const restored = await testServer()
  restored.clock.now = at('2027-02-01')
  const again: Village[] = []
  for (const village of all) {
    const { rows } = await sync(server.app, village.device, { limit: 1_000 })
    const device = await restored.device(village.code)
    await push(restored, device, [...rows].reverse())
    again.push({ ...village, device })
  }
  await everyCell(restored, again, true)
}, 120_000)
