// A table per menu of SIM TPBIS, in its columns, order and wording, so that nothing is retyped into another
// shape. Always in Indonesian, whatever the app speaks.

import type { Field } from '../domain/field.ts'
import { type Step, stepsOf } from '../domain/matters.ts'
import type { Month } from '../domain/month.ts'
import { readRecord } from '../domain/read-record.ts'
import { partOf, peopleOf, textIn } from '../domain/read-values.ts'
import type { Entry } from '../domain/record.ts'
import { activity } from '../domain/records/activity.ts'
import { facility } from '../domain/records/facility.ts'
import { definitionOf } from '../domain/records/index.ts'
import { publication } from '../domain/records/publication.ts'
import { formatMonth } from '../i18n/format.ts'
import { type Cell, type Column, count, day, measured, plain, rupiah, type Table, text } from './table.ts'

/** A record and the local day it was entered on, where that is known. */
export interface EnteredRecord {
  readonly entry: Entry
  readonly enteredOn: string | null
}

/** A matter of advocacy in a month: its own record, or the first follow-up that brought something. */
interface EnteredMatter extends EnteredRecord {
  /** What the month knows of it, the first step first. Without them the record speaks for itself. */
  readonly steps?: readonly Step[]
}

/** What a month's sheets are made of: the records that its report counts, and nothing else. */
export interface SimMonth {
  readonly month: Month
  /** Null where nobody counted, which is not 0. Of some only the total is known. */
  readonly visits: SimVisits | null
  readonly activities: readonly EnteredRecord[]
  readonly publications: readonly EnteredRecord[]
  readonly advocacy: readonly EnteredMatter[]
  /** The month's own snapshot: an older one is never sent again as a new month. */
  readonly facility: EnteredRecord | undefined
}

export interface SimVisits {
  readonly men: number | null
  readonly women: number | null
  readonly total?: number | null
}

/** The sheets Pengunjung, Pelibatan, Publikasi, Advokasi and Peningkatan, months in the order given. */
export const simSheets = (months: readonly SimMonth[]): readonly Table[] => [
  {
    name: 'Pengunjung',
    columns: columns({ periode: 12, pengunjung_laki: 17, pengunjung_perempuan: 22, total_pengunjung: 18 }),
    rows: months.map(({ month, visits }) => [
      text(simMonthName(month)),
      orDash(count(visits?.men)),
      orDash(count(visits?.women)),
      orDash(count(visits && (visits.total ?? totalOf(visits)))),
    ]),
  },
  {
    name: 'Pelibatan',
    columns: columns({
      tanggal: 12,
      nama_kegiatan: 44,
      bidang_kegiatan: 18,
      jenis: 12,
      sasaran: 18,
      jumlah_peserta: 15,
      tanggal_input: 13,
    }),
    rows: months.flatMap(({ activities }) => activities.map(activityRow)),
  },
  {
    name: 'Publikasi',
    columns: columns({
      tanggal: 12,
      judul: 44,
      jenis_publikasi: 16,
      nama_media: 24,
      link: 40,
      tanggal_input: 13,
    }),
    rows: months.flatMap(({ publications }) => publications.map(publicationRow)),
  },
  {
    name: 'Advokasi',
    columns: columns({
      tanggal: 12,
      judul: 40,
      sasaran: 18,
      hasil: 11,
      hasil_regulasi: 30,
      nominal: 16,
      jumlah_narasumber: 19,
      jumlah_barang: 15,
      tanggal_terbit: 14,
      tanggal_input: 13,
    }),
    rows: simMatters(months).map(advocacyRow),
  },
  {
    name: 'Peningkatan',
    columns: columns({
      bulan: 11,
      tahun: 8,
      jumlah_buku: 13,
      jumlah_buku_digital: 20,
      jumlah_komputer: 17,
      bandwidth: 12,
      tanggal_input: 13,
    }),
    rows: months.flatMap(({ month, facility }) => (facility ? [facilityRow(month, facility)] : [])),
  },
]

const columns = (widths: Readonly<Record<string, number>>): Column[] =>
  Object.entries(widths).map(([header, width]) => ({ header, width }))

/** SIM's own months, which are English: "May 2026", "Oct 2026". */
const simMonthName = (month: Month): string => formatMonth('en', month, 'short')

/** What SIM's own rows have where there is nothing to say. */
export const EMPTY = '-'
const orDash = (cell: Cell): Cell => (cell.value === null || cell.value === '' ? text(EMPTY) : cell)

const totalOf = ({ men, women }: SimVisits): number | null =>
  men === null && women === null ? null : (men ?? 0) + (women ?? 0)

/**
 * The matters of some months: each in every month in which it brought something, else in the one in which it was
 * raised. A month alone knows no later one, so that what was handed in of it stays as it was.
 */
