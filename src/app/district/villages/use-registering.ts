// A list of villages on its way: looked at, then registered, in portions that the server takes. What stops halfway goes
// on where it stopped, and sending a portion again makes nothing twice.
import { useState } from 'react'
import { codeInCell, readVillageLines } from '../../../domain/village-lines.ts'
import { mostAtOnce, type Registered } from '../../../sync/officer-wire.ts'
import { askOffice } from '../ask-office.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { judgeLines, type VillageRow, villagesByCode, withAnswers } from './village-rows.ts'

export const MOST_LINES = 10_000

type Problem = 'noLines' | 'tooManyLines' | 'failed'

interface Progress {
  readonly what: 'looking' | 'registering'
  readonly done: number
  readonly all: number
}

export interface Registering {
  /** Undefined until a list was looked at. */
  readonly rows: readonly VillageRow[] | undefined
  /** Whether names and codes were compared with the list of villages. */
  readonly isCompared: boolean
  readonly progress: Progress | undefined
  readonly problem: Problem | undefined
  readonly look: (text: string) => Promise<void>
  readonly register: (rows: readonly VillageRow[]) => Promise<void>
  readonly begin: () => void
}

export function useRegistering(): Registering {
  const { office } = useOfficeWords()
  const { officer, signInAgain } = useSession()
  const [rows, setRows] = useState<readonly VillageRow[]>()
  const [isCompared, setCompared] = useState(true)
  const [progress, setProgress] = useState<Progress>()
  const [problem, setProblem] = useState<Problem>()

  /** Asks about the rows, some at a time; gives what all rows came to by then, and whether all were answered. */
  const ask = async (
    all: readonly VillageRow[],
    asked: readonly VillageRow[],
    what: Progress['what'],
  ): Promise<{ readonly rows: readonly VillageRow[]; readonly isDone: boolean }> => {
    let known = all
    for (let from = 0; from < asked.length; from += mostAtOnce.villages) {
      setProgress({ what, done: from, all: asked.length })
      const some = asked.slice(from, from + mostAtOnce.villages)
      const answer = await askOffice<{ rows: readonly Registered[] }>('libraries', {
        body: {
          rows: some.map(({ code, name }) => ({ code, name })),
          ...(what === 'looking' && { check: true }),
        },
      })
      if (!answer.ok) {
        if (answer.failure.why === 'signIn') signInAgain()
        return { rows: known, isDone: false }
      }
      known = withAnswers(known, some, answer.value.rows)
    }
    return { rows: known, isDone: true }
  }

  const finish = (
    found: { readonly rows: readonly VillageRow[]; readonly isDone: boolean },
    shows: boolean,
  ) => {
    setProgress(undefined)
    setProblem(found.isDone ? undefined : 'failed')
    if (shows) setRows(found.rows)
  }

  return {
    rows,
    isCompared,
    progress,
    problem,
    look: async (text) => {
      if (progress) return
      setProblem(undefined)
      setProgress({ what: 'looking', done: 0, all: 0 })
      const { readCsv } = await import('../../../exports/read-csv.ts')
      const list = readVillageLines(readCsv(text, (cell) => codeInCell(cell) !== undefined))
      const codes = list.lines.flatMap(({ code }) => code ?? [])
      if (codes.length === 0 || list.lines.length > MOST_LINES) {
        setProgress(undefined)
        return setProblem(codes.length === 0 ? 'noLines' : 'tooManyLines')
      }
      const { byCode, isWhole } = await villagesByCode(codes)
      setCompared(isWhole)
      const judged = judgeLines(list, {
        scope: officer.scope,
        byCode,
        isWhole,
        libraryOf: office.villages.libraryOf,
      })
      const found = await ask(judged, judged.filter(isWanted), 'looking')
      finish(found, found.isDone)
    },
    register: async (asked) => {
      if (progress || !rows) return
      finish(await ask(rows, asked, 'registering'), true)
    },
    begin: () => {
      setRows(undefined)
      setProblem(undefined)
    },
  }
}

const isWanted = ({ state }: VillageRow): boolean => state === 'free' || state === 'unlisted'
