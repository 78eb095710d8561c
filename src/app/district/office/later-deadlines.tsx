// Months for which all villages of the office have more time, and those of single villages.
import type { LaterDeadlines as Answer } from '../../../sync/officer-wire.ts'
import { LaterDeadlineForm } from '../later/later-deadline-form.tsx'
import { LaterDeadlineList } from '../later/later-deadline-list.tsx'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { useAnswer } from '../use-answer.ts'
import styles from './office-page.module.css'

export function LaterDeadlines() {
  const { office } = useOfficeWords()
  const { officer } = useSession()
  const { value, askAgain } = useAnswer<Answer>('deadlines')
  const mayAct = officer.role !== 'viewer'
  if (!value || (!mayAct && value.rows.length === 0)) return null
  return (
    <section className={styles.part}>
      <h2>{office.villages.later}</h2>
      <p className={styles.note}>{office.villages.laterHow}</p>
      <LaterDeadlineList
        rows={value.rows.map((row) => ({ ...row, isOwn: row.isOwn && mayAct })).reverse()}
        whereOf={({ place, name }) =>
          office.villages.laterWhere(
            place === officer.scope
              ? office.villages.laterAll
              : place === ''
                ? office.villages.laterCountry
                : name || office.villages.laterOther(place),
          )
        }
        onChanged={askAgain}
      />
      {mayAct && <LaterDeadlineForm place={officer.scope} onChanged={askAgain} />}
    </section>
  )
}
