// Every figure of the monthly report: its words, its formula, how it is made from records, and which records
// it counts, so that a figure can be opened. The table is "The monthly report" of the design's domain page.
import { isDay, isTime, minutesOf } from './day.ts'
import type { Label } from './field.ts'
import { firstDay, lastDay, type Month } from './month.ts'
import type { Entry, Values } from './record.ts'
import { sessionsOf } from './records/computer-use.ts'

/** What a month's figures are made from. */
export interface MonthFacts {
  readonly month: Month
  /** All records of the month. */
  readonly entries: readonly Entry[]
  /** Facility snapshots of any month; the latest on or before the month is taken. */
  readonly facilities: readonly Entry[]
  readonly partners: readonly Entry[]
  /** The records of the month before, for the change. */
  readonly previous?: readonly Entry[]
  /** The profile: its opening hours stand in where a service day has none. */
  readonly library?: Values
}

export type FigureId = string
/** Null is "not known" and shown as "–"; 0 was counted. */
export type Figures = Readonly<Record<FigureId, number | null>>

export interface Indicator {
  readonly id: FigureId
  readonly label: Label
  readonly unit?: Label
  /** In words, for whoever asks how the figure came about. */
  readonly formula: Label
  readonly show: 'number' | 'decimal' | 'money' | 'percent' | 'yesNo'
  /** Whether the figure counts this record of the month. */
  readonly counts: (entry: Entry) => boolean
}

/** A sum over the records of one kind. */
export interface Counted extends Indicator {
  readonly kind: string
  /** What the record adds; null where it says nothing about it. */
  readonly amount: (values: Values) => number | null
  /** A detail that need not be filled in: not known, rather than 0, when there are records and none says it. */
  readonly optional?: true
}

/** A figure made from the sums and the other facts. */
export interface Derived extends Indicator {
  readonly from: (sums: Figures, facts: MonthFacts) => number | null
}

