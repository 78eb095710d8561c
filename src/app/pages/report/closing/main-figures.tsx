// The figures that a reader of the report looks at first, before the month is closed.
import type { FigureId } from '../../../../domain/indicator.ts'
import { indicatorOf } from '../../../../domain/indicators.ts'
import type { MonthlyReport } from '../../../../domain/monthly-report.ts'
import { valueIn } from '../../../../exports/report-blocks.ts'
import { useWords } from '../../../language.tsx'
import { FigureList, FigureRow, FigureSection } from '../figure-list.tsx'
import { figureWords } from '../figure-words.ts'

const main: readonly FigureId[] = [
  'visits.total',
  'activities.count',
  'activities.people',
  'computers.sessions',
  'computers.wifi',
  'advocacy.count',
  'advocacy.received',
]

export function MainFigures({ report }: { readonly report: MonthlyReport }) {
  const words = useWords()
  return (
    <FigureSection title={words.t.closing.figures}>
      <FigureList>
        {main.map((id) => {
          const indicator = indicatorOf(id)
          return (
            indicator && (
              <FigureRow
                key={id}
                label={words.label(indicator.label)}
                figure={figureWords(indicator, valueIn(report, id), words)}
              />
            )
          )
        })}
      </FigureList>
    </FigureSection>
  )
}
