// The unit behind a number: "3 orang", "3 people", "1 person". Indonesian has one word for one and for many.
import type { Label } from '../domain/field.ts'
import { type Language, labelIn } from './translate.ts'

/** English units of which there is exactly one. What is not here is the same for one: Mbps. */
export const oneUnit: Readonly<Record<string, string>> = {
  activities: 'activity',
  books: 'book',
  copies: 'copy',
  days: 'day',
  hours: 'hour',
  items: 'item',
  partners: 'partner',
  people: 'person',
  publications: 'publication',
  rules: 'rule',
  times: 'time',
  titles: 'title',
  units: 'unit',
  uses: 'use',
  villages: 'village',
  'weeks open': 'week open',
}

export const unitIn = (language: Language, unit: Label, count: number): string => {
  const word = labelIn(language, unit)
  return language === 'en' && count === 1 ? (oneUnit[word] ?? word) : word
}
