// One library as its office sees it: its months, what its records say now, its devices.
import { dayIn } from '../../domain/day.ts'
import { addMonths, type Month, monthOf, monthsFrom } from '../../domain/month.ts'
import { zoneOf } from '../../domain/zone.ts'
import type { BoardFigures, LibraryDevice, LibraryPage } from '../../sync/officer-wire.ts'
import type { Storage } from '../storage/storage.ts'
import { monthFigures } from '../sync/month-figures.ts'
import { shownFigures } from '../sync/month-reports.ts'
import { namedDevices } from './own-names.ts'
import { readGiven } from './read-given.ts'
import { readNotes } from './read-notes.ts'
import { type BoardParts, headOf, readOffice } from './read-office.ts'

/** Months that are listed, and of which it is told what their records say now. */
const [listed, counted] = [24, 13]

/** Undefined where there is no such library in the scope. */
export async function readLibrary(
  parts: BoardParts,
  scope: string,
  id: string,
): Promise<LibraryPage | undefined> {
  const { storage, now } = parts
  const at = now()
  // The widest month of the three zones: whose month it is, is known with the library.
  const to = monthOf(dayIn('WIT', at))
  const from = addMonths(to, -listed)
  const [found] = (await readOffice(parts, scope, { from, to, shown: from }, id)).libraries
  if (!found) return undefined
  const { library, begun, row, isOn } = found
  const { expectedFrom, expectedUntil, firstMonth } = library
  const first = firstMonth !== null && firstMonth < begun ? firstMonth : begun
  const thisMonth = monthOf(dayIn(zoneOf(library.code), at))
  const all = monthsFrom(addMonths(thisMonth, 1 - listed), thisMonth).filter(
    (month) => month >= first && isOn(month),
  )
  const months = [...all].reverse()
  const rows = []
  for (const month of months) rows.push(await row(month))
  const devices = await devicesOf(storage, id)
  return {
    v: 1,
    at,
    library: await headOf(parts, library),
    expected: { from: expectedFrom, until: expectedUntil, begun },
    later: (await storage.officers.laterDeadlines(library.code))
      .filter(({ scope: place }) => place === library.code)
      .map(({ month, day, reason }) => ({ month, day, ...(reason && { reason }) })),
    months: rows,
    now: await figuresNow(storage, id, months.slice(0, counted)),
    devices,
    given: await readGiven(storage, id),
    ...(await readNotes(
      storage,
      id,
      months,
      (device) => devices.find((one) => one.id === device)?.name ?? null,
    )),
  }
}

async function figuresNow(
  storage: Storage,
  id: string,
  months: readonly Month[],
): Promise<Readonly<Record<Month, BoardFigures>>> {
  const now: Record<Month, BoardFigures> = {}
  for (const month of months) {
    const found = await monthFigures(storage, id, month)
    if (found && found.state !== 'empty') now[month] = shownFigures(found.figures)
  }
  return now
}

async function devicesOf(storage: Storage, id: string): Promise<readonly LibraryDevice[]> {
  const devices = (await namedDevices(storage, id)).filter(({ isPending }) => !isPending)
  return devices.map(({ id: device, name, ownName, lastSeen, wall, revokedAt }) => ({
    id: device,
    name: ownName ?? name,
    lastSeen,
    clockAhead: lastSeen === null || wall === null ? null : wall - lastSeen,
    revokedAt,
  }))
}
