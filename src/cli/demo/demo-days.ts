// The days of a library: open or closed, who came, who used the computers and the wifi.
import type { Day } from '../../domain/day.ts'
import { late, seasonOf, split, type Year } from './demo-year.ts'

const HOLIDAYS = new Set(['01-01', '05-01', '06-01', '08-17', '12-25'])

export function addDay({ village, random, add }: Year, date: Day): void {
  const isHoliday = HOLIDAYS.has(date.slice(5))
  if (isHoliday || random.chance(0.05)) {
    const whyClosed = isHoliday ? 'holiday' : random.pick(['noStaff', 'noStaff', 'noPower', 'other'])
    add('serviceDay', { date, state: 'closed', whyClosed })
    return
  }
  add('serviceDay', { date, state: 'open', hours: village.hours })

  const total = Math.max(1, Math.round(village.visitors * seasonOf(date) * random.spread(0.3)))
  add(
    'visit',
    { date, way: 'counted', people: split(random, total, 0.58) },
    { entered: late(random, date, 3) },
  )
  if (random.chance(0.03)) {
    const people = split(random, random.whole(15, 30), 0.5)
    add('visit', {
      date,
      way: 'group',
      from: `SDN ${random.whole(1, 3)} ${village.village}`,
      people,
      purpose: 'read',
    })
  }
  addComputerUse({ village, random, add }, date, total)
}

function addComputerUse(
  { village, random, add }: Pick<Year, 'village' | 'random' | 'add'>,
  date: Day,
  visitors: number,
): void {
  const sessions = Math.round(visitors * 0.25 * random.spread(0.4))
  if (sessions > 0) {
    const people = split(random, sessions, 0.45)
    add('computerUse', { date, service: 'computer', way: 'counted', sessions, people, basis: 'counted' })
  }
  if (random.chance(0.12)) {
    const hour = random.whole(9, 12)
    const time = {
      start: `${String(hour).padStart(2, '0')}:15`,
      end: `${hour + 1}:${random.pick(['00', '30', '45'])}`,
    }
    const computer = `PC ${random.whole(1, village.computers)}`
    add('computerUse', { date, service: 'computer', way: 'timed', time, computer, purpose: 'education' })
  }
  const wifi = village.bandwidth > 0 ? Math.round(visitors * 0.4 * random.spread(0.4)) : 0
  if (wifi > 0)
    add('computerUse', { date, service: 'wifi', way: 'counted', sessions: wifi, basis: 'estimated' })
  if (random.chance(0.08)) {
    const service = random.pick(['basicTraining', 'staffHelp', 'staffHelp'])
    const heads = service === 'basicTraining' ? random.whole(4, 10) : random.whole(1, 4)
    const people = split(random, heads, 0.6)
    add('computerUse', {
      date,
      service,
      way: 'counted',
      sessions: heads,
      people,
      purpose: 'digitalInclusion',
    })
  }
}
