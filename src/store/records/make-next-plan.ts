// The next plan of what repeats, made once: by the device that answers, in a record that any other would make too.
import { type Day, isDay } from '../../domain/day.ts'
import type { Entry } from '../../domain/record.ts'
import { firstOfRow, nextPlan } from '../../domain/repeats.ts'
import { type Library, today } from '../library.ts'
import { entryById, lastEntries } from './live-queries.ts'
import { saveRecord } from './save-record.ts'

/** Plans are looked for among so many of the latest activities. */
const looksAt = 300

interface Made {
  readonly id: string
  readonly date: Day
}

/**
 * Undefined where there is nothing to make: it does not repeat, its plan is there already, or somebody deleted that.
 */
export async function makeNextPlan(library: Library, entry: Entry): Promise<Made | undefined> {
  const now = today(library)
  const began = (await entryById(library, firstOfRow(entry.id)))?.values.date
  const plan = nextPlan(entry, isDay(began) ? began : undefined, now)
  if (!plan || (await isThere(library, plan.id, entry, now))) return undefined
  const saved = await saveRecord(library, { kind: 'activity', id: plan.id, values: plan.values })
  return saved.ok ? { id: plan.id, date: plan.values.date } : undefined
}

async function isThere(library: Library, id: string, { values }: Entry, now: Day): Promise<boolean> {
  if (await library.database.records.get(id)) return true
  const title = nameOf(values.title)
  const latest = await lastEntries(library, 'activity', looksAt)
  return latest.some(
    ({ values: other }) =>
      other.status === 'planned' && String(other.date) >= now && nameOf(other.title) === title,
  )
}

const nameOf = (title: unknown): string =>
  String(title ?? '')
    .trim()
    .toLowerCase()
