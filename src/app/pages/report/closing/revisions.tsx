// Every report of the month that was handed in, the latest first: when, by whom, its code, why, and what had
// changed since the one before.
import ChevronRight from 'lucide-react/icons/chevron-right'
import { type Closing, figureChanges, type Revision } from '../../../../domain/closing.ts'
import { useWords } from '../../../language.tsx'
import { useLibrary } from '../../../library-context.tsx'
import { Changes } from './changes.tsx'
import styles from './closing.module.css'
import { useStaffNames, whenAndWho } from './closing-words.ts'

export function Revisions({ closing }: { readonly closing: Closing }) {
  const { t, format } = useWords()
  const earlier = closing.earlier ?? []
  if (earlier.length === 0) return null
  const latestFirst: readonly Revision[] = [closing, ...[...earlier].reverse()]
  return (
    <details className={styles.revisions}>
      <summary>
        {t.closing.revisions(format.number(latestFirst.length))} <ChevronRight aria-hidden size={20} />
      </summary>
      <ol>
        {latestFirst.map((revision, index) => (
          <OneRevision key={revision.revision} revision={revision} before={latestFirst[index + 1]} />
        ))}
      </ol>
    </details>
  )
}

function OneRevision({
  revision,
  before,
}: {
  readonly revision: Revision
  readonly before: Revision | undefined
}) {
  const words = useWords()
  const { t, format } = words
  const library = useLibrary()
  const names = useStaffNames()
  // Only of neighbours: between two that are further apart, others were left out.
  const changes =
    before?.revision === revision.revision - 1 ? figureChanges(before, revision.figures ?? {}) : []
  return (
    <li>
      <p className={styles.revision}>
        <b>{t.closing.revision(format.number(revision.revision))}</b> <b>{revision.code}</b>
      </p>
      <p className={styles.note}>{whenAndWho(revision, library, names, words)}</p>
      {revision.reason && <p className={styles.text}>{t.closing.reasonWas(revision.reason)}</p>}
      {changes.length > 0 && <Changes changes={changes} />}
    </li>
  )
}
