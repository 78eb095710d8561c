// Part 6 of the monthly report: what the library has, from the latest snapshot on or before the month's end.
import type { Label } from '../field.ts'
import type { Derived, Indicator, MonthFacts } from '../indicator.ts'
import { part, register } from '../read-values.ts'
import type { Entry, Values } from '../record.ts'

/** The latest snapshot on or before the month, by its id. */
export const facilityAt = ({
  month,
  facilities,
}: Pick<MonthFacts, 'month' | 'facilities'>): Entry | undefined =>
  facilities.reduce<Entry | undefined>(
    (latest, entry) =>
      entry.kind === 'facility' && entry.id <= `facility:${month}` && entry.id > (latest?.id ?? '')
        ? entry
        : latest,
    undefined,
  )

const facilityFigure = (
  name: string,
  label: Label,
  read: (values: Values) => number | null,
  more: { readonly unit?: Label; readonly show?: Indicator['show']; readonly ofTheMonth?: true } = {},
): Derived => ({
  id: `facilities.${name}`,
  label,
  show: more.show ?? 'number',
  ...(more.unit && { unit: more.unit }),
  formula: more.ofTheMonth
    ? { id: 'Dari data fasilitas bulan ini', en: 'From the facilities of this month' }
    : {
        id: 'Dari data fasilitas terakhir sampai akhir bulan',
        en: 'From the latest facilities up to the month’s end',
      },
  counts: ({ kind }) => kind === 'facility',
  from: (_, { facility, month }) =>
    !facility || (more.ofTheMonth && facility.id !== `facility:${month}`) ? null : read(facility.values),
})

const days = { id: 'hari', en: 'days' }

export const facilityFigures: readonly Derived[] = [
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
  facilityFigure('bandwidth', { id: 'Kecepatan internet', en: 'Bandwidth' }, register('bandwidth'), {
    unit: { id: 'Mbps', en: 'Mbps' },
    show: 'decimal',
  }),
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
      ofTheMonth: true,
    },
  ),
  facilityFigure(
    'noInternetDays',
    { id: 'Hari tanpa internet', en: 'Days without internet' },
    register('noInternetDays'),
    { unit: days, ofTheMonth: true },
  ),
]
