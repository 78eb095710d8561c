// The lines of a page that is typed in: what each says with what it carries down from the line above, what is wrong
// or odd about it, and which records it makes. The whole page is one flat text, as every draft: `3.men` is a cell,
// `3.date` the day, and what the app notes of a line begins with an underscore.
import { findAlike } from '../alike.ts'
import type { Day } from '../day.ts'
import { newInput } from '../new-input.ts'
import { type Input, parseInput } from '../parse-input.ts'
import type { Notice, Problem } from '../problem.ts'
import type { Entry, Values } from '../record.ts'
import { readWrittenDay } from '../written-day.ts'
import { fieldOf, isCarried, isWritten, type LedgerColumn, type LedgerSheet } from './sheets.ts'

/** `wrong` waits to be mended, `asked` for an answer; `skipped` was answered with "leave it out". */
type LineState = 'empty' | 'wrong' | 'asked' | 'right' | 'skipped' | 'saved'

interface LedgerRecord {
  readonly kind: string
  readonly values: Values
}

/** What a line looks like: a record that is kept already, or another line. */
interface Likeness {
  readonly entry: Entry
  /** The line's number on the page, from 1; none for a record. */
  readonly line?: number
}

export interface LedgerLine {
  /** Names the line in the text of the page, for as long as the page is there. */
  readonly key: string
  /** As written, and as carried down where nothing is. */
  readonly cells: Input
  /** The cells that say what the line above says. */
  readonly carried: ReadonlySet<string>
  readonly day: Day | undefined
  readonly state: LineState
  readonly records: readonly LedgerRecord[]
  /** `field` is the key of a cell, or `date`. */
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
  readonly alike: Likeness | undefined
  /** What an answer is about: another number in the line is another question. */
  readonly question: string
  /** The records that it was saved as, or will be. */
  readonly ids: readonly string[]
}

interface LedgerFacts {
  readonly today: Day
  /** What is kept already, of the days on the page. */
  readonly kept: readonly Entry[]
}

/** The day that the page before ended on. */
const dayBefore = '_from'

const lineKeys = (text: Input): readonly string[] => {
  const keys = new Set(Object.keys(text).flatMap((path) => /^(\d+)\./.exec(path)?.[1] ?? []))
  return [...keys].sort((a, b) => Number(a) - Number(b))
}

/** All lines, and an empty one at the end to go on with. */
export const readLines = (sheet: LedgerSheet, text: Input, facts: LedgerFacts): readonly LedgerLine[] => {
  const lines: LedgerLine[] = []
  const keys = lineKeys(text)
  const add = (key: string) => {
    const line = readLine(sheet, text, key, lines, facts)
    lines.push(line)
    return line
  }
  const last = keys.map(add).at(-1)
  if (last?.state !== 'empty') add(String(Number(last?.key ?? 0) + 1))
  return lines
}

const readLine = (
  sheet: LedgerSheet,
  text: Input,
  key: string,
  above: readonly LedgerLine[],
  facts: LedgerFacts,
): LedgerLine => {
  const before = above.at(-1)
  const own = (name: string) => text[`${key}.${name}`] ?? ''
  const cells: Record<string, string> = { date: own('date') }
  const carried = new Set<string>()
  for (const column of sheet.columns) {
    const { key: name } = column
    const field = fieldOf(sheet, column)
    cells[name] = own(name)
    if (cells[name] !== '' || field.type !== 'choice') continue
    const from = isCarried(sheet, column) ? before?.cells[name] : undefined
    cells[name] = from || String(field.initial ?? '')
    if (from) carried.add(name)
  }
  const near = before ? before.day : text[dayBefore]
  const read = isWritten(cells.date) ? readWrittenDay(cells.date ?? '', near, facts.today) : undefined
  const day = read?.ok ? read.day : read ? undefined : near
  const question = JSON.stringify([day, ...sheet.columns.map(({ key: name }) => cells[name])])
  const [answer, answered] = [own('_answer').slice(0, 4), own('_answer').slice(5)]
  const ids = own('_ids').split(',').filter(Boolean)
  const base = { key, cells, carried, day, question, ids }
  const nothing = { ...base, records: [], problems: [], notices: [], alike: undefined }
  if (isNothing(sheet, sheet.columns, cells)) return { ...nothing, state: 'empty' }

  const { records, problems: found, notices } = readParts(sheet, cells, day ?? facts.today, facts.today)
  const problems: readonly Problem[] =
    read?.ok === false
      ? [{ field: 'date', rule: read.rule, given: cells.date ?? '' }, ...found]
      : day === undefined && !before
        ? [{ field: 'date', rule: 'required' }, ...found]
        : found
  if (own('_saved') !== '') return { ...nothing, records, state: 'saved' }
  const alike = problems.length > 0 ? undefined : likenessOf(sheet, records, above, facts.kept, ids)
  const isAsked = (notices.length > 0 || alike !== undefined) && answered !== question
  // A day that is carried down from one that can't be read waits for that one.
  const isWrong = problems.length > 0 || day === undefined
  const isSkipped = answered === question && answer === 'skip'
  const state = isSkipped ? 'skipped' : isWrong ? 'wrong' : isAsked ? 'asked' : 'right'
  return { ...base, records, problems, notices: isAsked ? notices : [], alike, state }
}

