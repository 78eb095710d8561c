// A closed month, looked at from outside: what of it was shown on the device when somebody saved there, and whether
// the save did what it must. Knows nothing of how the store finds out.

import type { StoredRecord } from '../../../src/store/database.ts'
import { correctionRegister } from '../../../src/store/records/change-record.ts'
import type { Act } from './act.ts'
import { Fault } from './fault.ts'
import type { Saved } from './simulated-device.ts'

type Edit = Extract<Act, { do: 'save' | 'delete' | 'undo' | 'erase' }>

/** Throws where a closed month was changed without a reason, a reason was not kept, or a save was refused for none. */
export function judgeClosed(
  act: Edit,
  before: ReadonlyMap<string, StoredRecord>,
  saved: Saved | undefined,
): void {
  if (act.do === 'erase' || (act.do === 'save' && 'closing' in act.values)) {
    if (!saved) throw new Fault(`${act.do} of ${act.id} was refused`)
    return
  }
  const dates = [before.get(act.id)?.registers.date, saved?.after.date].map((date) => date?.values[0]?.[1])
  if (act.do === 'save') dates.push(act.values.date)
  const months = act.id.includes(':') ? [act.id.slice(-7)] : dates.map((date) => String(date).slice(0, 7))
  const isClosed = months.some((month) => isShownClosed(before.get(`monthReport:${month}`)))
  if (!isClosed) {
    if (!saved) throw new Fault(`${act.id} was refused, and its month is open`)
    return
  }
  if (act.reason === undefined) {
    if (saved) throw new Fault(`${act.id} was changed without a reason, and its month is closed`)
    return
  }
  const kept = saved?.after[correctionRegister]?.values[0]?.[1] as { readonly reason?: string } | undefined
  if (kept?.reason !== act.reason) throw new Fault(`why ${act.id} was corrected is not kept`)
}

const isShownClosed = (report: StoredRecord | undefined): boolean => {
  const shown = report?.deleted ? undefined : report?.registers.closing?.values[0]?.[1]
  return shown !== undefined && shown !== null
}
