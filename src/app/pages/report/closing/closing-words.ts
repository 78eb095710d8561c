// A closing as a person reads it: "Ditutup 30 November oleh Endah, revisi 1."
import { useLiveQuery } from 'dexie-react-hooks'
import type { Revision } from '../../../../domain/closing.ts'
import { dayIn, timeIn } from '../../../../domain/day.ts'
import type { Month } from '../../../../domain/month.ts'
import { textIn } from '../../../../domain/read-values.ts'
import type { Library } from '../../../../store/library.ts'
import { entriesOfKind } from '../../../../store/records/live-queries.ts'
import type { Words } from '../../../language.tsx'
import { useLibrary } from '../../../library-context.tsx'

/** Names by the ids of staff, also of those who are no longer on duty. */
type StaffNames = ReadonlyMap<string, string>

export const useStaffNames = (): StaffNames | undefined => {
  const library = useLibrary()
  const staff = useLiveQuery(() => entriesOfKind(library, 'staff'), [library])
  return staff && new Map(staff.map(({ id, values }) => [id, textIn(values.name) ?? '']))
}

/** The day without its year where the year goes without saying: a month is mostly closed within its own. */
export const closedWords = (
  { by, at, revision }: Revision,
  month: Month,
  { zone }: Pick<Library, 'zone'>,
  names: StaffNames | undefined,
  { t, format }: Words,
): string => {
  const date = dayIn(zone, at)
  const day = format.day(date, date.slice(0, 4) === month.slice(0, 4) ? 'dayMonth' : 'date')
  const name = by === undefined ? undefined : names?.get(by)
  const number = format.number(revision)
  return name ? t.closing.closedBy(day, name, number) : t.closing.closedOn(day, number)
}

/** "30 November 2026, 15.40, oleh Endah". */
export const whenAndWho = (
  { by, at }: Revision,
  { zone }: Pick<Library, 'zone'>,
  names: StaffNames | undefined,
  { t, format }: Words,
): string => {
  const [day, time] = [format.day(dayIn(zone, at), 'date'), format.time(timeIn(zone, at))]
  const name = by === undefined ? undefined : names?.get(by)
  return name ? t.closing.revisionBy(day, time, name) : t.closing.revisionOn(day, time)
}
