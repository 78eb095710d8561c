// "Minggu hitung": what it is for, each week day by day, and what it lets one estimate.
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { monthOf } from '../../../domain/month.ts'
import { periodAt } from '../../../domain/period.ts'
import { countingWeek } from '../../../domain/records/counting-week.ts'
import { periodName } from '../../../exports/period-name.ts'
import { moreAddress, newAddress } from '../../addresses.ts'
import { useCountingWeeks } from '../../counting-weeks.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './counting-week-page.module.css'
import { OneWeek } from './one-week.tsx'

export function CountingWeekPage() {
  const { t, label, language } = useWords()
  const words = t.countingWeek
  const weeks = useCountingWeeks()
  const half = periodAt('halfYear', monthOf(useToday()))
  const choose = (
    <ButtonLink variant="primary" icon={CalendarPlus} to={newAddress('countingWeek')}>
      {label(countingWeek.action)}
    </ButtonLink>
  )
  return (
    <Page title={words.title} back={moreAddress}>
      {weeks?.length === 0 && (
        <EmptyShelf title={words.emptyTitle} action={choose}>
          {words.what}
        </EmptyShelf>
      )}
      {weeks && weeks.length > 0 && (
        <div className={styles.weeks}>
          <p>{words.what}</p>
          {weeks.every((week) => week.half !== half) && (
            <Notice
              icon={CalendarPlus}
              title={words.noneThisHalf(periodName(half, t.report.paper, language))}
              action={choose}
            />
          )}
          {weeks.map((week) => (
            <OneWeek key={week.id} week={week} />
          ))}
        </div>
      )}
    </Page>
  )
}
