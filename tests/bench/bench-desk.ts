// The part of the benchmark that stands at the desk, in the browser: a tap that is kept, the board of the computers, and
// a search, each beside the least that it could cost.

import { boardOf } from '../../src/domain/computer-board.ts'
import { addDays, type Day } from '../../src/domain/day.ts'
import { createDatabase } from '../../src/store/database.ts'
import { browserEnv } from '../../src/store/env.ts'
import { type Library, today } from '../../src/store/library.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { readBoard } from '../../src/store/records/read-board.ts'
import { findIn, readSearchIndex } from '../../src/store/records/search-entries.ts'
import { storedRecord } from '../../src/store/records/stored-record.ts'
import { tapRow } from '../../src/store/records/tap-row.ts'
import { keepTaps } from '../../src/store/records/taps.ts'
import { emptyRegister, write } from '../../src/sync/register.ts'
import { clockAtStart, issueStamp } from '../../src/sync/stamp.ts'
import { type Comparison, compare, type Rounds } from './measure.ts'
import { rawPut } from './raw.ts'

const rounds: Rounds = { warmUp: 3, counted: 21 }
const tapsARound = 20
/** A disk takes now 1 ms and now 3 for the same rows: of 21 rounds the middle one lay anywhere within a tenth. */
const tapRounds: Rounds = { warmUp: 10, counted: 81 }
const boardsARound = 20
const searchesARound = 10
const sessionsBehind = 10_000
const sessionsADay = 40
const searchedRecords = 10_000

/** A visitor's tap, until it is on the disk, beside a bare put of the rows that it writes. */
export async function compareTap(library: Library): Promise<Comparison> {
  const plain = createDatabase('plain-taps', 'strict', browserEnv())
  await plain.open()
  const tap = async () => {
    const row = tapRow(library, { what: 'women' })
    const kept = await keepTaps(library, [row])
    if (!kept.ok) throw new Error(JSON.stringify(kept.problems))
    return row
  }
  const row = await tap()
  const record = await library.database.records.get(row.record)
  const writing = await library.database.meta.get('writing')
  return compare(
    async () => {
      for (let n = 0; n < tapsARound; n++) await tap()
    },
    async (round) => {
      for (let n = 0; n < tapsARound; n++)
        await rawPut(plain, { records: [record], meta: [writing], taps: [{ ...row, id: `${round}:${n}` }] })
    },
    tapRounds,
  )
}

/** The board as a day begins to be shown, with years of sessions behind it, beside a bare read of today's rows. */
export async function compareBoard(): Promise<Comparison> {
  const library = await libraryWith('board', sessions)
  const day = today(library)
  return compare(
    async () => {
      for (let n = 0; n < boardsARound; n++) {
        const known = await readBoard(library, day)
        const { computers } = boardOf({ today: day, now: '15:00', ...known })
        if (computers.length !== 8) throw new Error(`${computers.length} computers`)
      }
    },
    async () => {
      for (let n = 0; n < boardsARound; n++) await library.database.records.where('day').equals(day).toArray()
    },
    rounds,
  )
}

/** Eight computers, and what was used on them: forty sessions a day. */
function sessions(day: Day): readonly Row[] {
  const all = Array.from({ length: sessionsBehind + sessionsADay }, (_, n): Row => {
    const hour = String(8 + (n % 9)).padStart(2, '0')
    const time = { start: `${hour}:00`, end: `${hour}:45` }
    const date = addDays(day, -Math.floor(n / sessionsADay))
    return ['computerUse', { date, service: 'computer', way: 'timed', computer: `PC ${(n % 8) + 1}`, time }]
  })
  return [...all, ['equipment', { date: '2024-02-01', what: 'Komputer', number: 8, condition: 'good' }]]
}

/** A search by what people look for, beside a bare look through all that the records say. */
export async function compareSearch(): Promise<{
  readonly search: Comparison
  readonly searchLike: Comparison
}> {
  const library = await libraryWith('search', titled)
  const index = await readSearchIndex(library)
  const day = today(library)
  const against = (texts: readonly string[], isLike: boolean) =>
    compare(
      async () => {
        for (const text of times(texts)) {
          const found = findIn(index, text, day, 300)
          if (found.entries.length === 0 || found.isLike !== isLike) throw new Error(`${text} was not found`)
        }
      },
      async () => {
        for (const text of times(texts)) {
          const found = index.filter((said) => said.text.includes(text))
          if (found.length > searchedRecords) throw new Error(text)
        }
      },
      rounds,
    )
  return {
    search: await against(['pemasaran', 'gotong royong', 'balai 5000', '15 juta', '5 mei 2024'], false),
    searchLike: await against(['pemsaran', 'gotong roiong', 'blaai 5000'], true),
  }
}

const times = (texts: readonly string[]): readonly string[] =>
  Array.from({ length: searchesARound }, () => texts).flat()

/** As many words as ten years of titles have, each record with one that few others have. */
function titled(day: Day): readonly Row[] {
  const all = Array.from({ length: searchedRecords }, (_, n): Row => {
    const date = addDays(day, -(n % 3_000))
    return [
      'activity',
      { date, title: `Kelas ${wordOf(n % 4_000)} di balai ${n}`, field: 'education', people },
    ]
  })
  return [
    ...all,
    [
      'activity',
      { date: '2024-05-05', title: 'Pelatihan pemasaran sesudah gotong royong', field: 'economy' },
    ],
    ['advocacy', { date: '2026-10-14', title: 'Rak buku', result: 'money', amount: 15_000_000 }],
  ]
}

const people = { men: 8, women: 12 }

/** A word of its own for every number: "bakulade". */
function wordOf(n: number): string {
  const syllables = ['ba', 'ku', 'la', 'de', 'mi', 'no', 'pu', 'ra', 'si', 'to']
  return [...String(n + 1_000)].map((digit) => syllables[Number(digit)]).join('')
}

type Row = readonly [kind: string, values: Readonly<Record<string, unknown>>]

/** A library of its own with such records, as if they had been written long since. */
async function libraryWith(name: string, rowsUntil: (day: Day) => readonly Row[]): Promise<Library> {
  const library = await createLibrary({ name, villageCode: '33.15.14.2006' })
  let clock = clockAtStart
  const rows = rowsUntil(today(library)).map(([kind, values], n) => {
    const issued = issueStamp(clock, library.env.now(), 0, 'benchpc1')
    clock = issued.clock
    const registers = Object.entries(values).map(
      ([register, value]) => [register, write(emptyRegister, issued.stamp, value)] as const,
    )
    return storedRecord({ id: `${name}:${n}`, kind, registers: Object.fromEntries(registers) }, [])
  })
  await library.bulk.records.bulkPut(rows)
  return library
}
