// Twelve months of visits: men solid, women hatched.
import type { MonthVisits } from '../../../exports/month-document.ts'
import { useWords } from '../../language.tsx'
import { MonthsFigure } from './months-figure.tsx'

export function VisitsMonths({ months }: { readonly months: readonly MonthVisits[] }) {
  const { t, format } = useWords()
  const [first, last] = [months[0], months[months.length - 1]]
  if (!first || !last) return null
  const of = new Map(months.map(({ month, visits }) => [month, visits]))
  return (
    <MonthsFigure
      strand="visit"
      title={t.report.chart(format.month(first.month), format.month(last.month))}
      months={months.map(({ month, visits }) => ({ month, parts: visits && [visits.men, visits.women] }))}
      parts={[t.report.men, t.report.women]}
      columns={[t.report.men, t.report.women, t.report.total]}
      cells={(month) => {
        const visits = of.get(month)
        return [visits?.men, visits?.women, visits?.total].map((value) => format.number(value))
      }}
    />
  )
}
