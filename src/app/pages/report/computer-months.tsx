// Twelve months of computer use: uses, wifi or hours, one at a time, for wifi is never added to computers and hours
// are no uses.
import { useId, useState } from 'react'
import { useWords } from '../../language.tsx'
import { SplitBar } from '../../ui/split-bar.tsx'
import styles from './months-figure.module.css'
import { MonthsFigure } from './months-figure.tsx'
import type { MonthUses } from './use-year.ts'

type Series = keyof NonNullable<MonthUses['uses']>

const all: readonly Series[] = ['computer', 'wifi', 'hours']

export function ComputerMonths({ months }: { readonly months: readonly MonthUses[] }) {
  const { t, format } = useWords()
  const id = useId()
  const [series, setSeries] = useState<Series>('computer')
  const [first, last] = [months[0], months[months.length - 1]]
  const recorded = all.filter(
    (one) => one === 'computer' || months.some(({ uses }) => (uses?.[one] ?? 0) > 0),
  )
  if (!first || !last) return null
  const shown = recorded.includes(series) ? series : 'computer'
  const of = new Map(months.map(({ month, uses }) => [month, uses]))
  const name = (one: Series) => t.report[`${one}Series`]
  return (
    <MonthsFigure
      strand="computerUse"
      title={t.report.usesChart(name(shown), format.month(first.month), format.month(last.month))}
      months={months.map(({ month, uses }) => {
        const value = uses?.[shown] ?? null
        return { month, parts: value === null ? null : [value] }
      })}
      decimals={shown === 'hours' ? 1 : 0}
      columns={recorded.map(name)}
      cells={(month) =>
        recorded.map((one) => format.number(of.get(month)?.[one], { decimals: one === 'hours' ? 1 : 0 }))
      }
    >
      {recorded.length > 1 && (
        <fieldset className={styles.which}>
          <legend className="visually-hidden">{t.report.whichSeries}</legend>
          <SplitBar
            name={id}
            choices={recorded.map((one) => ({ value: one, label: name(one) }))}
            value={shown}
            onChange={setSeries}
          />
        </fieldset>
      )}
    </MonthsFigure>
  )
}
