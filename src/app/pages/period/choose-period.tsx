// Which period: how long, and which one of that length.
import { useId } from 'react'
import { useNavigate } from 'react-router'
import { monthOf } from '../../../domain/month.ts'
import { lastBegun, offeredPeriods } from '../../../domain/offered-periods.ts'
import { monthsOf, type Period, type PeriodKind, periodAt, periodKind } from '../../../domain/period.ts'
import { periodName } from '../../../exports/period-name.ts'
import { periodAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Select } from '../../ui/select.tsx'
import { SplitBar } from '../../ui/split-bar.tsx'
import styles from './choose-period.module.css'

const kinds = ['fourMonths', 'halfYear', 'year'] as const satisfies readonly PeriodKind[]

export function ChoosePeriod({ period }: { readonly period: Period }) {
  const { t, language, format } = useWords()
  const { paper } = t.report
  const id = useId()
  const navigate = useNavigate()
  const now = monthOf(useToday())
  const kind = periodKind(period)
  const offered = offeredPeriods(now, kind)
  const open = (to: Period) => navigate(periodAddress(to))
  return (
    <div className={styles.fields}>
      <FieldFrame id={`${id}-kind`} label={t.period.length} group part>
        <SplitBar
          name={`${id}-kind`}
          choices={kinds.map((value) => ({ value, label: t.period.kinds[value] }))}
          value={kind === 'month' ? '' : kind}
          onChange={(chosen) => open(periodAt(chosen, lastBegun(period, now)))}
        />
      </FieldFrame>
      <FieldFrame id={`${id}-which`} label={t.period.which} part>
        <Select id={`${id}-which`} value={period} onChange={(event) => open(event.target.value)}>
          {(offered.includes(period) ? offered : [period, ...offered]).map((each) => {
            const months = monthsOf(each)
            const [first, last] = [months[0] ?? each, months.at(-1) ?? each]
            const name = periodName(each, paper, language)
            return (
              <option key={each} value={each}>
                {kind === 'year'
                  ? name
                  : paper.monthsOf(name, format.month(first, 'name'), format.month(last, 'name'))}
              </option>
            )
          })}
        </Select>
      </FieldFrame>
    </div>
  )
}
