// A plausible year of one village library, for the demonstration (`--demo`) and for trying things out with
// many records. The same village, day and seed always give the same records.
import { addDays, type Day, weekday } from '../../domain/day.ts'
import { addMonths, daysIn, firstDay, type Month, monthOf } from '../../domain/month.ts'
import type { Values } from '../../domain/record.ts'
import {
  type ActivityIdea,
  actions,
  activityIdeas,
  media,
  nextSteps,
  partners,
  plans,
  problems,
  proposals,
  stories,
} from './demo-ideas.ts'
import type { DemoVillage } from './demo-villages.ts'
import { type Random, randomFrom } from './random.ts'

export interface DemoRecord {
  readonly id: string
  readonly kind: string
  readonly values: Values
  /** The day it was entered: often days after it happened. */
  readonly entered: Day
}

export interface DemoYear {
  readonly library: DemoVillage
  /** The last day of the year, usually today. */
  readonly until: Day
  readonly seed?: string
}

interface Year {
  readonly village: DemoVillage
  readonly random: Random
  readonly until: Day
  readonly months: readonly Month[]
  readonly add: (
    kind: string,
    values: Values,
    more?: { readonly id?: string; readonly entered?: Day },
  ) => void
}

/** How busy the months are, January first: fasting, harvest and school holidays are quiet. */
const SEASON = [1, 1.05, 0.75, 0.9, 1.1, 0.75, 0.85, 1.15, 1.1, 1.15, 1.1, 0.85]
const HOLIDAYS = new Set(['01-01', '05-01', '06-01', '08-17', '12-25'])
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const HANDOVER: Day = '2019-11-28'
const DISTRICT_LIBRARY = 'Dinas Kearsipan dan Perpustakaan Daerah Kabupaten Grobogan'

export function demoRecords({ library, until, seed = 'lumbung' }: DemoYear): readonly DemoRecord[] {
  const records: DemoRecord[] = []
  const add: Year['add'] = (kind, values, { id, entered } = {}) => {
    const day = entered ?? (typeof values.date === 'string' ? values.date : until)
    records.push({
      id: id ?? `demo-${kind}-${records.length + 1}`,
      kind,
      values,
      entered: day > until ? until : day,
    })
  }
  const random = randomFrom(`${seed} ${library.code}`)
  const thisMonth = monthOf(until)
  const months = Array.from({ length: 12 }, (_, index) => addMonths(thisMonth, index - 11))
  const year: Year = { village: library, random, until, months, add }
  addProfile(year)
  for (const month of months) addMonth(year, month)
  addAdvocacy(year)
  addWhatLasts(year)
  return records
}

function addProfile({ village, months, add }: Year): void {
  const entered = firstDay(months[0]!)
  village.staff.forEach((name, index) => {
    add('staff', { name, active: true }, { id: `demo-staff-${index + 1}`, entered })
  })
  add('device', { name: 'PC perpustakaan' }, { id: 'device:demo', entered })
  const { name, code, address, head, villageHead, hours, openDays } = village
  add(
    'library',
    {
      name,
      village: code,
      address,
      head,
      villageHead,
      openDays: [...openDays].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7)).map((day) => WEEKDAYS[day]!),
      hours,
      members: Math.round(village.books / 9),
    },
    { id: 'library', entered },
  )
}

function addMonth(year: Year, month: Month): void {
  const { village, random, months, until, add } = year
  const ago = months.length - 1 - months.indexOf(month)
  if (village.silent?.includes(ago)) return
  const report = { id: `monthReport:${month}`, entered: addDays(firstDay(addMonths(month, 1)), 2) }
  if (village.nil === ago) {
    add('monthReport', { nil: true, problems: 'Petugas sakit.' }, report)
    return
  }

  const days = Array.from({ length: daysIn(month) }, (_, index) => addDays(firstDay(month), index))
  for (const day of days) if (day <= until && village.openDays.includes(weekday(day))) addDay(year, day)
  addActivities(year, month)
  addPublications(year, month)
  addFacility(year, month, ago)
  if (ago === 0) return
  add(
    'monthReport',
    { problems: random.pick(problems), actions: random.pick(actions), plan: random.pick(plans) },
    report,
  )
}

function addDay({ village, random, add }: Year, date: Day): void {
  const isHoliday = HOLIDAYS.has(date.slice(5))
  if (isHoliday || random.chance(0.05)) {
    const whyClosed = isHoliday ? 'holiday' : random.pick(['noStaff', 'noStaff', 'noPower', 'other'])
    add('serviceDay', { date, state: 'closed', whyClosed })
    return
  }
  add('serviceDay', { date, state: 'open', hours: village.hours })

  const total = Math.max(1, Math.round(village.visitors * seasonOf(date) * random.spread(0.3)))
  add(
    'visit',
    { date, way: 'counted', people: split(random, total, 0.58) },
    { entered: late(random, date, 3) },
  )
  if (random.chance(0.03)) {
    const people = split(random, random.whole(15, 30), 0.5)
    add('visit', {
      date,
      way: 'group',
      from: `SDN ${random.whole(1, 3)} ${village.village}`,
      people,
      purpose: 'read',
    })
  }
  addComputerUse({ village, random, add }, date, total)
}

