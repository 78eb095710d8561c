// "Mirip catatan 7 November.": which earlier record a new one looks like.
import { isDay } from '../../domain/day.ts'
import type { Entry, RecordDefinition } from '../../domain/record.ts'
import type { Words } from '../language.tsx'
import { titleOf } from './value-words.ts'

export function alikeWords(definition: RecordDefinition, { values }: Entry, words: Words): string {
  const { t, format } = words
  // A day has one such record; the other one is to be changed rather than repeated.
  if (definition.alike?.join() === 'date' && isDay(values.date))
    return t.problems.sameDay(format.day(values.date, 'weekdayDay'), titleOf(definition, values, words))
  return isDay(values.date)
    ? t.problems.alike(format.day(values.date, 'dayMonth'), titleOf(definition, values, words))
    : t.problems.alikeNamed(titleOf(definition, values, words))
}