/** Choices stand there by themselves: they alone say nothing. */
const isNothing = (sheet: LedgerSheet, columns: readonly LedgerColumn[], cells: Input): boolean =>
  columns.every((column) => fieldOf(sheet, column).type === 'choice' || !isWritten(cells[column.key]))

/** The records of a line; the problems and notices by their cells. */
const readParts = (sheet: LedgerSheet, cells: Input, day: Day, today: Day) => {
  const records: LedgerRecord[] = []
  const problems: Problem[] = []
  const notices: Notice[] = []
  sheet.parts.forEach(({ definition, says }, part) => {
    const columns = sheet.columns.filter((column) => column.part === part)
    if (isNothing(sheet, columns, cells)) return
    const written = columns.map(({ key, path }) => [path, isWritten(cells[key]) ? cells[key] : ''] as const)
    const input = {
      ...newInput(definition, today),
      ...Object.fromEntries(written),
      ...says(cells),
      date: day,
    } as Input
    const parsed = parseInput(definition, input, { today })
    const inCell = <Found extends Problem | Notice>(found: Found): Found => ({
      ...found,
      field: columns.find(({ path }) => path === found.field)?.key ?? columnOf(columns, found.field),
    })
    notices.push(...parsed.warnings.map(inCell))
    if (!parsed.ok) problems.push(...parsed.problems.map(inCell))
    else records.push({ kind: definition.kind, values: parsed.values })
  })
  const only = cells.sessions
  // Clock times are those of one person.
  if (isWritten(cells.start) && isWritten(only) && only?.trim() !== '1')
    problems.push({ field: 'sessions', rule: 'tooLarge', max: 1, given: only ?? '' })
  return { records, problems, notices }
}

/** What is said of a group as a whole stands at its first column. */
const columnOf = (
  columns: readonly { readonly key: string; readonly path: string }[],
  field: string,
): string => columns.find(({ path }) => path.split('.', 1)[0] === field.split('.', 1)[0])?.key ?? field

const likenessOf = (
  sheet: LedgerSheet,
  records: readonly LedgerRecord[],
  above: readonly LedgerLine[],
  kept: readonly Entry[],
  ids: readonly string[],
): Likeness | undefined => {
  const written = above.flatMap(({ records: others, ids: saved, state }, index) =>
    state === 'skipped'
      ? []
      : others.map((record, part) => ({ entry: { ...record, id: saved[part] ?? '' }, line: index + 1 })),
  )
  // A saved line of this page is told of as a line.
  const own = new Set([...ids, ...above.flatMap(({ ids: saved }) => saved)])
  const others = kept.filter(({ id }) => !own.has(id))
  for (const { kind, values } of records) {
    const definition = sheet.parts.find((part) => part.definition.kind === kind)?.definition
    if (!definition) continue
    const entry = findAlike(definition, values, others)
    if (entry) return { entry }
    const twin = written.find((one) => findAlike(definition, values, [one.entry]) !== undefined)
    if (twin) return twin
  }
  return undefined
}

/** The text of the page with an answer to what is odd about a line. */
export const answerLine = (text: Input, { key, question }: LedgerLine, answer: 'keep' | 'skip'): Input => ({
  ...text,
  [`${key}._answer`]: `${answer} ${question}`,
})

/** Asks again what was answered. */
export const unanswerLine = (text: Input, { key }: LedgerLine): Input => without(text, [`${key}._answer`])

export const markSaved = (text: Input, key: string): Input => ({ ...text, [`${key}._saved`]: 'yes' })

export const nameRecords = (text: Input, { key }: LedgerLine, ids: readonly string[]): Input => ({
  ...text,
  [`${key}._ids`]: ids.join(','),
})

/** The line was taken back: it waits again, and will be saved as other records. */
export const markTakenBack = (text: Input, { key }: LedgerLine): Input =>
  without(text, [`${key}._saved`, `${key}._ids`])

/** The next page of the notebook: what was saved or left out goes, what waits stays, and the days go on. */
export const nextPage = (text: Input, lines: readonly LedgerLine[]): Input => {
  const done = lines.filter(({ state }) => state === 'saved' || state === 'skipped')
  const waiting = lines.filter(({ state }) => state === 'wrong' || state === 'asked' || state === 'right')
  const from = lines.filter(({ day, state }) => day !== undefined && state !== 'empty').at(-1)?.day
  const gone = new Set(done.map(({ key }) => key))
  const kept = Object.fromEntries(
    Object.entries(text).filter(([path]) => /^\d+\./.test(path) && !gone.has(path.split('.', 1)[0] ?? '')),
  )
  // What waits keeps what it carries, though the line above goes.
  const carried = waiting.flatMap(({ key, day, cells, carried: names }) => [
    ...(day === undefined ? [] : [[`${key}.date`, day]]),
    ...[...names].map((name) => [`${key}.${name}`, cells[name]]),
  ])
  const page = Number(text._page)
  return {
    ...kept,
    ...Object.fromEntries(carried),
    ...(from !== undefined && { [dayBefore]: from }),
    ...(page > 0 && { _page: String(page + 1) }),
  }
}

const without = (text: Input, paths: readonly string[]): Input =>
  Object.fromEntries(Object.entries(text).filter(([path]) => !paths.includes(path)))