function addComputerUse(
  { village, random, add }: Pick<Year, 'village' | 'random' | 'add'>,
  date: Day,
  visitors: number,
): void {
  const sessions = Math.round(visitors * 0.25 * random.spread(0.4))
  if (sessions > 0) {
    const people = split(random, sessions, 0.45)
    add('computerUse', { date, service: 'computer', way: 'counted', sessions, people, basis: 'counted' })
  }
  if (random.chance(0.12)) {
    const hour = random.whole(9, 12)
    const time = {
      start: `${String(hour).padStart(2, '0')}:15`,
      end: `${hour + 1}:${random.pick(['00', '30', '45'])}`,
    }
    const computer = `PC ${random.whole(1, village.computers)}`
    add('computerUse', { date, service: 'computer', way: 'timed', time, computer, purpose: 'education' })
  }
  const wifi = village.bandwidth > 0 ? Math.round(visitors * 0.4 * random.spread(0.4)) : 0
  if (wifi > 0)
    add('computerUse', { date, service: 'wifi', way: 'counted', sessions: wifi, basis: 'estimated' })
  if (random.chance(0.08)) {
    const service = random.pick(['basicTraining', 'staffHelp', 'staffHelp'])
    const heads = service === 'basicTraining' ? random.whole(4, 10) : random.whole(1, 4)
    const people = split(random, heads, 0.6)
    add('computerUse', {
      date,
      service,
      way: 'counted',
      sessions: heads,
      people,
      purpose: 'digitalInclusion',
    })
  }
}

function addActivities({ village, random, until, add }: Year, month: Month): void {
  const ideas = [...activityIdeas]
  const wanted = Math.round((2 + village.visitors / 6) * seasonOf(firstDay(month)))
  for (let index = 0; index < wanted; index++) {
    const [idea] = ideas.splice(random.whole(0, ideas.length - 1), 1)
    const date = addDays(firstDay(month), random.whole(0, daysIn(month) - 1))
    const isAhead = date > until
    // What lies ahead is planned; not everything that lies ahead is known yet.
    if (!idea || (isAhead && date > addDays(until, 10))) continue
    const { title, field, type, target, facilitator, partner } = idea
    const status = isAhead ? 'planned' : random.chance(0.03) ? 'cancelled' : 'done'
    const start = random.pick(['08:30', '09:00', '13:00', '15:30'])
    const happened: Values = {
      date,
      title,
      field,
      type,
      target,
      status,
      time: { start, end: `${Number(start.slice(0, 2)) + 2}:00` },
      place: random.pick(['Perpustakaan desa', 'Balai desa', 'Aula perpustakaan']),
      ...(facilitator && { facilitator }),
      ...(partner && { partner }),
      ...(status === 'done' && whoCame(random, idea)),
    }
    // SIM TPBIS sees a median of 5 days from an activity to its entry.
    add('activity', happened, { entered: isAhead ? until : late(random, date, 10) })
  }
}

/** 4 to 50 people, sometimes with who they were. */
function whoCame(random: Random, { people: usual, women, field }: ActivityIdea): Values {
  const total = Math.min(50, Math.max(4, Math.round(usual * random.spread(0.35))))
  const people = split(random, total, women)
  if (random.chance(0.6)) return { people }
  const ofThem = {
    youth: random.whole(0, Math.floor(total / 3)),
    entrepreneurs: field === 'economy' ? random.whole(1, Math.ceil(total / 2)) : 0,
    disabled: random.chance(0.15) ? 1 : 0,
  }
  return { people, ofThem }
}

function addPublications({ village, random, until, add }: Year, month: Month): void {
  for (let left = random.whole(0, Math.min(3, Math.ceil(village.visitors / 7))); left > 0; left--) {
    const date = addDays(firstDay(month), random.whole(0, daysIn(month) - 1))
    if (date > until) continue
    const { name, medium } = random.pick(media)
    const link = medium === 'online' ? { link: `https://contoh.desa.id/berita/${date}` } : {}
    const title = `${random.pick(activityIdeas).title} di ${village.village}`
    add('publication', { date, title, medium, mediaName: name, ...link }, { entered: late(random, date, 5) })
  }
}