// Reading what any app may have written: what is not a number counts nothing.
const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Values)[name] : undefined
const part = (register: string, name: string) => (values: Values) => numberIn(partOf(values[register], name))
const sumOfParts = (register: string, names: readonly string[]) => (values: Values) => {
  const known = names
    .map((name) => part(register, name)(values))
    .filter((value): value is number => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}
const men = part('people', 'men')
const women = part('people', 'women')
/** Men and women of a record; null where neither was written. */
export const peopleOf = sumOfParts('people', ['men', 'women'])

const people = { id: 'orang', en: 'people' }
const uses = { id: 'kali', en: 'uses' }
const hours = { id: 'jam', en: 'hours' }

/** An activity counts once it took place; one without a status did. */
export const isDone = ({ status }: Values): boolean =>
  status === undefined || status === null || status === 'done'
const ifDone = (amount: Counted['amount']) => (values: Values) => (isDone(values) ? amount(values) : null)
const ofService = (service: string, amount: Counted['amount']) => (values: Values) =>
  values.service === service ? amount(values) : null
/** People of a training or of help: the head count, else the uses. */
const headsOf = (values: Values) => peopleOf(values) || numberIn(sessionsOf(values))

/** Raised at least: a plan is not yet advocacy. */
export const isAdvocated = ({ stage }: Values): boolean => stage !== 'planned'
const moneyAt = (stage: string) => (values: Values) =>
  values.result === 'money' && values.stage === stage ? numberIn(values.amount) : null
/** People and goods count like money: once promised or received. */
const inKind = (name: string) => (values: Values) =>
  values.result === 'inKind' && (values.stage === 'promised' || values.stage === 'received')
    ? part('inKind', name)(values)
    : null
/** A rule is there once it was received, or issued on a day. */
const rules = (values: Values) =>
  values.result === 'regulation' &&
  (values.stage === 'received' || isDay(partOf(values.regulation, 'issued')))
    ? 1
    : null

/** Hours from start to end of a group `{start, end}`; null while it has no end. */
const hoursIn = (value: unknown): number | null => {
  const [start, end] = [partOf(value, 'start'), partOf(value, 'end')]
  return isTime(start) && isTime(end) && end >= start ? (minutesOf(end) - minutesOf(start)) / 60 : null
}
const hoursUsed = (values: Values) =>
  values.service === 'computer' && values.way === 'timed' ? hoursIn(values.time) : null

type Given<I extends Indicator> = Omit<I, 'counts' | 'show'> & { readonly show?: Indicator['show'] }

const counted = (given: Given<Counted>): Counted => ({
  show: 'number',
  ...given,
  counts: (entry) => entry.kind === given.kind && (given.amount(entry.values) ?? 0) > 0,
})
/** `opens`: the figures whose records are shown when this one is opened. */
const derived = ({ opens, ...given }: Given<Derived> & { readonly opens: readonly Counted[] }): Derived => ({
  show: 'number',
  ...given,
  counts: (entry) => opens.some((indicator) => indicator.counts(entry)),
})

const sumOf = (id: string, en: string): Label => ({ id: `Jumlah ${id}`, en: `Sum of ${en}` })

const visits = {
  men: counted({
    id: 'visits.men',
    kind: 'visit',
    amount: men,
    label: { id: 'Pengunjung laki-laki', en: 'Visitors, men' },
    unit: people,
    formula: sumOf('laki-laki di semua catatan kunjungan', 'men in all visit records'),
  }),
  women: counted({
    id: 'visits.women',
    kind: 'visit',
    amount: women,
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
    formula: { id: 'Laki-laki + perempuan', en: 'Men + women' },
  }),
}

const activities = {
  count: counted({
    id: 'activities.count',
    kind: 'activity',
    amount: ifDone(() => 1),
    label: { id: 'Kegiatan', en: 'Activities' },
    unit: { id: 'kegiatan', en: 'activities' },
    formula: {
      id: 'Kegiatan yang terlaksana; rencana dan yang batal tidak dihitung',
      en: 'Activities that took place, not those planned or cancelled',
    },
  }),
  people: counted({
    id: 'activities.people',
    kind: 'activity',
    amount: ifDone(peopleOf),
    label: { id: 'Peserta', en: 'Participants' },
    unit: people,
    formula: {
      id: 'Jumlah kehadiran; orang yang datang dua kali dihitung dua kali',
      en: 'Attendances: somebody who came twice counts twice',
    },
  }),
  men: counted({
    id: 'activities.men',
    kind: 'activity',
    amount: ifDone(men),
    label: { id: 'Peserta laki-laki', en: 'Participants, men' },
    unit: people,
    formula: sumOf('peserta laki-laki', 'men who took part'),
  }),
  women: counted({
    id: 'activities.women',
    kind: 'activity',
    amount: ifDone(women),
    label: { id: 'Peserta perempuan', en: 'Participants, women' },
    unit: people,
    formula: sumOf('peserta perempuan', 'women who took part'),
  }),
  youth: counted({
    id: 'activities.youth',
    kind: 'activity',
    amount: ifDone(part('ofThem', 'youth')),
    optional: true,
    label: { id: 'Di antaranya pemuda', en: 'Of these, youth' },
    unit: people,
    formula: sumOf('pemuda di kegiatan yang mencatatnya', 'youth where it was recorded'),
  }),
  entrepreneurs: counted({
    id: 'activities.entrepreneurs',
    kind: 'activity',
    amount: ifDone(part('ofThem', 'entrepreneurs')),
    optional: true,
    label: { id: 'Di antaranya pelaku UMKM', en: 'Of these, small entrepreneurs' },
    unit: people,
    formula: sumOf('pelaku UMKM di kegiatan yang mencatatnya', 'small entrepreneurs where it was recorded'),
  }),
}

const computers = {
  sessions: counted({
    id: 'computers.sessions',
    kind: 'computerUse',
    amount: ofService('computer', (values) => numberIn(sessionsOf(values))),
    label: { id: 'Pemakaian komputer', en: 'Computer sessions' },
    unit: uses,
    formula: {
      id: 'Satu pemakaian dihitung satu, berapa pun lamanya',
      en: 'One use is one session, however long',
    },
  }),
  wifi: counted({
    id: 'computers.wifi',
    kind: 'computerUse',
    amount: ofService('wifi', (values) => numberIn(sessionsOf(values))),
    label: { id: 'Pemakaian wifi', en: 'Wifi sessions' },
    unit: uses,
    formula: {
      id: 'Dihitung sendiri, tidak ditambahkan ke pemakaian komputer',
      en: 'Counted apart, never added to computer sessions',
    },
  }),
  trained: counted({
    id: 'computers.trained',
    kind: 'computerUse',
    amount: ofService('basicTraining', headsOf),
    label: { id: 'Dilatih komputer dasar', en: 'Trained in basic computing' },
    unit: people,
    formula: sumOf('peserta pelatihan komputer dasar', 'people in basic computer training'),
  }),
  helped: counted({
    id: 'computers.helped',
    kind: 'computerUse',
    amount: ofService('staffHelp', headsOf),
    label: { id: 'Dibantu petugas', en: 'Helped by staff' },
    unit: people,
    formula: sumOf('orang yang dibantu petugas', 'people helped by staff'),
  }),
  hours: counted({
    id: 'computers.hours',
    kind: 'computerUse',
    amount: hoursUsed,
    optional: true,
    show: 'decimal',
    label: { id: 'Jam komputer dipakai', en: 'Computer hours used' },
    unit: hours,
    formula: {
      id: 'Selesai − mulai, untuk pemakaian yang dicatat jamnya',
      en: 'End − start, of uses with clock times',
    },
  }),
}

const advocacies = {
  count: counted({
    id: 'advocacy.count',
    kind: 'advocacy',
    amount: (values) => (isAdvocated(values) ? 1 : null),
    label: { id: 'Advokasi', en: 'Advocacy' },
    unit: { id: 'kali', en: 'times' },
    formula: { id: 'Yang sudah disampaikan; rencana tidak dihitung', en: 'Those raised, not those planned' },
  }),
  promised: counted({
    id: 'advocacy.promised',
    kind: 'advocacy',
    amount: moneyAt('promised'),
    show: 'money',
    label: { id: 'Dana dijanjikan', en: 'Money promised' },
    formula: sumOf('nominal dengan tahap Dijanjikan', 'amounts at the stage Promised'),
  }),
  received: counted({
    id: 'advocacy.received',
    kind: 'advocacy',
    amount: moneyAt('received'),
    show: 'money',
    label: { id: 'Dana diterima', en: 'Money received' },
    formula: sumOf('nominal dengan tahap Diterima', 'amounts at the stage Received'),
  }),
  people: counted({
    id: 'advocacy.people',
    kind: 'advocacy',
    amount: inKind('people'),
    label: { id: 'Narasumber', en: 'Speakers' },
    unit: people,
    formula: sumOf('narasumber yang dijanjikan atau diterima', 'speakers promised or received'),
  }),
  goods: counted({
    id: 'advocacy.goods',
    kind: 'advocacy',
    amount: inKind('goods'),
    label: { id: 'Barang', en: 'Goods' },
    unit: { id: 'barang', en: 'items' },
    formula: sumOf('barang yang dijanjikan atau diterima', 'goods promised or received'),
  }),
  rules: counted({
    id: 'advocacy.rules',
    kind: 'advocacy',
    amount: rules,
    label: { id: 'Regulasi terbit', en: 'Rules issued' },
    unit: { id: 'peraturan', en: 'rules' },
    formula: {
      id: 'Regulasi yang diterima atau sudah punya tanggal terbit',
      en: 'Rules received, or with a day of issue',
    },
  }),
}

const publications = counted({
  id: 'publications.count',
  kind: 'publication',
  amount: () => 1,
  label: { id: 'Publikasi', en: 'Publications' },
  unit: { id: 'publikasi', en: 'publications' },
  formula: { id: 'Jumlah catatan publikasi', en: 'Number of publication records' },
})

/** The figures that are sums, each over the records of one kind. */
export const countedIndicators: readonly Counted[] = [
  ...Object.values(visits),
  ...Object.values(activities),
  ...Object.values(computers),
  ...Object.values(advocacies),
  publications,
]

/** Days that were recorded as open; with several records of a day, open if any says so. */
const openDaysIn = (entries: readonly Entry[]): ReadonlyMap<string, readonly Values[]> => {
  const days = new Map<string, Values[]>()
  for (const { kind, values } of entries)
    if (kind === 'serviceDay' && values.state === 'open' && isDay(values.date))
      days.set(values.date, [...(days.get(values.date) ?? []), values])
  return days
}

const serviceHours = (facts: MonthFacts): number => {
  const usual = hoursIn(facts.library?.hours) ?? 0
  const longest = (records: readonly Values[]) =>
    Math.max(...records.map((values) => hoursIn(values.hours) ?? usual))
  return [...openDaysIn(facts.entries).values()].reduce((sum, records) => sum + longest(records), 0)
}

const ratio = (share: number | null | undefined, whole: number | null | undefined): number | null =>
  share === null || share === undefined || !whole ? null : share / whole

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

const workingComputers = (facts: MonthFacts): number | null => {
  const snapshot = facilityAt(facts)
  return snapshot ? part('computers', 'working')(snapshot.values) : null
}

/** A partner whose period touches the month; one without a start or an end has none. */
export const isActiveIn = (month: Month, { period }: Values): boolean => {
  const [start, end] = [partOf(period, 'start'), partOf(period, 'end')]
  return !(isDay(start) && start > lastDay(month)) && !(isDay(end) && end < firstDay(month))
}

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
  from: (_, facts) => {
    const snapshot = facilityAt(facts)
    if (!snapshot || (more.ofTheMonth && snapshot.id !== `facility:${facts.month}`)) return null
    return read(snapshot.values)
  },
})

