// Part 1 of the monthly report: who came, and on how many days open.
import { counted, derived, ratio, sumOf } from '../indicator.ts'
import { hasTotal, men, peopleOf, peopleOfUnknownSex, plus, women } from '../read-values.ts'

const people = { id: 'orang', en: 'people' }
/** Shared with activities. */
export const sexNotRecorded = { id: 'Jenis kelamin tidak dicatat', en: 'Men or women not recorded' }

const visits = {
  men: counted({
    id: 'visits.men',
    kind: 'visit',
    amount: men,
    detailOf: hasTotal,
    label: { id: 'Pengunjung laki-laki', en: 'Visitors, men' },
    unit: people,
    formula: sumOf('laki-laki di semua catatan kunjungan', 'men in all visit records'),
  }),
  women: counted({
    id: 'visits.women',
    kind: 'visit',
    amount: women,
    detailOf: hasTotal,
    label: { id: 'Pengunjung perempuan', en: 'Visitors, women' },
    unit: people,
    formula: sumOf('perempuan di semua catatan kunjungan', 'women in all visit records'),
  }),
  total: counted({
    id: 'visits.total',
    kind: 'visit',
    amount: peopleOf,
    label: { id: 'Total pengunjung', en: 'Visitors in all' },
    unit: people,
    formula: {
      id: 'Laki-laki + perempuan, dan yang dicatat jumlahnya saja',
      en: 'Men + women, and those of whom only the total was recorded',
    },
  }),
  unknown: counted({
    id: 'visits.unknown',
    since: 2,
    kind: 'visit',
    amount: peopleOfUnknownSex,
    onlyKnown: true,
    label: sexNotRecorded,
    unit: people,
    formula: {
      id: 'Dari catatan yang hanya menulis jumlahnya',
      en: 'From records that say only the total',
    },
  }),
}

export const visitCounts = Object.values(visits)

const change = derived({
  id: 'visits.change',
  compares: true,
  show: 'percent',
  label: { id: 'Dibanding bulan lalu', en: 'Compared with last month' },
  formula: { id: '(Bulan ini − bulan lalu) ÷ bulan lalu × 100', en: '(This month − last) ÷ last × 100' },
  ofPeriod: {
    label: { id: 'Dibanding masa sebelumnya', en: 'Compared with the period before' },
    formula: {
      id: '(Masa ini − masa sebelumnya) ÷ masa sebelumnya × 100',
      en: '(This period − the one before) ÷ the one before × 100',
    },
  },
  opens: [visits.total],
  from: (sums, { previous, previousSums }) => {
    if (!previous) return null
    const last = previous.reduce(
      (sum, { kind, values }) => plus(sum, kind === 'visit' ? (peopleOf(values) ?? 0) : 0),
      Number(previousSums?.parts['visits.total']?.sum ?? 0),
    )
    const now = sums['visits.total'] ?? null
    return last > 0 && now !== null ? ((now - last) / last) * 100 : null
  },
})

export const visitRates = [
  derived({
    id: 'visits.openDays',
    label: { id: 'Hari buka', en: 'Days open' },
    unit: { id: 'hari', en: 'days' },
    formula: { id: 'Hari layanan yang dicatat buka', en: 'Service days recorded as open' },
    counts: ({ kind, values }) => kind === 'serviceDay' && values.state === 'open',
    from: (_, { openDays }) => openDays.size || null,
  }),
  derived({
    id: 'visits.perDay',
    show: 'decimal',
    label: { id: 'Rata-rata per hari', en: 'Average a day' },
    unit: people,
    formula: { id: 'Total pengunjung ÷ hari buka', en: 'Visitors ÷ days open' },
    opens: [visits.total],
    from: (sums, { openDays }) => ratio(sums['visits.total'], openDays.size),
  }),
  change,
]

/** In the order of the report. */
export const visitFigures = [...visitCounts, ...visitRates]
