// The bars of the visits chart in parts of one, the same on the printed page and in the PDF. Written above are the
// latest month's number and those of the highest and lowest; a month without a report is a gap with a dash.
import { formatNumber, unknownFigure } from '../i18n/format.ts'
import type { Language } from '../i18n/translate.ts'
import type { VisitsChart } from './report-document.ts'

/** All lengths from 0 to 1: across from the left, up from the base line to the tallest bar. */
interface ChartBar {
  readonly name: string
  readonly left: number
  readonly width: number
  readonly men: number
  readonly women: number
  readonly number?: string
  readonly isLatest: boolean
}

/** How much of a month's place its bar takes. */
const BAR = 0.68

export const chartBars = ({ months }: VisitsChart, language: Language): readonly ChartBar[] => {
  const totals = months.flatMap(({ visits }) => (visits ? [visits.total] : []))
  const [top, lowest] = [Math.max(1, ...totals), Math.min(...totals)]
  const latest = months.length - 1
  const place = 1 / months.length
  return months.map(({ name, visits }, at) => {
    const isLatest = at === latest
    const isExtreme = visits?.total === top || visits?.total === lowest
    // Beside the latest, which is written large, another number would not fit.
    const isTold = !visits || isLatest || (isExtreme && at !== latest - 1)
    return {
      name,
      left: (at + (1 - BAR) / 2) * place,
      width: BAR * place,
      men: (visits?.men ?? 0) / top,
      women: (visits?.women ?? 0) / top,
      ...(isTold && { number: visits ? formatNumber(language, visits.total) : unknownFigure }),
      isLatest,
    }
  })
}
