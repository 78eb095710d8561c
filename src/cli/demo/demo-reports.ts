// What a library hands in at the end of each month: what stood in the way, what was done, what comes next, and
// the figures as they were then. One month was handed in again, and one has changed since.
import { monthReportId } from '../../domain/closed-month.ts'
import { type Closing, nextClosing, textsMark } from '../../domain/closing.ts'
import { addDays, type Day, startIn } from '../../domain/day.ts'
import { addMonths, daysIn, firstDay, type Month } from '../../domain/month.ts'
import { monthlyReport } from '../../domain/monthly-report.ts'
import { recordMonth } from '../../domain/record-month.ts'
import { reportCode } from '../../domain/report-code.ts'
import { zoneOf } from '../../domain/zone.ts'
import { correction, plans, troubles } from './demo-ideas.ts'
import { type DemoRecord, split, type Year } from './demo-year.ts'
import type { Random } from './random.ts'

/** The head of the library hands it in, in the forenoon. */
const STAFF = 'demo-staff-1'
const FORENOON = 10 * 3_600_000

/** In some months nothing stood in the way; what did is not the same as in the months just before. */
export function addTexts({ random, texts }: Year, month: Month): void {
  const lately = [...texts.values()].slice(-3)
  const fresh = troubles.filter(({ problems }) => lately.every((said) => said.problems !== problems))
  const trouble = random.pick(fresh)
  texts.set(month, { ...(random.chance(0.85) && trouble), plan: random.pick(plans) })
}

export function addReports(year: Year, random: Random, records: readonly DemoRecord[]): void {
  const { village, months, until, closingDays, add } = year
  for (const month of months) {
    const ago = months.length - 1 - months.indexOf(month)
    const day = closingDays.get(month)
    if (!day || day > until || village.silent?.includes(ago)) continue
    const id = monthReportId(month)
    const texts = year.texts.get(month) ?? { nil: true, problems: 'Petugas sakit.' }
    const close = (on: Day, before?: Closing) => {
      const about = { id, kind: 'monthReport', values: texts, entered: on }
      const more = before && { reason: correction }
      return nextClosing(before, { ...handedIn([...records, about], year, month, on), ...more })
    }
    const again = (before: Closing) => [addDays(day, 10), close(addDays(day, 10), before)] as const
    const first = close(day)
    if (ago === village.corrected || ago === village.changed) {
      addLateGroup(year, random, month, addDays(day, 9))
    }
    const [entered, closing] = ago === village.corrected ? again(first) : [day, first]
    add('monthReport', { ...texts, closing }, { id, entered })
  }
}

/** The figures of a month from what had been entered by that day, as a device freezes them. */
function handedIn(records: readonly DemoRecord[], { village }: Year, month: Month, day: Day) {
  const ofMonth = (one: Month) =>
    records.filter(({ id, kind, values, entered }) => recordMonth(kind, id, values) === one && entered <= day)
  const ofKind = (kind: string) => records.filter((record) => record.kind === kind)
  const entries = ofMonth(month)
  const report = monthlyReport({
    month,
    entries,
    previous: ofMonth(addMonths(month, -1)),
    facilities: ofKind('facility'),
    partners: ofKind('partner'),
    matters: [...ofKind('advocacy'), ...ofKind('followUp')],
    library: ofKind('library')[0]?.values ?? {},
  })
  return {
    at: startIn(zoneOf(village.code), day) + FORENOON,
    by: STAFF,
    rules: report.rules,
    code: reportCode({ village: village.code, period: month, report }),
    figures: report.figures,
    texts: textsMark(entries.find(({ kind }) => kind === 'monthReport')?.values),
  }
}

function addLateGroup({ village, add }: Year, random: Random, month: Month, entered: Day): void {
  add(
    'visit',
    {
      date: addDays(firstDay(month), daysIn(month) - 4),
      way: 'group',
      from: `SDN 2 ${village.village}`,
      people: split(random, random.whole(18, 28), 0.5),
      purpose: 'read',
    },
    { entered, afterClosing: true },
  )
}
