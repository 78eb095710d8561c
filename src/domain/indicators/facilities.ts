// Part 6 of the monthly report: what the library has, from the latest snapshot on or before the month's end.
import type { Label } from '../field.ts'
import type { Derived, MonthFacts, Show, WorkedFacts } from '../indicator.ts'
import type { Month } from '../month.ts'
import { decimalIn, part, plus, register } from '../read-values.ts'
import type { Entry, Values } from '../record.ts'
import { recordMonth } from '../record-month.ts'

const monthOfSnapshot = ({ kind, id }: Entry): Month | null =>
  kind === 'facility' ? recordMonth(kind, id, {}) : null

/** The latest snapshot on or before the month, by its id. */
export const facilityAt = ({
  month,
  facilities,
}: Pick<MonthFacts, 'month' | 'facilities'>): Entry | undefined =>
  facilities.reduce<Entry | undefined>((latest, entry) => {
    const itsMonth = monthOfSnapshot(entry)
    return itsMonth !== null && itsMonth <= month && entry.id > (latest?.id ?? '') ? entry : latest
  }, undefined)

const facilityFigure = <const Name extends string>(
  name: Name,
  label: Label,
  read: (values: Values) => number | null,
  more: { readonly unit?: Label; readonly show?: Show; readonly ofItsMonth?: true } = {},
): Derived<`facilities.${Name}`> => ({
  id: `facilities.${name}`,
  label,
  show: more.show ?? 'number',
  stands: true,
  ...(more.unit && { unit: more.unit }),
  formula: more.ofItsMonth
    ? {
        id: 'Dari data fasilitas bulan ini; untuk beberapa bulan, jumlahnya',
        en: 'From the facilities of this month; of several months, their sum',
      }
    : {
        id: 'Dari data fasilitas terakhir sampai akhir bulan',
        en: 'From the latest facilities up to the month’s end',
      },
  counts: ({ kind }) => kind === 'facility',
  from: (_, facts) =>
    more.ofItsMonth ? sumOfSnapshots(facts, read) : facts.facility ? read(facts.facility.values) : null,
})

/** Null where no snapshot of the time itself says anything. */
const sumOfSnapshots = (
  { facilities, from, month }: WorkedFacts,
  read: (values: Values) => number | null,
): number | null =>
  facilities
    .filter((entry) => {
      const itsMonth = monthOfSnapshot(entry)
      return itsMonth !== null && itsMonth >= from && itsMonth <= month
    })
    .map(({ values }) => read(values))
    .reduce((sum, days) => (days === null ? sum : plus(sum ?? 0, days)), null)

const days = { id: 'hari', en: 'days' }

export const facilityFigures = [
  facilityFigure('books', { id: 'Buku', en: 'Books' }, register('books'), {
    unit: { id: 'eksemplar', en: 'copies' },
  }),
  facilityFigure('digitalBooks', { id: 'Buku digital', en: 'Digital books' }, register('digitalBooks'), {
    unit: { id: 'judul', en: 'titles' },
  }),
  facilityFigure('computers', { id: 'Komputer', en: 'Computers' }, part('computers', 'total')),
  facilityFigure(
    'working',
    { id: 'Komputer berfungsi', en: 'Working computers' },
    part('computers', 'working'),
  ),
  facilityFigure(
    'bandwidth',
    { id: 'Kecepatan internet', en: 'Bandwidth' },
    ({ bandwidth }) => decimalIn(bandwidth),
    {
      unit: { id: 'Mbps', en: 'Mbps' },
      show: 'measured',
    },
  ),
  facilityFigure(
    'wifi',
    { id: 'Wifi untuk pengunjung', en: 'Wifi for visitors' },
    ({ wifi }) => (typeof wifi === 'boolean' ? Number(wifi) : null),
    { show: 'yesNo' },
  ),
  facilityFigure(
    'noPowerDays',
    { id: 'Hari tanpa listrik', en: 'Days without power' },
    register('noPowerDays'),
    {
      unit: days,
      ofItsMonth: true,
    },
  ),
  facilityFigure(
    'noInternetDays',
    { id: 'Hari tanpa internet', en: 'Days without internet' },
    register('noInternetDays'),
    { unit: days, ofItsMonth: true },
  ),
]
