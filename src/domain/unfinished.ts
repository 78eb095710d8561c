// Records of a month that were begun and wait for their end: a computer still running, a plan whose day has
// passed, money without its amount.
import { counted } from './counted.ts'
import { type Day, isDay } from './day.ts'
import type { Label } from './field.ts'
import { partOf } from './read-values.ts'
import type { Entry, Values } from './record.ts'

/** Something to work on, with all that is needed to find it. */
export interface Gap<What extends string> {
  readonly what: What
  /** The record kind that it concerns, and so the page that mends it. */
  readonly kind: string
  readonly label: Label
  /** The records to complete; empty where a record is missing altogether. */
  readonly entries: readonly Entry[]
  /** The days concerned. */
  readonly days: readonly Day[]
}

export type UnfinishedWhat = 'openAndClosed' | 'openComputers' | 'plannedPast' | 'amountUnknown'

interface Unfinished {
  readonly what: UnfinishedWhat
  readonly kind: string
  readonly is: (values: Values, today: Day) => boolean
  readonly label: (count: number) => Label
}

const isPast = ({ date }: Values, today: Day): boolean => isDay(date) && date < today

const UNFINISHED: readonly Unfinished[] = [
  {
    what: 'openComputers',
    kind: 'computerUse',
    is: (values, today) => isPast(values, today) && values.way === 'timed' && !partOf(values.time, 'end'),
    label: (count) => ({
      id: `${count} pemakaian komputer belum dicatat selesai`,
      en: counted(count, 'computer use was left open', 'computer uses were left open'),
    }),
  },
  {
    what: 'plannedPast',
    kind: 'activity',
    is: (values, today) => isPast(values, today) && values.status === 'planned',
    label: (count) => ({
      id: `${count} rencana kegiatan sudah lewat tanggalnya`,
      en: counted(count, 'planned activity is past its date', 'planned activities are past their date'),
    }),
  },
  {
    what: 'amountUnknown',
    kind: 'advocacy',
    is: ({ result, stage, amount }) =>
      result === 'money' && (stage === 'promised' || stage === 'received') && typeof amount !== 'number',
    label: (count) => ({
      id: `${count} advokasi dana belum ada jumlah uangnya`,
      en: counted(count, 'advocacy for money has no amount', 'advocacies for money have no amount'),
    }),
  },
]

/** As of `today`; what nothing waits in is left out. */
export const unfinishedIn = (entries: readonly Entry[], today: Day): readonly Gap<UnfinishedWhat>[] => [
  ...openAndClosed(entries),
  ...UNFINISHED.map(({ what, kind, is, label }) => {
    const waiting = entries.filter((entry) => entry.kind === kind && is(entry.values, today))
    return { what, kind, label: label(waiting.length), entries: waiting, days: [] }
  }).filter(({ entries: waiting }) => waiting.length > 0),
]

/** Days of which one record says open and another closed: they count as open until somebody says which is right. */
const openAndClosed = (entries: readonly Entry[]): readonly Gap<UnfinishedWhat>[] => {
  const said = entries.filter(({ kind, values }) => kind === 'serviceDay' && isDay(values.date))
  const dated = (state: string) =>
    new Set(said.filter(({ values }) => values.state === state).map(({ values }) => values.date as Day))
  const closed = dated('closed')
  const days = [...dated('open')].filter((day) => closed.has(day)).sort()
  const label = {
    id: `${days.length} hari dicatat buka dan juga tutup`,
    en: `${counted(days.length, 'day is', 'days are')} recorded both as open and as closed`,
  }
  const records = said.filter(({ values }) => days.includes(values.date as Day))
  return days.length > 0 ? [{ what: 'openAndClosed', kind: 'serviceDay', label, entries: records, days }] : []
}
