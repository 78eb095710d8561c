// The monthly report a second time, slow and obvious: written from the table of what a library reports, with a
// loop for each figure and nothing of the code that it checks. Months are picked by the records' own dates.
import type { Entry } from '../../src/domain/record.ts'

export interface SlowReport {
  readonly figures: Readonly<Record<string, number | null>>
  /** Only the rows that count something: table, then choice, then how many and how many people. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, readonly [number, number | null]>>>>
  readonly state: 'filled' | 'nil' | 'empty'
}

// biome-ignore lint/suspicious/noExplicitAny: values may be anything, and reading them must not need care here
type Anything = any

/** `all` are all records of the library, of any time; `from` and `to` the first and the last month. */
export function slowReport(
  all: readonly Entry[],
  from: string,
  to: string,
  before?: readonly [string, string],
): SlowReport {
  const within = (date: unknown, [first, last]: readonly [string, string]) =>
    exists(date) && date.slice(0, 7) >= first && date.slice(0, 7) <= last
  const of = (kind: string, span: readonly [string, string] = [from, to]): Anything[] =>
    all.filter((one) => one.kind === kind && within(one.values.date, span)).map((one) => one.values)

  // 1 Kunjungan
  const visits = of('visit')
  const total = add(visits.map(both))
  // What no record of the month speaks of is not known; in a month that was reported as nil it is 0.
  const nil = all.some((one) => saidNil(one, from, to))
  const known = (records: readonly Anything[], sum: number) =>
    records.length > 0 || (nil && !anythingHappened()) ? sum : null
  const days = [
    ...new Set(
      of('serviceDay')
        .filter((day) => day.state === 'open')
        .map((day) => day.date),
    ),
  ]
  const last = before && add(of('visit', before).map(both))

  // 2 Pelibatan
  const done = of('activity').filter(
    (one) => one.status === 'done' || one.status === undefined || one.status === null,
  )
  const people = add(done.map(both))

  // 3 Komputer & internet
  const uses = (service: string) => of('computerUse').filter((one) => one.service === service)
  const heads = (one: Anything) => (both(one) > 0 ? both(one) : sessions(one))
  const timed = uses('computer')
    .filter((one) => one.way === 'timed')
    .map((one) => minutes(one.time))
    .filter((known) => known !== null)
  const minutesUsed = uses('computer').length > 0 && timed.length === 0 ? null : add(timed)
  const profile: Anything = all.find((one) => one.id === 'library')?.values
  const minutesOpen = add(
    days.map((day) => {
      const known = of('serviceDay')
        .filter((one) => one.date === day && one.state === 'open')
        .map((one) => minutes(one.hours))
        .filter((one) => one !== null)
      return known.length > 0 ? Math.max(...known) : (minutes(profile?.hours) ?? 0)
    }),
  )

  // 4 Advokasi & kemitraan
  const advocacy = of('advocacy')
  const matters = all.filter((one) => one.kind === 'advocacy')
  // Every step of every matter, each with what it brings beyond those before it.
  const steps = matters.flatMap((matter) => stepsOf(matter, all))
  const mine = steps.filter((one) => within(one.date, [from, to]))
  const raised = mine.filter((one) => one.isFollowUp || one.stage !== 'planned')
  const brought = (what: 'promised' | 'received' | 'people' | 'goods' | 'rules') =>
    known(raised, add(mine.map((one) => one[what]))) ?? (add(mine.map((one) => one[what])) || null)
  const upToNow = steps.filter((one) => exists(one.date) && one.date.slice(0, 7) <= to)
  const open = add(
    matters.map((matter) => {
      const its = upToNow.filter((one) => one.matter === matter.id)
      const stages = its.map((one) => one.stage).filter((stage) => stage !== undefined && stage !== null)
      const owed = add(its.map((one) => one.promised)) - add(its.map((one) => one.received))
      return stages.at(-1) === 'refused' ? 0 : Math.max(owed, 0)
    }),
  )
  const partners = all.filter((one) => one.kind === 'partner').map((one): Anything => one.values.period)
  const active = partners.filter((period) => {
    const startsLate = exists(period?.start) && period.start.slice(0, 7) > to
    const endedEarly = exists(period?.end) && period.end.slice(0, 7) < from
    return !startsLate && !endedEarly
  })

  // 6 Fasilitas
  const snapshots = all.filter((one) => one.kind === 'facility').sort((a, b) => (a.id < b.id ? -1 : 1))
  const upTo = snapshots.filter((one) => one.id.slice('facility:'.length) <= to)
  const facility: Anything = upTo.at(-1)?.values
  const own = upTo.filter((one) => one.id.slice('facility:'.length) >= from).map((one) => one.values)
  const daysWithout = (what: string) => {
    const known = own.map((values) => whole(values[what])).filter((one) => one !== null)
    return known.length > 0 ? add(known) : null
  }
  const working = whole(facility?.computers?.working)

  function anythingHappened(): boolean {
    const happened = ['visit', 'computerUse', 'publication', 'story'].flatMap((kind) => of(kind))
    return [...happened, ...done, ...raised].length > 0
  }
  const ofSex = (records: readonly Anything[], sex: 'men' | 'women') => {
    const says = records.filter((one) => whole(one.people?.[sex]) !== null)
    const hides = records.filter((one) => whole(one.people?.total) !== null)
    return says.length === 0 && hides.length > 0
      ? null
      : known(records, add(says.map((one) => one.people[sex])))
  }
  const unknownSex = (records: readonly Anything[]) =>
    add(records.map(both)) - add(records.map(men)) - add(records.map(women)) || null
  const computer = uses('computer')
  const sessionsInAll = add(computer.map(sessions))
  const report: SlowReport = {
    figures: {
      'visits.men': ofSex(visits, 'men'),
      'visits.women': ofSex(visits, 'women'),
      'visits.total': known(visits, total),
      'visits.unknown': unknownSex(visits),
      'visits.openDays': days.length > 0 ? days.length : null,
      'visits.perDay': days.length > 0 && known(visits, total) !== null ? total / days.length : null,
      'visits.change': last && known(visits, total) !== null ? (100 * (total - last)) / last : null,
      'activities.count': known(done, done.length),
      'activities.people': known(done, people),
      'activities.unknown': unknownSex(done),
      'activities.men': ofSex(done, 'men'),
      'activities.women': ofSex(done, 'women'),
      'activities.youth': done.length === 0 ? known(done, 0) : detail(done, 'youth'),
      'activities.entrepreneurs': done.length === 0 ? known(done, 0) : detail(done, 'entrepreneurs'),
      'activities.mean': done.length > 0 ? Math.floor((2 * people + done.length) / (2 * done.length)) : null,
      'computers.sessions': known(computer, sessionsInAll),
      'computers.wifi': known(uses('wifi'), add(uses('wifi').map(sessions))),
      'computers.trained': known(uses('basicTraining'), add(uses('basicTraining').map(heads))),
      'computers.helped': known(uses('staffHelp'), add(uses('staffHelp').map(heads))),
      'computers.perComputer': working && known(computer, 0) !== null ? sessionsInAll / working : null,
      'computers.hours': minutesUsed === null ? null : known(computer, minutesUsed / 60),
      'computers.occupancy':
        minutesUsed !== null &&
        10 * timed.length >= 8 * sessionsInAll &&
        sessionsInAll > 0 &&
        working &&
        minutesOpen > 0
          ? (100 * minutesUsed) / (minutesOpen * working)
          : null,
      'advocacy.count': known(
        advocacy.filter((one) => one.stage !== 'planned'),
        advocacy.filter((one) => one.stage !== 'planned').length,
      ),
      'advocacy.promised': brought('promised'),
      'advocacy.received': brought('received'),
      'advocacy.open': known(upToNow, open),
      'advocacy.people': brought('people'),
      'advocacy.goods': brought('goods'),
      'advocacy.rules': brought('rules'),
      'advocacy.partners': active.length,
      'publications.count': known(of('publication'), of('publication').length),
      'facilities.books': whole(facility?.books),
      'facilities.digitalBooks': whole(facility?.digitalBooks),
      'facilities.computers': whole(facility?.computers?.total),
      'facilities.working': working,
      'facilities.bandwidth': facility?.bandwidth >= 0 ? facility.bandwidth : null,
      'facilities.wifi': facility?.wifi === true ? 1 : facility?.wifi === false ? 0 : null,
      'facilities.noPowerDays': daysWithout('noPowerDays'),
      'facilities.noInternetDays': daysWithout('noInternetDays'),
    },
    tables: {
      'activities.byField': split(done, 'field', true),
      'activities.byType': split(done, 'type', true),
      'activities.byTarget': split(done, 'target', true),
      'advocacy.byResult': split(
        advocacy.filter((one) => one.stage !== 'planned'),
        'result',
        false,
      ),
      'publications.byMedium': split(of('publication'), 'medium', false),
    },
    state: anythingHappened() ? 'filled' : nil ? 'nil' : 'empty',
  }
  if (report.state !== 'empty') return report
  // Nobody said anything: only what lasts is known.
  const figures = Object.entries(report.figures).map(([id, value]) =>
    id.startsWith('facilities.') || id === 'advocacy.partners' || id === 'advocacy.open'
      ? [id, value]
      : [id, null],
  )
  return { ...report, figures: Object.fromEntries(figures) }
}

const add = (numbers: readonly number[]): number => {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}

const whole = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null

const men = (one: Anything): number => whole(one.people?.men) ?? 0
const women = (one: Anything): number => whole(one.people?.women) ?? 0
const both = (one: Anything): number => Math.max(men(one) + women(one), whole(one.people?.total) ?? 0)
const sessions = (one: Anything): number => (one.way === 'timed' ? 1 : (whole(one.sessions) ?? 0))

const exists = (date: unknown): date is string =>
  typeof date === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(date) &&
  new Date(`${date}T12:00:00Z`).getUTCDate() === Number(date.slice(8))

const minutes = (time: Anything): number | null => {
  const clock = (text: unknown) =>
    typeof text === 'string' && /^\d\d:\d\d$/.test(text)
      ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
      : null
  const [start, end] = [clock(time?.start), clock(time?.end)]
  if (start === null || end === null) return null
  // Before its start an end is after midnight, unless the night would have been longer than half a day.
  const lasted = (end - start + 24 * 60) % (24 * 60)
  return end < start && lasted > 12 * 60 ? null : lasted
}

/** Youth, or small entrepreneurs: not known where there were activities and none of them says how many. */
const detail = (done: readonly Anything[], name: string): number | null => {
  const known = done.map((one) => whole(one.ofThem?.[name])).filter((one) => one !== null)
  return known.length > 0 ? add(known) : done.length > 0 ? null : 0
}

const split = (records: readonly Anything[], by: string, withPeople: boolean) => {
  const rows: Record<string, [number, number | null]> = {}
  for (const one of records) {
    const code = typeof one[by] === 'string' ? one[by] : ''
    const [count, people] = rows[code] ?? [0, 0]
    rows[code] = [count + 1, withPeople ? (people ?? 0) + both(one) : null]
  }
  return rows
}

interface SlowStep {
  readonly matter: string
  readonly date: unknown
  readonly stage: unknown
  readonly isFollowUp: boolean
  readonly promised: number
  readonly received: number
  readonly people: number
  readonly goods: number
  readonly rules: number
}

/** A matter's own record and what followed, in the order in which it happened. */
function stepsOf(matter: Entry, all: readonly Entry[]): readonly SlowStep[] {
  const own: Anything = matter.values
  const order = ['planned', 'raised', 'promised', 'received', 'refused']
  const later = all
    .filter((one) => one.kind === 'followUp' && one.values.advocacy === matter.id)
    .sort((a: Anything, b: Anything) => {
      const [day, other] = [a, b].map((one) => (exists(one.values.date) ? one.values.date : ''))
      if (day !== other) return day! < other! ? -1 : 1
      const [stage, second] = [order.indexOf(a.values.stage), order.indexOf(b.values.stage)]
      return stage !== second ? stage - second : a.id < b.id ? -1 : 1
    })
  const given = own.result === 'inKind' && (own.stage === 'promised' || own.stage === 'received')
  const first = {
    matter: matter.id,
    date: own.date,
    stage: own.stage,
    isFollowUp: false,
    promised: own.result === 'money' && own.stage === 'promised' ? (whole(own.amount) ?? 0) : 0,
    received: own.result === 'money' && own.stage === 'received' ? (whole(own.amount) ?? 0) : 0,
    people: given ? (whole(own.inKind?.people) ?? 0) : 0,
    goods: given ? (whole(own.inKind?.goods) ?? 0) : 0,
    rules:
      own.result === 'regulation' && (own.stage === 'received' || exists(own.regulation?.issued)) ? 1 : 0,
  }
  const counted = { people: first.people, goods: first.goods, rules: first.rules }
  const received = own.stage === 'received' ? { ...counted } : { people: 0, goods: 0, rules: 0 }
  const rest = later.map(({ values }: Anything) => {
    const about = (result: string) => !values.result || values.result === result
    const amount = about('money') ? whole(values.amount) : null
    const people = about('inKind') ? whole(values.inKind?.people) : null
    const goods = about('inKind') ? whole(values.inKind?.goods) : null
    const nothingElse = amount === null && people === null && goods === null
    const rule =
      values.result === 'regulation' ||
      (!values.result &&
        (values.regulation?.name ||
          exists(values.regulation?.issued) ||
          (own.result === 'regulation' && nothingElse)))
    const came = values.stage === 'received'
    const now = { people: people ?? 0, goods: goods ?? 0, rules: rule ? 1 : 0 }
    const beyond = { people: 0, goods: 0, rules: 0 }
    for (const what of ['people', 'goods', 'rules'] as const) {
      if (came) received[what] += now[what]
      beyond[what] = Math.max(0, received[what] - counted[what])
      counted[what] += beyond[what]
    }
    return {
      matter: matter.id,
      date: values.date,
      stage: values.stage,
      isFollowUp: true,
      promised: values.stage === 'promised' ? (amount ?? 0) : 0,
      received: came ? (amount ?? 0) : 0,
      ...beyond,
    }
  })
  // On one day the matter itself comes first; a follow-up of an earlier day before it.
  const before = rest.filter((one) =>
    exists(one.date) ? exists(first.date) && one.date < first.date : exists(first.date),
  )
  return [...before, first, ...rest.filter((one) => !before.includes(one))]
}

const saidNil = ({ id, kind, values }: Entry, from: string, to: string): boolean => {
  const month = id.slice('monthReport:'.length)
  return kind === 'monthReport' && values.nil === true && month >= from && month <= to
}
