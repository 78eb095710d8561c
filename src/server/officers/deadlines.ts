// Until when a month's report is on time: some days after the month, as the office of the village says.
import { addDays, type Day } from '../../domain/day.ts'
import { lastDay, type Month } from '../../domain/month.ts'
import { isWithin } from '../../domain/village-code.ts'
import type { Office } from '../storage/officers.ts'

/** As long as the app itself reminds a library to hand in. */
const usualDays = 5
export const deadlineLimits = { least: 1, most: 28 }

/** The days that count for a village, or for a whole scope: those of the nearest office above it that set any. */
export const deadlineDays = (offices: readonly Office[], code: string): number =>
  offices.filter(({ scope }) => isWithin(code, scope)).sort((a, b) => b.scope.length - a.scope.length)[0]
    ?.deadlineDays ?? usualDays

export const deadlineOf = (month: Month, days: number): Day => addDays(lastDay(month), days)
