// A month, as two native selects: Firefox has no picker for months.
import { useState } from 'react'
import type { MonthField } from '../../../domain/field.ts'
import { useWords } from '../../language.tsx'
import { Select } from '../../ui/select.tsx'
import type { ControlProps } from './control.ts'
import styles from './controls.module.css'

const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

interface MonthControlProps extends ControlProps<MonthField> {
  readonly thisYear: number
}

/** Stands inside a `FieldFrame` with `group`, whose legend names it. */
export function MonthControl({ path, value, onChange, aria, thisYear }: MonthControlProps) {
  const { t, format } = useWords()
  const [, writtenYear, month = ''] = /^(\d{4})-(\d\d)$/.exec(value) ?? []
  const [otherYear, setOtherYear] = useState<string>()
  const year = writtenYear ?? otherYear ?? String(thisYear)
  const years = Array.from({ length: 12 }, (_, index) => String(thisYear + 2 - index))
  const choose = (chosenYear: string, chosenMonth: string) => {
    setOtherYear(chosenYear)
    onChange(chosenMonth === '' ? '' : `${chosenYear}-${chosenMonth}`)
  }
  return (
    <div className={styles.parts}>
      <Select
        id={`${aria.id}-month`}
        name={path}
        aria-label={t.records.monthPart}
        aria-invalid={aria['aria-invalid']}
        value={month}
        onChange={(event) => choose(year, event.target.value)}
      >
        <option value="">{t.records.notFilledIn}</option>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {format.month(`2026-${number}`, 'name')}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t.records.yearPart}
        value={year}
        onChange={(event) => choose(event.target.value, month)}
      >
        {(years.includes(year) ? years : [...years, year]).map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  )
}
