// A longer period in words: "Semester II 2026". Four months are a caturwulan, half a year is a semester.
import { type Period, periodKind } from '../domain/period.ts'
import { formatMonth } from '../i18n/format.ts'
import type { Phrases } from '../i18n/phrases.ts'
import type { Language } from '../i18n/translate.ts'

type Words = Phrases['report']['paper']

const ROMAN = ['I', 'II', 'III'] as const

export const periodName = (period: Period, words: Words, language: Language): string => {
  const year = period.slice(0, 4)
  const number = ROMAN[Number(period.charAt(6)) - 1] ?? ''
  switch (periodKind(period)) {
    case 'month':
      return formatMonth(language, period)
    case 'fourMonths':
      return words.fourMonths(number, year)
    case 'halfYear':
      return words.halfYear(number, year)
    case 'year':
      return words.year(year)
  }
}

/** "Laporan Semester Perpustakaan Desa". */
export const periodTitle = (period: Period, words: Words): string => {
  switch (periodKind(period)) {
    case 'month':
      return words.title
    case 'fourMonths':
      return words.fourMonthsTitle
    case 'halfYear':
      return words.halfYearTitle
    case 'year':
      return words.yearTitle
  }
}
