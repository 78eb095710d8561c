// What matters of advocacy brought, step by step: each matter's own record says how it stood on its own day, and a
// follow-up what came later. Every step counts in its own month, so that no month changes by what happened after it.
import { type Day, isDay } from './day.ts'
import { part, partOf, plus, textIn, wholeIn } from './read-values.ts'
import type { Entry, Values } from './record.ts'

/** What a step adds to the figures. A promise and its money are never added up. */
export interface Brought {
  readonly promised: number
  readonly received: number
  readonly people: number
  readonly goods: number
  readonly rules: number
}

export interface Step<E extends Entry = Entry> {
  /** The matter's own record, or a follow-up of it. */
  readonly entry: E
  readonly matter: E
  readonly brought: Brought
}

const MATTER = 'advocacy'
const FOLLOW_UP = 'followUp'

/** Raised at least: a plan is not yet advocacy. */
export const isAdvocated = ({ stage }: Values): boolean => stage !== 'planned'

/** Which matter a follow-up belongs to, by its id. */
export const matterOf = ({ kind, values }: Entry): string | undefined =>
  kind === FOLLOW_UP ? textIn(values.advocacy) : undefined

/**
 * All steps of these records, in the order in which they happened. A follow-up of a matter that is not among them (it
 * was deleted, or has not arrived) is none.
 */
export const stepsOf = <E extends Entry>(records: readonly E[]): readonly Step<E>[] => {
  const later = new Map<string, E[]>()
  for (const record of records) {
    const matter = matterOf(record)
    if (matter === undefined) continue
    const others = later.get(matter)
    if (others) others.push(record)
    else later.set(matter, [record])
  }
  return records
    .filter(({ kind }) => kind === MATTER)
    .flatMap((matter) => stepsOfMatter(matter, later.get(matter.id) ?? []))
    .sort((a, b) => inOrder(a.entry, b.entry))
}

/** Promised and not received up to the day, of matters that were not refused by then. */
export const openPromises = (steps: readonly Step[], until: Day): number => {
  const matters = new Map<Entry, { owed: number; stage: unknown }>()
  for (const { entry, matter, brought } of steps) {
    if (!isDay(entry.values.date) || entry.values.date > until) continue
    const before = matters.get(matter) ?? { owed: 0, stage: undefined }
    matters.set(matter, {
      owed: before.owed + brought.promised - brought.received,
      stage: entry.values.stage ?? before.stage,
    })
  }
  return [...matters.values()].reduce(
    (sum, { owed, stage }) => plus(sum, stage === 'refused' ? 0 : Math.max(0, owed)),
    0,
  )
}

/** How the matter stands: by its latest step that names a stage. */
export const stageOf = (matter: Entry, followUps: readonly Entry[]): unknown =>
  [matter, ...followUps.filter((one) => matterOf(one) === matter.id)]
    .sort(inOrder)
    .reduce<unknown>((stage, { values }) => values.stage ?? stage, undefined)

const stepsOfMatter = <E extends Entry>(matter: E, followUps: readonly E[]): readonly Step<E>[] => {
  const own = broughtByItself(matter.values)
  const isReceived = matter.values.stage === 'received'
  const tallies = {
    people: tally(own.people, isReceived),
    goods: tally(own.goods, isReceived),
    rules: tally(own.rules, isReceived),
  }
  return [
    { entry: matter, matter, brought: own },
    ...[...followUps].sort(inOrder).map((entry) => {
      const { promised, received, people, goods, rules } = broughtLater(entry.values, matter.values)
      return {
        entry,
        matter,
        brought: {
          promised,
          received,
          people: tallies.people(people),
          goods: tallies.goods(goods),
          rules: tallies.rules(rules),
        },
      }
    }),
  ]
}

/** Counts what is received only beyond what was counted already, when it was promised. */
const tally = (counted: number, isReceived: boolean) => {
  let [all, received] = [counted, isReceived ? counted : 0]
  return (more: number): number => {
    received = plus(received, more)
    const added = Math.max(0, received - all)
    all += added
    return added
  }
}

/** People and goods count once promised or received; a rule once received, or issued on a day. */
const broughtByItself = (values: Values): Brought => {
  const { result, stage } = values
  const amount = result === 'money' ? (wholeIn(values.amount) ?? 0) : 0
  const isGiven = result === 'inKind' && (stage === 'promised' || stage === 'received')
  const isRule =
    result === 'regulation' && (stage === 'received' || isDay(partOf(values.regulation, 'issued')))
  return {
    promised: stage === 'promised' ? amount : 0,
    received: stage === 'received' ? amount : 0,
    people: isGiven ? (part('inKind', 'people')(values) ?? 0) : 0,
    goods: isGiven ? (part('inKind', 'goods')(values) ?? 0) : 0,
    rules: isRule ? 1 : 0,
  }
}

/** What a follow-up says came, of whichever result; money also when it was promised. */
const broughtLater = (values: Values, matter: Values): Brought => {
  const { stage, regulation } = values
  const names = (result: string) => !values.result || values.result === result
  const amount = names('money') ? wholeIn(values.amount) : null
  const [people, goods] = ['people', 'goods'].map((name) =>
    names('inKind') ? part('inKind', name)(values) : null,
  )
  const saysNothingElse = amount === null && people === null && goods === null
  const isRule =
    values.result === 'regulation' ||
    (!values.result && (namesRule(regulation) || (matter.result === 'regulation' && saysNothingElse)))
  const isReceived = stage === 'received'
  return {
    promised: stage === 'promised' ? (amount ?? 0) : 0,
    received: isReceived ? (amount ?? 0) : 0,
    people: isReceived ? (people ?? 0) : 0,
    goods: isReceived ? (goods ?? 0) : 0,
    rules: isReceived && isRule ? 1 : 0,
  }
}

const namesRule = (regulation: unknown): boolean =>
  Boolean(partOf(regulation, 'name')) || isDay(partOf(regulation, 'issued'))

/** On one day a promise comes before what was promised. */
const STAGES: readonly unknown[] = ['planned', 'raised', 'promised', 'received', 'refused']

/** By day; the matter's own record comes before what came of it on that day. */
const inOrder = (a: Entry, b: Entry): number => {
  const keys = ({ kind, id, values }: Entry) =>
    [
      isDay(values.date) ? values.date : '',
      Number(kind !== MATTER),
      STAGES.indexOf(values.stage),
      id,
    ] as const
  const [first, second] = [keys(a), keys(b)]
  const at = first.findIndex((key, index) => key !== second[index])
  return at < 0 ? 0 : first[at]! < second[at]! ? -1 : 1
}
