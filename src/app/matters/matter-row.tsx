// One matter in the list of what goes on: its stage, its money, its next step and what can be done about that.
import Bell from 'lucide-react/icons/bell'
import { dueGroupOf, lastStepDay, stakeholderOf } from '../../domain/matter-standing.ts'
import { recordAddress, stakeholderAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { useConnected } from '../shell/sync.tsx'
import { Link } from '../ui/link.tsx'
import { aboutMatter, matterTitle, stakeholderWords, stepWords, whenDue } from './matter-words.ts'
import styles from './matters.module.css'
import { NextStepButtons } from './next-step-buttons.tsx'
import { StageSteps } from './stage-steps.tsx'
import type { Matter } from './use-matters.ts'

export function MatterRow({ matter }: { readonly matter: Matter }) {
  const words = useWords()
  const { t, format } = words
  const today = useToday()
  const isConnected = useConnected()
  const { values, kind, id } = matter.matter
  const { next, owed, received, isSettled } = matter
  const group = dueGroupOf(matter, today)
  const isLit = group === 'late' || group === 'today'
  const isUnsent = isConnected && matter.steps.some(({ entry }) => entry.unsent)
  return (
    <li className={styles.matter} data-lit={isLit || undefined}>
      <div className={styles.what}>
        <Link className={styles.title} lang="id" to={recordAddress(kind, id)}>
          {matterTitle(values, words)}
        </Link>
        <span className={styles.about}>
          <Link to={stakeholderAddress(stakeholderOf(matter.matter))}>{stakeholderWords(values, words)}</Link>
          {' · '}
          {aboutMatter(values, words)}
          {isUnsent && ` · ${t.shell.notSent}`}
        </span>
      </div>
      <StageSteps stage={matter.stage} />
      <p className={styles.next}>
        {isSettled ? (
          format.day(lastStepDay(matter), 'shortYear')
        ) : next ? (
          <>
            <Bell size={18} aria-hidden />
            <span>
              {next.day && (
                <b className={group === 'late' ? styles.lateDay : undefined}>
                  {whenDue(next.day, today, words)}:{' '}
                </b>
              )}
              <span lang={next.what ? 'id' : undefined}>{stepWords(next, words)}</span>
            </span>
          </>
        ) : (
          t.matters.noNext
        )}
      </p>
      {(owed > 0 || received > 0) && (
        <dl className={styles.money}>
          <div>
            <dt>{t.matters.promised}</dt>
            <dd>{owed > 0 ? format.rupiah(owed) : '–'}</dd>
          </div>
          <div>
            <dt>{t.matters.received}</dt>
            <dd>{received > 0 ? format.rupiah(received) : '–'}</dd>
          </div>
        </dl>
      )}
      {!isSettled && <NextStepButtons matter={matter} />}
    </li>
  )
}
