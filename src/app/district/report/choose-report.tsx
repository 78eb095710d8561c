// How long the report is, which one of that length, and of which place.
import { useId } from 'react'
import { lastBegun, offeredPeriods } from '../../../domain/offered-periods.ts'
import { periodAt } from '../../../domain/period.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { MonthPicker } from '../../ui/month-picker.tsx'
import { Select } from '../../ui/select.tsx'
import { SplitBar } from '../../ui/split-bar.tsx'
import { useOfficeWords } from '../office-words.ts'
import { periodWords } from './office-report.ts'
import styles from './report-page.module.css'
import { type ReportLength, useReportChoice } from './use-report-choice.ts'

const lengths: readonly ReportLength[] = ['month', 'fourMonths', 'year']

interface ChooseReportProps {
  /** The kabupaten by its name, and the kecamatan in it by code; none before they are known. */
  readonly baseName: string
  readonly districts: readonly (readonly [code: string, name: string])[]
}

export function ChooseReport({ baseName, districts }: ChooseReportProps) {
  const { office, language } = useOfficeWords()
  const { paper } = office
  const id = useId()
  const { place, base, period, length, current, choosePlace, choosePeriod } = useReportChoice()
  const offered = offeredPeriods(current, length)
  return (
    <div className={styles.fields}>
      <FieldFrame id={`${id}-length`} label={paper.length} group part>
        <SplitBar
          name={`${id}-length`}
          choices={lengths.map((value) => ({ value, label: paper.lengths[value] }))}
          value={length}
          onChange={(chosen) => choosePeriod(periodAt(chosen, lastBegun(period, current)))}
        />
      </FieldFrame>
      {length === 'month' ? (
        <div className={styles.month}>
          <MonthPicker month={period} max={current} onChange={choosePeriod} />
        </div>
      ) : (
        <FieldFrame id={`${id}-which`} label={paper.which} part>
          <Select id={`${id}-which`} value={period} onChange={({ target }) => choosePeriod(target.value)}>
            {(offered.includes(period) ? offered : [period, ...offered]).map((each) => (
              <option key={each} value={each}>
                {periodWords({ period: each, language, office })}
              </option>
            ))}
          </Select>
        </FieldFrame>
      )}
      {districts.length > 0 && (
        <FieldFrame id={`${id}-place`} label={office.place} part>
          <Select id={`${id}-place`} value={place} onChange={({ target }) => choosePlace(target.value)}>
            <option value={base}>{baseName}</option>
            {base.length === 5 &&
              districts.map(([code, name]) => (
                <option key={code} value={code}>
                  {paper.subdistrict(name || code)}
                </option>
              ))}
          </Select>
        </FieldFrame>
      )}
    </div>
  )
}