function addFacility({ village, random, add }: Year, month: Month, ago: number): void {
  const { books, computers, bandwidth } = village
  add(
    'facility',
    {
      books: books - ago * random.whole(4, 7),
      digitalBooks: bandwidth > 0 ? Math.round(books / 8) : 0,
      computers: { total: computers, working: random.chance(0.15) ? computers - 1 : computers },
      bandwidth,
      wifi: bandwidth > 0,
      noPowerDays: random.whole(0, 3),
      noInternetDays: bandwidth > 0 ? random.whole(0, 4) : 0,
    },
    { id: `facility:${month}`, entered: addDays(firstDay(month), 1) },
  )
}

/** A pipeline: what was raised long ago is settled, what was raised lately is still open. */
function addAdvocacy({ village, random, until, months, add }: Year): void {
  const raised = proposals.filter(() => random.chance(Math.min(0.95, 0.4 + village.visitors / 30)))
  raised.forEach((proposal, index) => {
    const ago =
      Math.round(((raised.length - 1 - index) * 330) / Math.max(1, raised.length - 1)) + random.whole(1, 12)
    const date = addDays(until, -ago)
    if (isSilent(village, months, monthOf(date))) return
    const stage =
      ago > 150
        ? random.pick(['received', 'received', 'promised', 'refused'])
        : ago > 20
          ? random.pick(['promised', 'raised', 'raised'])
          : 'raised'
    const { title, target, level, result, amount, source, inKind, rule } = proposal
    const regulation = rule && { name: rule, ...(stage === 'received' && { issued: addDays(date, 40) }) }
    const isOpen = stage === 'promised' || stage === 'raised'
    add(
      'advocacy',
      {
        date,
        title,
        target,
        stage,
        result,
        level,
        ...(amount && { amount: Math.round((amount * random.whole(7, 14)) / 10 / 50_000) * 50_000 }),
        ...(source && { source }),
        ...(inKind && { inKind }),
        ...(regulation && { regulation }),
        ...(isOpen && {
          nextStep: { what: random.pick(nextSteps), date: addDays(until, random.whole(-3, 21)) },
        }),
      },
      { entered: late(random, date, 10) },
    )
  })
}

/** Partners, equipment, training, plans, stories. */
function addWhatLasts({ village, random, until, months, add }: Year): void {
  const since = firstDay(months[0]!)
  for (const { name, type, support } of partners.slice(0, random.whole(2, 5)))
    add('partner', { name: `${name} ${village.village}`, type, support, period: { start: since } })

  if (village.rewarded)
    add('equipment', {
      what: 'Komputer',
      number: 1,
      date: HANDOVER,
      source: 'aid',
      giver: DISTRICT_LIBRARY,
      condition: 'minorDamage',
      notes: 'Penghargaan karena mendanai perpustakaan dari Dana Desa.',
    })
  add('equipment', {
    what: random.pick(['Printer', 'Laptop', 'Router wifi', 'Proyektor']),
    number: 1,
    date: addDays(since, random.whole(-400, 200)),
    source: 'villageFund',
    condition: 'good',
  })
  add('training', {
    date: HANDOVER,
    title: 'Strategi pengembangan perpustakaan desa',
    organiser: DISTRICT_LIBRARY,
    people: 4,
  })
  const trained = addDays(until, -random.whole(60, 300))
  if (!isSilent(village, months, monthOf(trained)))
    add('training', {
      date: trained,
      title: 'Bimbingan teknis TPBIS',
      organiser: DISTRICT_LIBRARY,
      people: 2,
    })

  const target = Math.round((village.visitors * village.openDays.length * 5) / 10) * 10
  const year = until.slice(0, 4)
  add('plan', { year, indicator: 'Pengunjung per bulan', target: `${target} orang` })
  add('plan', {
    year,
    indicator: 'Kegiatan pelibatan masyarakat',
    target: '3 kegiatan per bulan',
    contributions: 'Desa: tempat dan konsumsi. PKK dan karang taruna: peserta dan relawan.',
  })
  for (const story of stories.slice(0, random.whole(1, stories.length))) {
    const date = addDays(until, -random.whole(5, 300))
    if (!isSilent(village, months, monthOf(date))) add('story', { ...story, date, consent: true })
  }
}

const seasonOf = (day: Day): number => SEASON[Number(day.slice(5, 7)) - 1]!

const isSilent = ({ silent = [], nil }: DemoVillage, months: readonly Month[], month: Month): boolean => {
  const ago = months.length - 1 - months.indexOf(month)
  return silent.includes(ago) || nil === ago || !months.includes(month)
}

/** Women are the given share of the people, give or take. */
function split(random: Random, total: number, share: number): { men: number; women: number } {
  const women = Math.min(total, Math.max(0, Math.round(total * share + (random.next() - 0.5) * total * 0.2)))
  return { men: total - women, women }
}

/** Entered the same day, or some days later; a few only after weeks. */
const late = (random: Random, day: Day, days: number): Day =>
  addDays(day, random.chance(0.1) ? random.whole(days, days * 6) : random.whole(0, days))
