// By which rules the figures of a month are made. They change rarely, and a month that was handed in keeps those of
// its day, so that its paper can be printed again and no update makes it read "berubah sejak ditutup". Whatever
// differs between the rules stands here, but which figures are newer: each says so itself (`since`).
import { isClosed } from './closed-month.ts'
import { partOf } from './read-values.ts'
import type { Values } from './record.ts'

/** 2 since 2026-11-30: what nobody counted is "–" and no longer 0. */
export type Rules = 1 | 2

export const currentRules: Rules = 2

/** By the month's report: a closing says which rules made it, and one that says nothing was made by the first. */
export const rulesOf = (monthReport: Values | undefined): Rules => {
  if (!isClosed(monthReport)) return currentRules
  const said = Math.floor(Number(partOf(monthReport?.closing, 'rules'))) || 1
  return Math.max(1, Math.min(currentRules, said)) as Rules
}

/** What a sum is that no record of the month speaks of. */
export const unspoken = (rules: Rules): 0 | null => (rules === 1 ? 0 : null)

/** Hours used are a share of hours available where at least this share of the uses was timed. */
export const leastTimed = (rules: Rules): number => (rules === 1 ? 0 : 0.8)

/** First line of the text that a code is made from: raised with the rules, for the same records then give another. */
export const codeVersion = (rules: Rules): string => `lumbung-report ${rules}`
