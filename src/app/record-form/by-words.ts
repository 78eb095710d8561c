// Who wrote something, when and on what, as far as that is known.
import type { WrittenValue } from '../../store/records/who-and-when.ts'
import type { Words } from '../language.tsx'

/** "Endang, 09.15, HP Endang"; with `day`, for what was not written on the line's own day. */
export function byWords(by: Omit<WrittenValue, 'value'>, { t, format }: Words, day = false): string {
  const who = by.staff ?? (by.isErased ? t.history.erased : by.isOffice ? t.history.office : undefined)
  const when = [day && by.day ? format.day(by.day, 'short') : '', by.time ? format.time(by.time) : '']
  const parts = [who, when.filter(Boolean).join(' '), by.device].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : t.history.unknown
}
