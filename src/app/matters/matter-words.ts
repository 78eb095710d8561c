// A matter of advocacy in words: its stage, whom it is for, and when its next step is due.
import { type Day, daysBetween } from '../../domain/day.ts'
import type { NextStep } from '../../domain/matter-standing.ts'
import type { Values } from '../../domain/record.ts'
import { advocacy } from '../../domain/records/advocacy.ts'
import type { Words } from '../language.tsx'
import { titleOf, valueWords } from '../record-form/value-words.ts'

const { target, stage, source, result } = advocacy.fields

export const matterTitle = (values: Values, words: Words): string => titleOf(advocacy, values, words)

export const stageWords = (code: string, words: Words): string => valueWords(stage, code, words)

/** "Perangkat Daerah, Diskominfo" */
export const stakeholderWords = ({ target: code, partner }: Values, words: Words): string =>
  [valueWords(target, code ?? 'other', words), code === 'villageHead' ? '' : String(partner ?? '').trim()]
    .filter(Boolean)
    .join(', ')

/** What it is about: where the money is to come from, or that it is a rule. */
export const aboutMatter = (values: Values, words: Words): string =>
  (values.result === 'money' && valueWords(source, values.source, words)) ||
  valueWords(result, values.result, words)

/** "Lewat 3 hari, sejak Senin", "Besok, Jumat 27 November". */
export const whenDue = (day: Day, today: Day, { t, format }: Words): string => {
  const away = daysBetween(today, day)
  const named = format.day(day, day.slice(0, 4) === today.slice(0, 4) ? 'weekdayDay' : 'long')
  if (away < -6) return t.matters.lateLong(-away, format.day(day, 'dayMonth'))
  if (away < 0) return t.matters.late(-away, format.day(day, 'weekday'))
  if (away === 0) return t.matters.today
  return away === 1 ? t.matters.tomorrow(named) : named
}

export const stepWords = ({ what }: NextStep, { t }: Words): string => what ?? t.matters.nextUnnamed
