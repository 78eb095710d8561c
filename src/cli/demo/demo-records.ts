// A plausible year of one village library, for the demonstration (`--demo`) and for trying things out with
// many records. The same village, day and seed always give the same records.

import { addDays, type Day, weekday } from '../../domain/day.ts'
import { addMonths, daysIn, firstDay, type Month, monthOf, monthsFrom } from '../../domain/month.ts'
import { textIn } from '../../domain/read-values.ts'
import { addDay } from './demo-days.ts'
import { addAdvocacy, addFollowUps, addWhatLasts } from './demo-lasting.ts'
import { addActivities, addFacility, addPublications } from './demo-months.ts'
import { addReports, addTexts } from './demo-reports.ts'
import type { DemoVillage } from './demo-villages.ts'
import type { DemoRecord, Year } from './demo-year.ts'
import { randomFrom } from './random.ts'

interface DemoYear {
  readonly library: DemoVillage
  /** The last day of the year, usually today. */
  readonly until: Day
  readonly seed?: string
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export function demoRecords({ library, until, seed = 'lumbung' }: DemoYear): readonly DemoRecord[] {
  const records: DemoRecord[] = []
  const thisMonth = monthOf(until)
  const months = monthsFrom(addMonths(thisMonth, -11), thisMonth)
  const atMonthsEnd = randomFrom(`${seed} reports ${library.code}`)
  const closingDays = new Map(
    months.map((month) => [month, addDays(firstDay(addMonths(month, 1)), atMonthsEnd.whole(1, 5))]),
  )
  const add: Year['add'] = (kind, values, { id, entered, afterClosing } = {}) => {
    const date = textIn(values.date)
    const closed = date && !afterClosing ? closingDays.get(monthOf(date)) : undefined
    const days = [entered ?? date ?? until, closed ?? until, until]
    records.push({
      id: id ?? `demo-${kind}-${records.length + 1}`,
      kind,
      values,
      entered: days.reduce((first, day) => (day < first ? day : first)),
    })
  }
  const random = randomFrom(`${seed} ${library.code}`)
  const year: Year = { village: library, random, until, months, closingDays, texts: new Map(), add }
  addProfile(year)
  for (const month of months) addMonth(year, month)
  addAdvocacy(year)
  addWhatLasts(year)
  addFollowUps(year, randomFrom(`${seed} steps ${library.code}`), [...records])
  addReports(year, atMonthsEnd, records)
  return records
}

function addProfile({ village, months, add }: Year): void {
  const entered = firstDay(months[0]!)
  village.staff.forEach((name, index) => {
    add('staff', { name, active: true }, { id: `demo-staff-${index + 1}`, entered })
  })
  add('device', { name: 'PC perpustakaan' }, { id: 'device:demo', entered })
  const { name, code, address, head, villageHead, hours, openDays } = village
  add(
    'library',
    {
      name,
      village: code,
      address,
      head,
      villageHead,
      openDays: [...openDays].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7)).map((day) => WEEKDAYS[day]!),
      hours,
      members: Math.round(village.books / 9),
    },
    { id: 'library', entered },
  )
}

function addMonth(year: Year, month: Month): void {
  const { village, months, until } = year
  const ago = months.length - 1 - months.indexOf(month)
  if (village.silent?.includes(ago) || village.nil === ago) return

  const days = Array.from({ length: daysIn(month) }, (_, index) => addDays(firstDay(month), index))
  for (const day of days) if (day <= until && village.openDays.includes(weekday(day))) addDay(year, day)
  addActivities(year, month)
  addPublications(year, month)
  addFacility(year, month, ago)
  if (ago > 0) addTexts(year, month)
}