const register = (name: string) => (values: Values) => numberIn(values[name])
const days = { id: 'hari', en: 'days' }

export const derivedIndicators: readonly Derived[] = [
  {
    id: 'visits.openDays',
    show: 'number',
    label: { id: 'Hari buka', en: 'Days open' },
    unit: days,
    formula: { id: 'Hari layanan yang dicatat buka', en: 'Service days recorded as open' },
    counts: ({ kind, values }) => kind === 'serviceDay' && values.state === 'open',
    from: (_, { entries }) => openDaysIn(entries).size || null,
  },
  derived({
    id: 'visits.perDay',
    show: 'decimal',
    label: { id: 'Rata-rata per hari', en: 'Average a day' },
    unit: people,
    formula: { id: 'Total pengunjung ÷ hari buka', en: 'Visitors ÷ days open' },
    opens: [visits.total],
    from: (sums, { entries }) => ratio(sums['visits.total'], openDaysIn(entries).size),
  }),
  derived({
    id: 'visits.change',
    show: 'percent',
    label: { id: 'Dibanding bulan lalu', en: 'Compared with last month' },
    formula: { id: '(Bulan ini − bulan lalu) ÷ bulan lalu × 100', en: '(This month − last) ÷ last × 100' },
    opens: [visits.total],
    from: (sums, { previous }) => {
      if (!previous) return null
      const last = sumOver(visits.total, previous)
      return last > 0 ? (((sums['visits.total'] ?? 0) - last) / last) * 100 : null
    },
  }),
  derived({
    id: 'activities.mean',
    label: { id: 'Rata-rata peserta', en: 'Mean participants' },
    unit: people,
    formula: { id: 'Peserta ÷ kegiatan, dibulatkan', en: 'Participants ÷ activities, rounded' },
    opens: [activities.count],
    from: (sums) => {
      const mean = ratio(sums['activities.people'], sums['activities.count'])
      return mean === null ? null : Math.round(mean)
    },
  }),
  derived({
    id: 'computers.perComputer',
    show: 'decimal',
    label: { id: 'Pemakaian per komputer', en: 'Sessions per working computer' },
    unit: uses,
    formula: {
      id: 'Pemakaian komputer ÷ komputer yang berfungsi',
      en: 'Computer sessions ÷ working computers',
    },
    opens: [computers.sessions],
    from: (sums, facts) => ratio(sums['computers.sessions'], workingComputers(facts)),
  }),
  derived({
    id: 'computers.occupancy',
    show: 'percent',
    label: { id: 'Jam dipakai dari jam tersedia', en: 'Hours used of hours available' },
    formula: {
      id: 'Jam dipakai ÷ (jam buka di hari layanan × komputer yang berfungsi) × 100',
      en: 'Hours used ÷ (hours open on service days × working computers) × 100',
    },
    opens: [computers.hours],
    from: (sums, facts) => {
      const share = ratio(sums['computers.hours'], serviceHours(facts) * (workingComputers(facts) ?? 0))
      return share === null ? null : share * 100
    },
  }),
  {
    id: 'advocacy.partners',
    show: 'number',
    label: { id: 'Mitra aktif', en: 'Active partners' },
    unit: { id: 'mitra', en: 'partners' },
    formula: {
      id: 'Mitra yang kerja samanya berlaku di bulan ini',
      en: 'Partners whose period touches the month',
    },
    counts: ({ kind }) => kind === 'partner',
    from: (_, { month, partners }) => partners.filter(({ values }) => isActiveIn(month, values)).length,
  },
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

export const indicators: readonly Indicator[] = [...countedIndicators, ...derivedIndicators]

export const indicatorOf = (id: FigureId): Indicator | undefined => indicators.find((one) => one.id === id)

const sumOver = ({ kind, amount }: Counted, entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + (entry.kind === kind ? (amount(entry.values) ?? 0) : 0), 0)

const countedByKind = new Map<string, readonly Counted[]>()
for (const indicator of countedIndicators)
  countedByKind.set(indicator.kind, [...(countedByKind.get(indicator.kind) ?? []), indicator])

/** All sums in one pass over the records. */
export const sumsOf = (entries: readonly Entry[]): Figures => {
  const sums = new Map<FigureId, number>()
  const kinds = new Set<string>()
  for (const { kind, values } of entries) {
    kinds.add(kind)
    for (const { id, amount } of countedByKind.get(kind) ?? []) {
      const added = amount(values)
      if (added !== null) sums.set(id, (sums.get(id) ?? 0) + added)
    }
  }
  return Object.fromEntries(
    countedIndicators.map(({ id, kind, optional }) => [
      id,
      sums.get(id) ?? (optional && kinds.has(kind) ? null : 0),
    ]),
  )
}

/** Every figure of the month, sums and derived ones. */
export const figuresOf = (facts: MonthFacts): Figures => {
  const sums = sumsOf(facts.entries)
  return {
    ...sums,
    ...Object.fromEntries(derivedIndicators.map(({ id, from }) => [id, from(sums, facts)])),
  }
}
