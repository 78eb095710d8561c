// A month from a list, or none: a native select, as Firefox has no field for a month.
import { dayIn } from '../../../domain/day.ts'
import { addMonths, type Month, monthOf, monthsFrom } from '../../../domain/month.ts'
import { FieldFrame, fieldAria } from '../../ui/field-frame.tsx'
import { Select } from '../../ui/select.tsx'
import { useOfficeZone } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'

interface MonthSelectProps {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly problem?: string | false
  /** What stands for no month; without it there is always one. */
  readonly none?: string
  readonly value: Month | null
  readonly onChange: (month: Month | null) => void
  /** How many months before this one, and after it. */
  readonly reach?: readonly [before: number, after: number]
}

/** The latest first; one that is further away and chosen is there too. */
export function MonthSelect({
  id,
  label,
  help,
  problem,
  none,
  value,
  onChange,
  reach = [36, 12],
}: MonthSelectProps) {
  const { format } = useOfficeWords()
  const current = monthOf(dayIn(useOfficeZone(), Date.now()))
  const [before, after] = reach
  const near = [...monthsFrom(addMonths(current, -before), addMonths(current, after))].reverse()
  const months = value === null || near.includes(value) ? near : [...near, value]
  return (
    <FieldFrame id={id} label={label} help={help} problem={problem}>
      <Select
        {...fieldAria(id, { help, problem })}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {months.map((month) => (
          <option key={month} value={month}>
            {format.month(month)}
          </option>
        ))}
      </Select>
    </FieldFrame>
  )
}
