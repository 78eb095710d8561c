// The part of the benchmark that runs in the browser: the app's own store against plain Dexie that does the same
// work on the same tables with the same durability; and the PDF, see `bench-pdf.ts`.

import { monthlyReport } from '../../src/domain/monthly-report.ts'
import { monthsOf } from '../../src/domain/period.ts'
import { periodReport } from '../../src/domain/period-report.ts'
import { yearSoFar } from '../../src/domain/year-so-far.ts'
import { createDatabase, type LumbungDatabase, type StoredRecord } from '../../src/store/database.ts'
import { browserEnv } from '../../src/store/env.ts'
import type { Library } from '../../src/store/library.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { entriesOfMonth } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { storedRecord } from '../../src/store/records/stored-record.ts'
import { readMonths } from '../../src/store/report/read-months.ts'
import { compareBoard, compareSearch, compareTap } from './bench-desk.ts'
import { type Making, makeHeavyPdf } from './bench-pdf.ts'
import { type Comparison, compare, type Rounds } from './measure.ts'

const month = '2026-11'
const savesARound = 20
const rounds: Rounds = { warmUp: 3, counted: 21 }
const recordsOfTheMonth = 10_000
const year = '2025'
const recordsOfTheYear = 10_000

export interface BenchResult {
  readonly saveNew: Comparison
  readonly saveAgain: Comparison
  readonly openMonth: Comparison
  readonly openYear: Comparison
  readonly tap: Comparison
  readonly board: Comparison
  readonly search: Comparison
  readonly searchLike: Comparison
}

/** The heavy month's PDF, again and again. */
export const benchPdf = async (times: number): Promise<readonly Making[]> => {
  const made: Making[] = []
  while (made.length < times) made.push(await makeHeavyPdf('/pdf-worker.js'))
  return made
}

export async function bench(): Promise<BenchResult> {
  const library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' })
  const plain = createDatabase('plain', 'strict', browserEnv())
  await plain.meta.put((await library.database.meta.get('writing'))!)
  const tap = await compareTap(library)
  const board = await compareBoard()
  const searches = await compareSearch()
  const saveNew = await compareNew(library, plain)
  const saveAgain = await compareAgain(library, plain)
  const openMonth = await compareMonth(library)
  const openYear = await compareYear(library)
  return { saveNew, saveAgain, openMonth, openYear, tap, board, ...searches }
}

async function compareNew(library: Library, plain: LumbungDatabase): Promise<Comparison> {
  const example = await exampleRow(library)
  return compare(
    async () => {
      for (let n = 0; n < savesARound; n++) await saveActivity(library, n)
    },
    async (round) => {
      for (let n = 0; n < savesARound; n++) {
        const row = { ...example, id: `plain:${round}:${n}` }
        await plain.transaction('rw', plain.records, plain.meta, async () => {
          const [writing] = await Promise.all([plain.meta.get('writing'), plain.records.get(reportId)])
          await Promise.all([plain.records.put(row), plain.meta.put(writing!)])
        })
      }
    },
    rounds,
  )
}

async function compareAgain(library: Library, plain: LumbungDatabase): Promise<Comparison> {
  const record = await exampleRow(library)
  await plain.records.put(record)
  return compare(
    async (round) => {
      for (let n = 0; n < savesARound; n++) {
        await saveRecord(library, {
          kind: 'activity',
          id: record.id,
          values: { place: `Aula ${round} ${n}` },
        })
      }
    },
    async () => {
      for (let n = 0; n < savesARound; n++) {
        await plain.transaction('rw', plain.records, plain.meta, async () => {
          const [writing, row] = await Promise.all([
            plain.meta.get('writing'),
            plain.records.get(record.id),
            plain.records.get(reportId),
          ])
          await Promise.all([plain.records.put(row!), plain.meta.put(writing!)])
        })
      }
    },
    rounds,
  )
}

/** A month with as many records as ten busy libraries make: opened, with all its figures, and merely read. */
async function compareMonth(library: Library): Promise<Comparison> {
  const example = await exampleRow(library)
  await library.bulk.records.bulkPut(
    Array.from({ length: recordsOfTheMonth }, (_, n) => ({ ...example, id: `month:${n}` })),
  )
  const { records } = library.database
  return compare(
    async () =>
      monthlyReport({ month, entries: await entriesOfMonth(library, month), facilities: [], partners: [] }),
    () => records.where('[month+kind+order]').between([month], [month, '\uffff'], true, true).toArray(),
    rounds,
  )
}

/** A year of a busy library, visits and computer uses and activities: reported as a whole, and merely read. */
async function compareYear(library: Library): Promise<Comparison> {
  const examples = await Promise.all([
    exampleRow(library),
    exampleOf(library, visit),
    exampleOf(library, use),
  ])
  const months = monthsOf(year)
  const rows = Array.from({ length: recordsOfTheYear }, (_, n) => {
    const { kind, registers } = examples[n % examples.length]!
    const day = `${months[n % 12]}-${String((n % 28) + 1).padStart(2, '0')}`
    const date = { ...registers.date!, values: [[registers.date!.values[0]![0], day] as const] }
    return storedRecord({ id: `year:${n}`, kind, registers: { ...registers, date } }, [])
  })
  await library.bulk.records.bulkPut(rows)
  const { records } = library.database
  const [first, last] = [months[0]!, months[11]!]
  return compare(
    async () => {
      const facts = await readMonths(library, first, last)
      periodReport({ period: year, today: `${last}-31`, months: facts })
      yearSoFar(last, facts)
    },
    () => records.where('[month+kind+order]').between([first], [last, '\uffff'], true, true).toArray(),
    rounds,
  )
}

const visit = { kind: 'visit', values: { people: { men: 3, women: 4 } } }
const use = {
  kind: 'computerUse',
  values: { service: 'computer', way: 'timed', time: { start: '08:00', end: '09:10' } },
}

/** The row that such a record becomes. */
async function exampleOf(
  library: Library,
  { kind, values }: typeof visit | typeof use,
): Promise<StoredRecord> {
  const saved = await saveRecord(library, { kind, values: { date: `${month}-01`, ...values } })
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return (await library.database.records.get(saved.id))!
}

const reportId = `monthReport:${month}`

/** Saves an ordinary activity as the form does; resolves once it is on the disk. */
async function saveActivity(library: Library, n: number): Promise<string> {
  const saved = await saveRecord(library, {
    kind: 'activity',
    values: {
      date: `${month}-${String((n % 28) + 1).padStart(2, '0')}`,
      title: `Pelatihan pemasaran daring ${n}`,
      field: 'economy',
      type: 'training',
      target: 'smallEntrepreneurs',
      people: { men: 8, women: 12 },
    },
  })
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return saved.id
}

/** The row that such an activity becomes. */
async function exampleRow(library: Library): Promise<StoredRecord> {
  return (await library.database.records.get(await saveActivity(library, 0)))!
}
