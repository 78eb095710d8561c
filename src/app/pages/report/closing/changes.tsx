// What differs between two states of a report, figure by figure: "Total pengunjung 412 → 415".
import type { FigureChange } from '../../../../domain/closing.ts'
import { indicatorOf } from '../../../../domain/indicators.ts'
import { useWords } from '../../../language.tsx'
import { figureWords } from '../figure-words.ts'
import styles from './closing.module.css'

/** More would push what to do about it below the fold; the rest opens with a tap. */
const shown = 5

export function Changes({ changes }: { readonly changes: readonly FigureChange[] }) {
  const { t } = useWords()
  const rest = changes.slice(shown)
  return (
    <>
      <ChangeList changes={changes.slice(0, shown)} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{t.closing.moreChanges(rest.length)}</summary>
          <ChangeList changes={rest} />
        </details>
      )}
    </>
  )
}

function ChangeList({ changes }: { readonly changes: readonly FigureChange[] }) {
  const words = useWords()
  return (
    <ul className={styles.changes}>
      {changes.map(({ id, before, now }) => {
        const indicator = indicatorOf(id)
        return (
          indicator && (
            <li key={id}>
              <span>{words.label(indicator.label)}</span>{' '}
              <b>
                {words.t.closing.figureChanged(
                  figureWords(indicator, before, words),
                  figureWords(indicator, now, words),
                )}
              </b>
            </li>
          )
        )
      })}
    </ul>
  )
}
