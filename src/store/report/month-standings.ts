// How the months of the past year stand: which were handed in, which still wait for it, which two devices closed, and
// which changed since. A few keys of each month are read at first; whether one changed takes all its records, which
// are read one month after the other, when nothing else is to do.
import { liveQuery } from 'dexie'
import { handedIn, monthReportId } from '../../domain/closed-month.ts'
import { type Closing, closingOf } from '../../domain/closing.ts'
import { isReturned } from '../../domain/from-office.ts'
import { addMonths, type Month, monthsFrom } from '../../domain/month.ts'
import { monthState, type Standing } from '../../domain/month-state.ts'
import { returnedId } from '../../domain/returned-report.ts'
import type { StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { LAST } from '../records/live-queries.ts'
import { toEntry } from '../records/stored-entry.ts'
import { readMonth } from './read-months.ts'

export interface MonthStanding {
  readonly month: Month
  /** `unsure`: closed, and it was not looked at yet whether it changed since. */
  readonly standing: Exclude<Standing, 'empty'> | 'unsure'
  /** While it is closed; of two, the shown one. */
  readonly closing?: Closing | undefined
  /** The office sent it back, and it was not handed in again since. */
  readonly isReturned: boolean
}

/** So far back a report is still asked for: later than the latest entries that were ever seen. */
const MONTHS = 12

/**
 * The months before `month`, the latest first; those of which nothing was recorded or said are left out. Whether a
 * closed one changed since is not looked at.
 */
export async function monthStandings({ database }: Library, month: Month): Promise<readonly MonthStanding[]> {
  const months = [...monthsFrom(addMonths(month, -MONTHS), addMonths(month, -1))].reverse()
  const [reports, returned, firsts] = await Promise.all([
    database.records.bulkGet(months.map(monthReportId)),
    database.records.bulkGet(months.map(returnedId)),
    Promise.all(
      months.map((one) =>
        // Two, because one of them may be the month's report.
        database.records
          .where('[month+kind+order]')
          .between([one], [one, LAST], true, true)
          .limit(2)
          .toArray(),
      ),
    ),
  ])
  return months.flatMap((one, index) => standingOf(one, reports[index], returned[index], firsts[index] ?? []))
}

/**
 * Tells the standings, then again whenever one is found out or changes. Only a month whose records changed is read
 * again. Returns how to stop.
 */
export function watchMonths(
  library: Library,
  month: Month,
  idle: () => Promise<void>,
  tell: (standings: readonly MonthStanding[]) => void,
  onError: (error: unknown) => void,
): () => void {
  let isOver = false
  let standings: readonly MonthStanding[] = []
  const found = new Map<Month, 'closed' | 'changed'>()
  const looking = new Map<Month, { unsubscribe: () => void }>()
  const tellAll = () =>
    tell(
      standings.map((one) =>
        one.standing === 'closed' ? { ...one, standing: found.get(one.month) ?? 'unsure' } : one,
      ),
    )
  const look = async () => {
    for (const { month: one, standing } of standings) {
      if (isOver) return
      if (standing !== 'closed' || looking.has(one)) continue
      // The latest is what people look for first.
      if (looking.size > 0) await idle()
      if (isOver || looking.has(one)) continue
      looking.set(
        one,
        liveQuery(async () => monthState(await readMonth(library, one)).standing).subscribe({
          next: (state) => {
            found.set(one, state === 'changed' ? 'changed' : 'closed')
            tellAll()
          },
          error: onError,
        }),
      )
    }
  }
  const all = liveQuery(() => monthStandings(library, month)).subscribe({
    next: (read) => {
      standings = read
      tellAll()
      look().catch(onError)
    },
    error: onError,
  })
  return () => {
    isOver = true
    all.unsubscribe()
    for (const one of looking.values()) one.unsubscribe()
  }
}

const standingOf = (
  month: Month,
  report: StoredRecord | undefined,
  returned: StoredRecord | undefined,
  firsts: readonly StoredRecord[],
): readonly MonthStanding[] => {
  const [about, back] = [report, returned].map((one) => (one && !one.deleted ? toEntry(one) : undefined))
  const sentBack = isReturned(back?.values, about?.values)
  const closing = closingOf(about?.values)
  if (closing)
    return [
      { month, standing: handedIn(about) === 'twice' ? 'twice' : 'closed', closing, isReturned: sentBack },
    ]
  const isSaid = about?.values.nil === true || firsts.some(({ kind }) => kind !== 'monthReport')
  return isSaid ? [{ month, standing: 'open', isReturned: sentBack }] : []
}
