// The names of longer periods: "Caturwulan 1, 2026".
import { type Period, periodKind } from '../../../domain/period.ts'
import type { Words } from '../../language.tsx'

export const periodName = (period: Period, { t, format }: Words): string => {
  const [year, part] = [period.slice(0, 4), period.slice(6)]
  switch (periodKind(period)) {
    case 'fourMonths':
      return t.period.fourMonths(part, year)
    case 'halfYear':
      return t.period.halfYear(part, year)
    case 'year':
      return t.period.year(year)
    case 'month':
      return format.month(period)
  }
}
