// A figure of the report as the page writes it: 1.234, 17,2, Rp1.500.000, +12,0 %, Ya.

import type { Indicator } from '../../../domain/indicator.ts'
import { unitIn } from '../../../i18n/unit-in.ts'
import type { Words } from '../../language.tsx'

export const figureWords = (
  { show, unit, compares }: Indicator,
  value: number | null,
  { t, format, language }: Words,
): string => {
  switch (show) {
    case 'number':
      return format.number(value)
    case 'decimal':
      return format.number(value, { decimals: 1, fixed: true })
    case 'measured':
      return value === null
        ? format.number(null)
        : `${format.number(value, { decimals: 2 })} ${unit ? unitIn(language, unit, value) : ''}`.trim()
    case 'money':
      return format.rupiah(value)
    case 'percent':
      return format.percent(value, { sign: compares === true })
    case 'yesNo':
      return value === null ? format.number(null) : value ? t.report.file.yes : t.report.file.no
  }
}
