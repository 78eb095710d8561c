// A page of a notebook while it is typed in: its text, kept from the first key on; what is to be said of its lines,
// once each was left; the answers to what looks odd; and saving, which takes the right lines and lets the others wait.
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import {
  answerLine,
  type LedgerLine,
  markSaved,
  markTakenBack,
  nameRecords,
  nextPage,
  readLines,
  unanswerLine,
} from '../../../domain/ledger/lines.ts'
import type { LedgerSheet } from '../../../domain/ledger/sheets.ts'
import { type LedgerTotal, totalsOf } from '../../../domain/ledger/totals.ts'
import { type Month, monthOf } from '../../../domain/month.ts'
import type { Input } from '../../../domain/parse-input.ts'
import { drawId } from '../../../store/env.ts'
import { entryById } from '../../../store/records/live-queries.ts'
import type { OpenDraft } from '../../../store/records/open-draft.ts'
import { deleteRecord, type Saving, saveRecord } from '../../../store/records/save-record.ts'
import { useDraft } from '../../kept-text/use-draft.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import type { Refused } from '../../save-door/refusal.tsx'
import { useLatest } from '../../save-door/use-latest.ts'
import { useSave } from '../../save-door/use-save.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { readKept } from './read-kept.ts'

export interface Ledger {
  readonly sheet: LedgerSheet
  readonly text: Input
  readonly lines: readonly LedgerLine[]
  readonly totals: readonly LedgerTotal[]
  /** Something is to be said of the line: it was left, and waits. */
  readonly isShown: (line: LedgerLine) => boolean
  readonly write: (path: string, text: string) => void
  /** Somebody goes into a line (undefined: out of all): the one before is checked. */
  readonly enter: (key: string | undefined) => void
  readonly answer: (line: LedgerLine, answer: 'keep' | 'skip' | 'again') => void
  readonly save: () => Promise<void>
  /** `done`: once it is. */
  readonly takeBack: (line: LedgerLine, done: () => void) => void
  /** Gives the key of the line to go on with. */
  readonly beginPage: () => string
  readonly refused: Refused
}

const ignore = () => {}
const nothing: Input = {}

export function useLedger(sheet: LedgerSheet, open: Pick<OpenDraft, 'key' | 'draft'>): Ledger {
  const library = useLibrary()
  const today = useToday()
  const { t, format } = useWords()
  const announce = useAnnounce()
  const door = useSave()
  const [text, setText] = useState<Input>(open.draft?.input ?? nothing)
  useDraft(library, open.key, text, ignore)

  const months = useMemo(() => monthsOf(readLines(sheet, text, { today, kept: [] })), [sheet, text, today])
  const monthsKey = months.join()
  const kept = useLiveQuery(() => readKept(library, sheet, months), [library, sheet, monthsKey])
  const lines = useMemo(
    () => readLines(sheet, text, { today, kept: kept?.entries ?? [] }),
    [sheet, text, today, kept],
  )
  const totals = useMemo(() => totalsOf(sheet, text, lines), [sheet, text, lines])

  // Lines that were there when the page was opened were left long ago.
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(lines.map(({ key }) => key)))
  const [current, setCurrent] = useState<string>()
  const isWaiting = ({ state }: LedgerLine) => state === 'wrong' || state === 'asked'
  const isShown = (line: LedgerLine) => left.has(line.key) && isWaiting(line)

  const enter = (key: string | undefined) => {
    if (key === current) return
    setCurrent(key)
    setLeft((before) => {
      const after = new Set(before)
      if (current !== undefined) after.add(current)
      // What is right so far is judged again when it is left; what is known to be wrong stays marked till it is mended.
      const line = lines.find((one) => one.key === key)
      if (line && !isWaiting(line)) after.delete(line.key)
      return after
    })
  }

  const write = (path: string, written: string) => {
    const line = lines.find(({ key }) => path.startsWith(`${key}.`))
    if (line && left.has(line.key) && !isWaiting(line))
      setLeft((before) => new Set([...before].filter((key) => key !== line.key)))
    setText((before) => ({ ...before, [path]: written }))
  }

  const answer: Ledger['answer'] = (line, given) => {
    setText((before) => (given === 'again' ? unanswerLine(before, line) : answerLine(before, line, given)))
    const number = lines.indexOf(line) + 1
    announce(given === 'skip' ? t.ledger.lineIsSkipped(number) : t.ledger.lineWillBeKept(number))
  }

  const save = useLatest(async () => {
    setLeft(new Set(lines.map(({ key }) => key)))
    const right = lines.filter(({ state }) => state === 'right')
    if (right.length === 0) announce(t.ledger.nothingToSave)
    const closed = new Set(kept?.closed)
    const asked = door.refused.problems?.find(({ rule }) => rule === 'monthClosed')?.given
    // What no reason is asked for goes first: one that is missing must not hold it up.
    const inTurn = [...monthsOf(right)].sort(
      (a, b) => Number(closed.has(a)) - Number(closed.has(b)) || (a < b ? -1 : 1),
    )
    for (const month of inTurn) {
      const own = right.filter(({ day }) => day !== undefined && monthOf(day) === month)
      const saved = await door.save({
        write: (reason) => writeLines(own, reason),
        said: t.ledger.savedLines(own.length, format.month(month)),
        // One reason a month: what is written there now is about the month that asked.
        ...(month !== asked && { reason: '' }),
        goOn: () => void save(),
      })
      if (saved === undefined) return
    }
  })

  const writeLines = async (own: readonly LedgerLine[], reason: string): Promise<Saving> => {
    let last: Saving = { ok: true, id: '' }
    for (const line of own) {
      const ids = line.ids.length > 0 ? line.ids : sheet.parts.map(() => drawId(library.env.random))
      // Kept before the first record is: should the power go in between, the line is saved as the same ones again.
      flushSync(() => setText((before) => nameRecords(before, line, ids)))
      for (const [index, { kind, values }] of line.records.entries()) {
        last = await saveRecord(library, { kind, id: ids[index] ?? '', values, reason })
        if (!last.ok) return last
      }
      setText((before) => markSaved(before, line.key))
    }
    return last
  }

  const takeBack: Ledger['takeBack'] = (line, done) => {
    const number = lines.indexOf(line) + 1
    void door.save({
      write: async (reason) => {
        let last: Saving = { ok: true, id: '' }
        for (const id of line.ids) {
          if (!(await entryById(library, id))) continue
          last = await deleteRecord(library, id, reason)
          if (!last.ok) return last
        }
        return last
      },
      said: t.ledger.takenBack(number),
      done: () => {
        setText((before) => markTakenBack(before, line))
        done()
      },
    })
  }

  const beginPage = () => {
    const next = nextPage(text, lines)
    setText(next)
    announce(t.ledger.pageIsNew)
    return readLines(sheet, next, { today, kept: [] }).at(-1)?.key ?? '1'
  }

  return {
    sheet,
    text,
    lines,
    totals,
    isShown,
    write,
    enter,
    answer,
    save,
    takeBack,
    beginPage,
    refused: door.refused,
  }
}

const monthsOf = (lines: readonly LedgerLine[]): readonly Month[] => [
  ...new Set(
    lines.flatMap(({ day, state }) => (day === undefined || state === 'empty' ? [] : [monthOf(day)])),
  ),
]
