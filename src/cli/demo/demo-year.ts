// What all parts of a made-up year share: whose it is, how a record is added, and how people behave.
import { addDays, type Day } from '../../domain/day.ts'
import type { Month } from '../../domain/month.ts'
import type { Values } from '../../domain/record.ts'
import type { DemoVillage } from './demo-villages.ts'
import type { Random } from './random.ts'

export interface DemoRecord {
  readonly id: string
  readonly kind: string
  readonly values: Values
  /** The day it was entered: often days after it happened. */
  readonly entered: Day
}

export interface Year {
  readonly village: DemoVillage
  readonly random: Random
  readonly until: Day
  readonly months: readonly Month[]
  /** When each month's report is handed in: by then what was still on paper has been entered. */
  readonly closingDays: ReadonlyMap<Month, Day>
  /** What each month's report says beyond its figures. */
  readonly texts: Map<Month, Values>
  readonly add: (
    kind: string,
    values: Values,
    more?: {
      readonly id?: string
      readonly entered?: Day
      /** Also after the month's report was handed in. */
      readonly afterClosing?: true
    },
  ) => void
}

export const DISTRICT_LIBRARY = 'Dinas Kearsipan dan Perpustakaan Daerah Kabupaten Grobogan'
/** How busy the months are, January first: fasting, harvest and school holidays are quiet. */
const SEASON = [1, 1.05, 0.75, 0.9, 1.1, 0.75, 0.85, 1.15, 1.1, 1.15, 1.1, 0.85]

export const seasonOf = (day: Day): number => SEASON[Number(day.slice(5, 7)) - 1]!

/** Whether nothing was recorded in the month: silent, nil, or outside the year. */
export const isSilent = (
  { silent = [], nil }: DemoVillage,
  months: readonly Month[],
  month: Month,
): boolean => {
  const ago = months.length - 1 - months.indexOf(month)
  return silent.includes(ago) || nil === ago || !months.includes(month)
}

/** Women are the given share of the people, give or take. */
export function split(random: Random, total: number, share: number): { men: number; women: number } {
  const women = Math.min(total, Math.max(0, Math.round(total * share + (random.next() - 0.5) * total * 0.2)))
  return { men: total - women, women }
}

/** Entered the same day, or some days later; a few only after weeks. */
export const late = (random: Random, day: Day, days: number): Day =>
  addDays(day, random.chance(0.1) ? random.whole(days, days * 6) : random.whole(0, days))
