// One line of the history: the day in the margin, what was done, what it said and says, why, by whom.
import ArrowRight from 'lucide-react/icons/arrow-right'
import Check from 'lucide-react/icons/check'
import Lock from 'lucide-react/icons/lock'
import Smartphone from 'lucide-react/icons/smartphone'
import User from 'lucide-react/icons/user'
import type { Field } from '../../../domain/field.ts'
import type { RecordDefinition } from '../../../domain/record.ts'
import type { HistoryLine, RegisterChange } from '../../../store/records/history.ts'
import { canonical } from '../../../sync/canonical.ts'
import { useWords } from '../../language.tsx'
import { byWords } from '../../record-form/by-words.ts'
import { valueWords } from '../../record-form/value-words.ts'
import styles from './history.module.css'
import { fieldChanges, shownFields } from './history-words.ts'

interface OneLineProps {
  readonly definition: RecordDefinition
  readonly line: HistoryLine
}

export function OneLine({ definition, line }: OneLineProps) {
  const words = useWords()
  const { t, format } = words
  const { by, did, reason, closed } = line
  const fields = shownFields(definition, line)
  const hasMet = fields.some(({ change }) => isMet(change))
  const who = byWords(by, words)
  return (
    <li className={styles.line} data-strand={definition.strand}>
      <div className={styles.date}>
        {by.day && (
          <time dateTime={by.day}>
            <span className="visually-hidden">{format.day(by.day, 'date')}</span>
            <b aria-hidden>{format.day(by.day, 'number')}</b>
            <span aria-hidden>{format.day(by.day, 'short').replace(/^\d+ /, '')}</span>
          </time>
        )}
      </div>
      <div className={styles.told}>
        <h3>{hasMet ? t.history.met : t.history[did === 'waiting' ? 'met' : did]}</h3>
        {fields.map(({ field, change }) =>
          isMet(change) ? (
            <Met key={change.name} field={field} change={change} isWaiting={did === 'waiting'} />
          ) : did === 'recorded' ? (
            <p key={change.name}>
              {words.label(field.label)}: <b>{valueWords(field, change.now, words)}</b>
            </p>
          ) : (
            <Changed key={change.name} field={field} change={change} />
          ),
        )}
        {reason !== undefined && <p>{t.history.reason(reason)}</p>}
        {did !== 'waiting' && (
          <p className={styles.note}>
            {hasMet ? <User aria-hidden size={20} /> : <Smartphone aria-hidden size={20} />}
            <span>{hasMet ? t.history.chosenBy(who) : who}</span>
          </p>
        )}
        {closed && (
          <p className={styles.note}>
            <Lock aria-hidden size={20} />
            <span>
              {closed.revision === undefined
                ? t.history.afterClosing(format.month(closed.month))
                : t.history.inRevision(format.month(closed.month), format.number(closed.revision))}
            </span>
          </p>
        )}
      </div>
    </li>
  )
}

const isMet = ({ was }: RegisterChange): boolean => was.length > 1

interface OneFieldProps {
  readonly field: Field
  readonly change: RegisterChange
}

function Changed({ field, change }: OneFieldProps) {
  const words = useWords()
  const { t } = words
  return fieldChanges(field, change, words).map(({ label, was, now }) => (
    <p key={label} className={styles.changed}>
      <span>{label}</span> <span className="visually-hidden">{t.history.from}</span>{' '}
      <del>{was || t.history.empty}</del> <ArrowRight aria-hidden size={20} />
      <span className="visually-hidden">{t.history.to}</span> <b>{now || t.history.empty}</b>
    </p>
  ))
}

function Met({ field, change: { was, now }, isWaiting }: OneFieldProps & { readonly isWaiting: boolean }) {
  const words = useWords()
  const { t, label } = words
  return (
    <>
      <p>{t.history.metWhat(label(field.label))}</p>
      <ul className={styles.met}>
        {was.map((written, index) => {
          const isUsed = !isWaiting && canonical(written.value) === canonical(now)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: what two people wrote never changes its order.
            <li key={index} className={isUsed ? styles.used : undefined}>
              <b>
                {isUsed && <Check aria-hidden size={20} />}{' '}
                {valueWords(field, written.value, words) || t.history.empty}
              </b>
              {!isWaiting && <span>{isUsed ? t.history.used : t.history.notUsed}</span>}
              <span className={styles.by}>{byWords(written, words, true)}</span>
            </li>
          )
        })}
      </ul>
      {isWaiting && <p className={styles.note}>{t.history.waiting}</p>}
    </>
  )
}
