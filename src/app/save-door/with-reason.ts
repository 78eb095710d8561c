// Saves, and where the month turns out to be closed once more with its reason: the one that was just written, or
// that this sitting gave already. Only the save itself knows which month that is.
import type { Month } from '../../domain/month.ts'
import type { Library } from '../../store/library.ts'
import type { Saving } from '../../store/records/save-record.ts'
import { reasonOf, rememberReason } from './sitting-reasons.ts'

export async function withReason(
  library: Library,
  write: (reason: string) => Promise<Saving>,
  written: string,
): Promise<Saving> {
  const saved = await write('')
  const month = closedIn(saved)
  const reason = month === undefined ? '' : written || reasonOf(library, month)
  if (month === undefined || reason === '') return saved
  const explained = await write(reason)
  if (explained.ok) rememberReason(library, month, reason)
  return explained
}

const closedIn = (saved: Saving): Month | undefined => {
  const closed = saved.ok ? undefined : saved.problems.find(({ rule }) => rule === 'monthClosed')
  return typeof closed?.given === 'string' ? closed.given : undefined
}
