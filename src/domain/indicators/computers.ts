// Part 3 of the monthly report: use of computers and wifi, people trained and helped. Four separate sums.
import { type Counted, counted, derived, ratio, sumOf, type WorkedFacts } from '../indicator.ts'
import { minutesIn, part, peopleOf, plus, wholeIn } from '../read-values.ts'
import type { Values } from '../record.ts'
import { sessionsOf } from '../records/computer-use.ts'
import { leastTimed } from '../rules.ts'

const people = { id: 'orang', en: 'people' }
const uses = { id: 'kali', en: 'uses' }
const hours = { id: 'jam', en: 'hours' }

const isOf =
  (service: string) =>
  (values: Values): boolean =>
    values.service === service
const ofService = (service: string, amount: Counted['amount']) => (values: Values) =>
  values.service === service ? amount(values) : null
const sessions = (values: Values) => wholeIn(sessionsOf(values))
/** People of a training or of help: the head count, else the uses. */
const headsOf = (values: Values) => peopleOf(values) || sessions(values)
const minutesUsed = (values: Values) => (values.way === 'timed' ? minutesIn(values.time) : null)

const computers = {
  sessions: counted({
    id: 'computers.sessions',
    kind: 'computerUse',
    amount: ofService('computer', sessions),
    isAbout: isOf('computer'),
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
    amount: ofService('wifi', sessions),
    isAbout: isOf('wifi'),
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
    isAbout: isOf('basicTraining'),
    label: { id: 'Dilatih komputer dasar', en: 'Trained in basic computing' },
    unit: people,
    formula: sumOf('peserta pelatihan komputer dasar', 'people in basic computer training'),
  }),
  helped: counted({
    id: 'computers.helped',
    kind: 'computerUse',
    amount: ofService('staffHelp', headsOf),
    isAbout: isOf('staffHelp'),
    label: { id: 'Dibantu petugas', en: 'Helped by staff' },
    unit: people,
    formula: sumOf('orang yang dibantu petugas', 'people helped by staff'),
  }),
  hours: counted({
    id: 'computers.hours',
    kind: 'computerUse',
    amount: ofService('computer', minutesUsed),
    per: 60,
    isAbout: isOf('computer'),
    detailOf: isOf('computer'),
    show: 'decimal',
    label: { id: 'Jam komputer dipakai', en: 'Computer hours used' },
    unit: hours,
    formula: {
      id: 'Selesai − mulai, untuk pemakaian yang dicatat jamnya',
      en: 'End − start, of uses with clock times',
    },
  }),
}

export const computerCounts = Object.values(computers)

/** Uses of which both times are known: whether hours tell of the month at all. */
export const timedSessions = counted({
  id: 'computers.timed',
  kind: 'computerUse',
  amount: ofService('computer', (values) => (minutesUsed(values) === null ? null : 1)),
  isAbout: isOf('computer'),
  label: { id: 'Pemakaian yang dicatat jamnya', en: 'Uses with clock times' },
  unit: uses,
  formula: sumOf('pemakaian komputer dengan jam mulai dan selesai', 'computer uses with start and end'),
})

const workingComputers = ({ facility }: WorkedFacts): number | null =>
  facility ? part('computers', 'working')(facility.values) : null

/** Hours open on the days recorded as open; the profile's hours where a day has none. */
const serviceHours = ({ openDays, library }: WorkedFacts): number => {
  const usual = minutesIn(library?.hours) ?? 0
  return [...openDays.values()].reduce<number>((sum, ofDay) => plus(sum, ofDay ?? usual), 0) / 60
}

const perComputer = derived({
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
})

const occupancy = derived({
  id: 'computers.occupancy',
  show: 'percent',
  label: { id: 'Jam dipakai dari jam tersedia', en: 'Hours used of hours available' },
  formula: {
    id: 'Jam dipakai ÷ (jam buka di hari layanan × komputer yang berfungsi) × 100, kalau jam dicatat pada paling sedikit 80 % pemakaian',
    en: 'Hours used ÷ (hours open on service days × working computers) × 100, where at least 80 % of the uses were timed',
  },
  opens: [computers.hours],
  from: (sums, facts) => {
    const timed = ratio(sums['computers.timed'], sums['computers.sessions']) ?? 0
    if (timed < leastTimed(facts.rules)) return null
    const share = ratio(sums['computers.hours'], serviceHours(facts) * (workingComputers(facts) ?? 0))
    return share === null ? null : share * 100
  },
})

export const computerRates = [perComputer, occupancy]

const { hours: hoursUsed, ...others } = computers

/** In the order of the report. */
export const computerFigures = [...Object.values(others), perComputer, hoursUsed, occupancy]
