// A cell as people read it: Rp1.500.000, 12,5, 3 Nov, and a dash for what is not known.
import { formatDay, formatNumber, formatPercent, formatRupiah, unknownFigure } from '../i18n/format.ts'
import type { Language } from '../i18n/translate.ts'
import type { Cell } from './table.ts'

export const cellWords = (cell: Cell, language: Language): string => {
  if (cell.value === null) return unknownFigure
  switch (cell.type) {
    case 'text':
      return cell.value
    case 'count':
      return formatNumber(language, cell.value)
    case 'decimal':
      return formatNumber(language, cell.value, { decimals: 1, fixed: true })
    case 'measured':
      return formatNumber(language, cell.value, { decimals: 2 })
    case 'rupiah':
      return formatRupiah(language, cell.value)
    case 'percent':
      return formatPercent(language, cell.value)
    case 'plain':
      return String(cell.value)
    case 'day':
      return formatDay(language, cell.value, 'short')
  }
}
