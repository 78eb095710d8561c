// The library's computers as a board: which there are, which are in use, free or broken, and what was left open.
// The equipment list says which there are; where it names none, the latest snapshot of the facilities, or else the
// numbers that people wrote with their uses.
import { type Day, isDay, isTime, minutesBetween } from './day.ts'
import { facilityAt } from './indicators/facilities.ts'
import { monthOf } from './month.ts'
import { isOverMidnight } from './notices.ts'
import { partOf, partsIn, textIn, wholeIn } from './read-values.ts'
import type { Entry, Values } from './record.ts'

export interface BoardFacts {
  readonly today: Day
  /** `HH:MM`, the library's own clock. */
  readonly now: string
  readonly equipment: readonly Entry[]
  readonly facilities: readonly Entry[]
  /** Computer uses of today, and those of earlier days that may be open still. */
  readonly uses: readonly Entry[]
}

export interface BoardComputer {
  readonly name: string
  readonly state: 'free' | 'running' | 'broken'
  /** What is running on it, since when, and for how many minutes. */
  readonly use?: { readonly entry: Entry; readonly start: string; readonly minutes: number }
  /** The last use of today has ended: when. */
  readonly lastEnd?: string
  /** The equipment record that counts it; none where only a number or a name is known. */
  readonly equipment?: string
  readonly brokenSince?: Day
}

export interface Board {
  readonly computers: readonly BoardComputer[]
  /** Uses of an earlier day without an end: somebody has to say when they ended. */
  readonly leftOpen: readonly Entry[]
}

/** Words by which an entry of the equipment list is known to be a computer. */
const computerWords = /\b(komputer|computer|pc|laptop|notebook|netbook|chromebook|all.?in.?one)\b/i
/** And what only belongs to one. */
const beside = /\b(meja|kursi|printer|speaker|mouse|keyboard|tas|kabel|desk|chair|table|bag)\b/i

const mostOnBoard = 60

/** A name as it is compared: "pc 2" and "PC2" are one computer. */
const same = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const nameOf = ({ values }: Entry): string => textIn(values.computer)?.trim() ?? ''

/** Whether a use goes on: begun with its time, without an end. */
const isOpen = ({ kind, values }: Entry): boolean =>
  kind === 'computerUse' &&
  values.way === 'timed' &&
  (values.service === 'computer' || values.service === undefined) &&
  isTime(partOf(values.time, 'start')) &&
  !isTime(partOf(values.time, 'end'))

export function boardOf(facts: BoardFacts): Board {
  const { today, now, uses } = facts
  const goesOn = (use: Entry) => use.values.date === today || sinceLastEvening(use, facts)
  const open = uses.filter(isOpen)
  const running = open.filter(goesOn)
  const known = computersOf(facts)
  const names = new Set(known.map(({ name }) => same(name)))
  const others = running
    .map(nameOf)
    .filter(
      (name, index, all) => name && !names.has(same(name)) && all.map(same).indexOf(same(name)) === index,
    )
    .map((name) => ({ name }))
  const byName = usesByName(uses)
  const computers = [...known, ...others].map((computer): BoardComputer => {
    const own = byName.get(same(computer.name)) ?? []
    const entry = own.find((use) => running.includes(use))
    const ends = own
      .filter(({ values }) => values.date === today)
      .map(({ values }) => partOf(values.time, 'end'))
      .filter(isTime)
      .sort()
    const lastEnd = ends.at(-1)
    if (entry) {
      const start = String(partOf(entry.values.time, 'start'))
      return {
        ...computer,
        state: 'running',
        use: { entry, start, minutes: minutesBetween(start, now) ?? 0 },
      }
    }
    const state = 'brokenSince' in computer ? 'broken' : 'free'
    return { ...computer, state, ...(lastEnd !== undefined && { lastEnd }) }
  })
  return { computers, leftOpen: open.filter((use) => !goesOn(use)) }
}

/** Each name is brought into its form once, and not for every computer again. */
function usesByName(uses: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const byName = new Map<string, Entry[]>()
  for (const use of uses) {
    const name = same(nameOf(use))
    const others = byName.get(name)
    if (others) others.push(use)
    else byName.set(name, [use])
  }
  return byName
}

/** What began yesterday evening and may well go on, for it is not yet noon. */
function sinceLastEvening({ values }: Entry, { today, now }: BoardFacts): boolean {
  const start = String(partOf(values.time, 'start'))
  const isYesterday = isDay(values.date) && Date.parse(today) - Date.parse(values.date) === 86_400_000
  return isYesterday && now < start && minutesBetween(start, now) !== null
}

type Known = Pick<BoardComputer, 'name' | 'equipment' | 'brokenSince'>

function computersOf({ today, equipment, facilities, uses }: BoardFacts): readonly Known[] {
  const listed = equipment
    .filter(isComputer)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || (a.id < b.id ? -1 : 1))
  const computers: Known[] = []
  for (const entry of listed) {
    const { number, condition, date, units } = entry.values
    const broken = partsIn(partOf(units, 'broken'))
    const count = Math.min(wholeIn(number) ?? 1, mostOnBoard - computers.length)
    for (let unit = 0; unit < count; unit++) {
      const name = `PC ${computers.length + 1}`
      const since = condition === 'broken' ? date : broken[name]
      computers.push({ name, equipment: entry.id, ...(isDay(since) && { brokenSince: since }) })
    }
  }
  if (computers.length > 0) return computers
  const facility = facilityAt({ month: monthOf(today), facilities })
  const count = Math.min(wholeIn(partOf(facility?.values.computers, 'total')) ?? 0, mostOnBoard)
  if (count > 0) return Array.from({ length: count }, (_, index) => ({ name: `PC ${index + 1}` }))
  const written = new Map(uses.map((use) => [same(nameOf(use)), nameOf(use)] as const).filter(([key]) => key))
  return [...written.values()]
    .sort((a, b) => a.localeCompare(b, 'id', { numeric: true }))
    .map((name) => ({ name }))
}

const dayOf = ({ values }: Entry): string => textIn(values.date) ?? ''

/** Whether an entry of the equipment list is one of computers. */
export const isComputer = ({ kind, values: { what } }: Entry): boolean =>
  kind === 'equipment' && typeof what === 'string' && computerWords.test(what) && !beside.test(what)

/** The register `units` of an equipment record after a computer broke, or is good again. */
export function withBroken(units: unknown, name: string, since: Day | undefined): Values {
  const before = partsIn(units)
  const { [name]: _, ...broken } = partsIn(partOf(before, 'broken'))
  return { ...before, broken: since === undefined ? broken : { ...broken, [name]: since } }
}

/**
 * When a use that was left open probably ended: as the library closed on that day, by its service day or else its
 * usual hours; undefined where nobody said, or it began after that.
 */
export function likelyEnd(
  use: Entry,
  serviceDays: readonly Entry[],
  profile: Values | undefined,
): string | undefined {
  const start = String(partOf(use.values.time, 'start'))
  const hours = [
    ...serviceDays
      .filter(({ values }) => values.date === use.values.date && values.state !== 'closed')
      .map(({ values }) => values.hours),
    profile?.hours,
  ]
  return hours
    .map((group) => ({ group, end: partOf(group, 'end') }))
    .flatMap(({ group, end }) => (isTime(end) ? { group: group as Values, end } : []))
    .find(({ group, end }) => end > start || (isOverMidnight(group) && minutesBetween(start, end) !== null))
    ?.end
}
