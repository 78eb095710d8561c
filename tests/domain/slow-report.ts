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
  const secured = (one: Anything) => one.stage === 'promised' || one.stage === 'received'
  const kindGiven = advocacy.filter((one) => one.result === 'inKind' && secured(one))
  const money = (stage: string) =>
    add(
      advocacy
        .filter((one) => one.result === 'money' && one.stage === stage)
        .map((one) => whole(one.amount) ?? 0),
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

  const happened = ['visit', 'computerUse', 'publication', 'story'].flatMap((kind) => of(kind))
  const report: SlowReport = {
    figures: {
      'visits.men': add(visits.map(men)),
      'visits.women': add(visits.map(women)),
      'visits.total': total,
      'visits.openDays': days.length > 0 ? days.length : null,
      'visits.perDay': days.length > 0 ? total / days.length : null,
      'visits.change': last ? (100 * (total - last)) / last : null,
      'activities.count': done.length,
      'activities.people': people,
      'activities.men': add(done.map(men)),
      'activities.women': add(done.map(women)),
      'activities.youth': detail(done, 'youth'),
      'activities.entrepreneurs': detail(done, 'entrepreneurs'),
      'activities.mean': done.length > 0 ? Math.floor((2 * people + done.length) / (2 * done.length)) : null,
      'computers.sessions': add(uses('computer').map(sessions)),
      'computers.wifi': add(uses('wifi').map(sessions)),
      'computers.trained': add(uses('basicTraining').map(heads)),
      'computers.helped': add(uses('staffHelp').map(heads)),
      'computers.perComputer': working ? add(uses('computer').map(sessions)) / working : null,
      'computers.hours': minutesUsed === null ? null : minutesUsed / 60,
      'computers.occupancy':
        minutesUsed !== null && working && minutesOpen > 0
          ? (100 * minutesUsed) / (minutesOpen * working)
          : null,
      'advocacy.count': advocacy.filter((one) => one.stage !== 'planned').length,
      'advocacy.promised': money('promised'),
      'advocacy.received': money('received'),
      'advocacy.people': add(kindGiven.map((one) => whole(one.inKind?.people) ?? 0)),
      'advocacy.goods': add(kindGiven.map((one) => whole(one.inKind?.goods) ?? 0)),
      'advocacy.rules': advocacy.filter(
        (one) => one.result === 'regulation' && (one.stage === 'received' || exists(one.regulation?.issued)),
      ).length,
      'advocacy.partners': active.length,
      'publications.count': of('publication').length,
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
    state:
      [...happened, ...done, ...advocacy.filter((one) => one.stage !== 'planned')].length > 0
        ? 'filled'
        : all.some((one) => saidNil(one, from, to))
          ? 'nil'
          : 'empty',
  }
  if (report.state !== 'empty') return report
  // Nobody said anything: only what lasts is known.
  const figures = Object.entries(report.figures).map(([id, value]) =>
    id.startsWith('facilities.') || id === 'advocacy.partners' ? [id, value] : [id, null],
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
const both = (one: Anything): number => men(one) + women(one)
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

const saidNil = ({ id, kind, values }: Entry, from: string, to: string): boolean => {
  const month = id.slice('monthReport:'.length)
  return kind === 'monthReport' && values.nil === true && month >= from && month <= to
}
