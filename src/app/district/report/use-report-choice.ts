// Which report: of which place, and of a month, four months or a year. It stands in the address.
import { useSearchParams } from 'react-router'
import { dayIn } from '../../../domain/day.ts'
import { addMonths, type Month, monthOf } from '../../../domain/month.ts'
import { isPeriod, monthsOf, type Period, type PeriodKind, periodKind } from '../../../domain/period.ts'
import { isWithin } from '../../../domain/village-code.ts'
import { useOfficeZone, usePlace } from '../office-scope.ts'
import { useSession } from '../session.tsx'

export type ReportLength = Extract<PeriodKind, 'month' | 'fourMonths' | 'year'>

interface ReportChoice {
  readonly place: string
  /** The kabupaten that it lies in, as far as the officer sees it: what the board is asked for. */
  readonly base: string
  readonly period: Period
  readonly length: ReportLength
  /** This month, where the office is. */
  readonly current: Month
  readonly choosePlace: (place: string) => void
  readonly choosePeriod: (period: Period) => void
}

export function useReportChoice(): ReportChoice {
  const [address, setAddress] = useSearchParams()
  const { place } = usePlace()
  const { scope } = useSession().officer
  const current = monthOf(dayIn(useOfficeZone(), Date.now()))
  const period = periodIn(address.get('masa'), current)
  const length = periodKind(period) as ReportLength
  const regency = place.slice(0, 5)
  const choose = (key: string) => (value: string) =>
    setAddress((before) => {
      before.set(key, value)
      return before
    })
  return {
    place,
    base: isWithin(regency, scope) ? regency : place,
    period,
    length,
    current,
    choosePlace: choose('wilayah'),
    choosePeriod: choose('masa'),
  }
}

/** A half-year is no length of an office's report, and nothing is reported before it began. */
function periodIn(asked: string | null, current: Month): Period {
  const begins = isPeriod(asked) ? monthsOf(asked)[0] : undefined
  const fits = begins !== undefined && begins <= current && begins >= '2000-01'
  return fits && isPeriod(asked) && periodKind(asked) !== 'halfYear' ? asked : addMonths(current, -1)
}