export const simMatters = (months: readonly SimMonth[]): readonly EnteredMatter[] => {
  const all = months.flatMap(({ advocacy }) => advocacy)
  const bringing = new Set(all.filter(({ steps = [] }) => hasCome(steps)).map((one) => matterOf(one).id))
  return all.filter(
    ({ steps, ...one }) => !steps || hasCome(steps) || !bringing.has(matterOf({ ...one, steps }).id),
  )
}

const ownSteps = ({ entry, steps }: EnteredMatter): readonly Step[] => steps ?? stepsOf([entry])
const matterOf = ({ entry, steps = [] }: EnteredMatter): Entry => steps[0]?.matter ?? entry
/** Something came, beyond a promise. */
const hasCome = (steps: readonly Step[]): boolean =>
  steps.some(({ entry, matter, brought }) =>
    entry === matter && matter.values.stage === 'promised'
      ? false
      : brought.received + brought.people + brought.goods + brought.rules > 0,
  )

const activityRow = ({ entry, enteredOn }: EnteredRecord): Cell[] => {
  const { date = null, title = null } = readRecord(activity, entry.values)
  return [
    day(date),
    text(title),
    text(simWording(entry, 'field')),
    text(simWording(entry, 'type')),
    text(simWording(entry, 'target')),
    count(peopleOf(entry.values)),
    day(enteredOn),
  ].map(orDash)
}

const publicationRow = ({ entry, enteredOn }: EnteredRecord): Cell[] => {
  const { date = null, title = null, mediaName = null, link = null } = readRecord(publication, entry.values)
  return [
    day(date),
    text(title),
    text(simWording(entry, 'medium')),
    text(mediaName),
    text(link),
    day(enteredOn),
  ].map(orDash)
}

/** Only what belongs to the result: an amount left from before the result was changed is not reported. */
const advocacyRow = (row: EnteredMatter): Cell[] => {
  const { entry, enteredOn } = row
  const steps = ownSteps(row)
  const matter = matterOf(row)
  const sum = (what: keyof Step['brought']) => steps.reduce((all, { brought }) => all + brought[what], 0)
  // In the month of a promise and its money, the money is told once.
  const money = sum('received') || sum('promised')
  const isUnknown = money === 0 && steps.some(({ entry: one }) => lacksAmount(one))
  const rule = [...steps]
    .reverse()
    .find(({ entry: one }) => saidIn(one, 'regulation', 'name') ?? saidIn(one, 'regulation', 'issued'))
  const ofRule = (part: string) => (rule && isRule(rule) ? saidIn(rule.entry, 'regulation', part) : null)
  return [
    day(saidIn(entry, 'date')),
    text(saidIn(matter, 'title')),
    text(simWording(matter, 'target')),
    text(simWording(resultOf(steps) ?? matter, 'result')),
    text(ofRule('name')),
    isUnknown ? text(EMPTY) : rupiah(money),
    count(sum('people')),
    count(sum('goods')),
    day(ofRule('issued')),
    day(enteredOn),
  ].map(orDash)
}

/** Promised or received, and nobody wrote how much. */
const lacksAmount = ({ values: { result, stage, amount } }: Entry): boolean =>
  result === 'money' && (stage === 'promised' || stage === 'received') && typeof amount !== 'number'

const isRule = ({ entry, matter }: Step): boolean =>
  entry.values.result === 'regulation' || (entry !== matter && !entry.values.result)

/** The follow-up that brought another result than the matter asked for. */
const resultOf = (steps: readonly Step[]): Entry | undefined =>
  steps.find(({ entry, matter }) => entry !== matter && saidIn(entry, 'result') !== null)?.entry

const facilityRow = (month: Month, { entry, enteredOn }: EnteredRecord): Cell[] => {
  const { books, digitalBooks, computers, bandwidth } = readRecord(facility, entry.values)
  return [
    text(formatMonth('id', month, 'name')),
    plain(Number(month.slice(0, 4))),
    count(books ?? null),
    count(digitalBooks ?? null),
    count(computers?.total ?? null),
    measured(bandwidth ?? null),
    day(enteredOn),
  ].map(orDash)
}

/** A step is a matter or a follow-up: read without the definition of either. */
const saidIn = ({ values }: Entry, register: string, part?: string): string | null =>
  textIn(part === undefined ? values[register] : partOf(values[register], part)) ?? null

/** The words of SIM for a choice; the code itself where a newer app knows more choices than we do. */
const simWording = (entry: Entry, register: string): string | null => {
  const code = saidIn(entry, register)
  const field: Field | undefined = definitionOf(entry.kind)?.fields[register]
  if (code === null || field?.type !== 'choice') return code
  const choice = field.choices.find((candidate) => candidate.code === code)
  return choice ? (choice.sim ?? choice.label.id) : code
}
