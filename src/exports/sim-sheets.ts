// A table per menu of SIM TPBIS, in its columns, order and wording, so that nothing is retyped into another
// shape. Always in Indonesian, whatever the app speaks.
import type { Field } from '../domain/field.ts'
import type { Month } from '../domain/month.ts'
import type { Entry } from '../domain/record.ts'
import { definitionOf } from '../domain/records/index.ts'
import { formatMonth } from '../i18n/format.ts'
import { type Cell, type Column, count, day, measured, plain, rupiah, type Table, text } from './table.ts'

/** A record and the local day it was entered on, where that is known. */
export interface EnteredRecord {
  readonly entry: Entry
  readonly enteredOn: string | null
}

/** What a month's sheets are made of: the records that its report counts, and nothing else. */
export interface SimMonth {
  readonly month: Month
  /** Null where nothing was reported: then the cells stay empty, not 0. */
  readonly visits: { readonly men: number; readonly women: number } | null
  readonly activities: readonly EnteredRecord[]
  readonly publications: readonly EnteredRecord[]
  readonly advocacy: readonly EnteredRecord[]
  /** The latest on or before the month's end. */
  readonly facility: EnteredRecord | undefined
}

/** The sheets Pengunjung, Pelibatan, Publikasi, Advokasi and Peningkatan, months in the order given. */
export const simSheets = (months: readonly SimMonth[]): readonly Table[] => [
  {
    name: 'Pengunjung',
    columns: columns({ periode: 12, pengunjung_laki: 17, pengunjung_perempuan: 22, total_pengunjung: 18 }),
    rows: months.map(({ month, visits }) => [
      text(formatMonth('id', month, 'short')),
      count(visits?.men),
      count(visits?.women),
      count(visits && visits.men + visits.women),
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
    rows: months.flatMap(({ advocacy }) => advocacy.map(advocacyRow)),
  },
  {
    name: 'Peningkatan',
    columns: columns({
      bulan: 8,
      tahun: 8,
      jumlah_buku: 13,
      jumlah_buku_digital: 20,
      jumlah_komputer: 17,
      bandwidth: 12,
      tanggal_input: 13,
    }),
    rows: months.map(facilityRow),
  },
]

const columns = (widths: Readonly<Record<string, number>>): Column[] =>
  Object.entries(widths).map(([header, width]) => ({ header, width }))

const activityRow = ({ entry, enteredOn }: EnteredRecord): Cell[] => [
  day(textOf(entry, 'date')),
  text(textOf(entry, 'title')),
  text(simWording(entry, 'field')),
  text(simWording(entry, 'type')),
  text(simWording(entry, 'target')),
  count(sumOf(entry, 'people', ['men', 'women'])),
  day(enteredOn),
]

const publicationRow = ({ entry, enteredOn }: EnteredRecord): Cell[] => [
  day(textOf(entry, 'date')),
  text(textOf(entry, 'title')),
  text(simWording(entry, 'medium')),
  text(textOf(entry, 'mediaName')),
  text(textOf(entry, 'link')),
  day(enteredOn),
]

/** Only what belongs to the result: an amount left from before the result was changed is not reported. */
const advocacyRow = ({ entry, enteredOn }: EnteredRecord): Cell[] => {
  const { result, stage } = entry.values
  const given = stage === 'promised' || stage === 'received'
  const of = (wanted: string, value: number | null) => (result === wanted && given ? value : null)
  return [
    day(textOf(entry, 'date')),
    text(textOf(entry, 'title')),
    text(simWording(entry, 'target')),
    text(simWording(entry, 'result')),
    text(result === 'regulation' ? textOf(entry, 'regulation', 'name') : null),
    rupiah(of('money', numberOf(entry, 'amount'))),
    count(of('inKind', numberOf(entry, 'inKind', 'people'))),
    count(of('inKind', numberOf(entry, 'inKind', 'goods'))),
    day(result === 'regulation' ? textOf(entry, 'regulation', 'issued') : null),
    day(enteredOn),
  ]
}

const facilityRow = ({ month, facility }: SimMonth): Cell[] => [
  plain(Number(month.slice(5))),
  plain(Number(month.slice(0, 4))),
  count(numberOf(facility?.entry, 'books')),
  count(numberOf(facility?.entry, 'digitalBooks')),
  count(numberOf(facility?.entry, 'computers', 'total')),
  measured(numberOf(facility?.entry, 'bandwidth')),
  day(facility?.enteredOn),
]

// A newer app may have written any shape, so values are read with care and never trusted to be there.
const registerOf = (entry: Entry | undefined, register: string, part?: string): unknown => {
  const value = entry?.values[register]
  if (part === undefined) return value
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
}

const textOf = (entry: Entry, register: string, part?: string): string | null => {
  const value = registerOf(entry, register, part)
  return typeof value === 'string' ? value : null
}

const numberOf = (entry: Entry | undefined, register: string, part?: string): number | null => {
  const value = registerOf(entry, register, part)
  return typeof value === 'number' ? value : null
}

const sumOf = (entry: Entry, register: string, parts: readonly string[]): number | null => {
  const known = parts.flatMap((part) => numberOf(entry, register, part) ?? [])
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null
}

/** The words of SIM for a choice; the code itself where a newer app knows more choices than we do. */
const simWording = (entry: Entry, register: string): string | null => {
  const code = textOf(entry, register)
  const field: Field | undefined = definitionOf(entry.kind)?.fields[register]
  if (code === null || field?.type !== 'choice') return code
  const choice = field.choices.find((candidate) => candidate.code === code)
  return choice ? (choice.sim ?? choice.label.id) : code
}
