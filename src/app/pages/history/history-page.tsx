// "Riwayat catatan": who changed what in a record, when, on which device and why, and what it said before.
import { useLiveQuery } from 'dexie-react-hooks'
import ChevronRight from 'lucide-react/icons/chevron-right'
import Pencil from 'lucide-react/icons/pencil'
import Undo2 from 'lucide-react/icons/undo-2'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { RecordDefinition } from '../../../domain/record.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import { deletedEntry } from '../../../store/records/deleted-entry.ts'
import { historyOf } from '../../../store/records/history.ts'
import { entryById } from '../../../store/records/live-queries.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { recordAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { NoSuchRecord } from '../../record-form/no-such-record.tsx'
import { listFigureWords, titleLang, titleOf } from '../../record-form/value-words.ts'
import { Loading } from '../../shell/loading.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { StrandSquare } from '../../ui/strand.tsx'
import styles from './history.module.css'
import { OneLine } from './history-line.tsx'
import { OldValues, oldValues } from './old-values.tsx'

/** More than so many lines are folded. */
const open = 20

export function HistoryPage() {
  const { kind = '', id = '' } = useParams()
  const library = useLibrary()
  const definition = definitionOf(kind)
  const found = useLiveQuery(async () => {
    const [live, history] = await Promise.all([entryById(library, id), historyOf(library, id)])
    return { entry: live ?? (await deletedEntry(library, id)), history, isDeleted: live === undefined }
  }, [library, id])
  if (!definition) return <NoSuchRecord />
  if (!found) return <Loading />
  if (found.entry?.kind !== kind || !found.history) return <NoSuchRecord definition={definition} />
  return (
    <Shown definition={definition} entry={found.entry} history={found.history} isDeleted={found.isDeleted} />
  )
}

interface ShownProps {
  readonly definition: RecordDefinition
  readonly entry: StoredEntry
  readonly history: NonNullable<Awaited<ReturnType<typeof historyOf>>>
  readonly isDeleted: boolean
}

function Shown({ definition, entry, history, isDeleted }: ShownProps) {
  const words = useWords()
  const { t, format } = words
  const [isChoosing, setChoosing] = useState(false)
  const address = recordAddress(entry.kind, entry.id)
  const figure = listFigureWords(definition, entry.values, words)
  const { lines } = history
  const older = lines.slice(open)
  const canUseOld = !isDeleted && oldValues(definition, entry, history).length > 0
  return (
    <Page
      title={t.history.title}
      back={address}
      {...(definition.strand && { strand: definition.strand })}
      dock={
        isDeleted ? undefined : (
          <>
            <ButtonLink variant="primary" icon={Pencil} to={address}>
              {t.history.correct}
            </ButtonLink>
            {canUseOld && (
              <Button variant="third" icon={Undo2} onClick={() => setChoosing(true)}>
                {t.history.old}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={styles.about}>
        {definition.strand && <StrandSquare strand={definition.strand} />}
        <div>
          <b>
            <span lang={titleLang(definition, entry.values)}>{titleOf(definition, entry.values, words)}</span>
            {entry.day && `, ${format.day(entry.day, 'weekdayDay')}`}
          </b>
          {isDeleted ? (
            <p>{t.history.isDeleted}</p>
          ) : (
            figure !== '' && (
              <p>
                {t.history.now} <b>{figure}</b>
              </p>
            )
          )}
        </div>
      </div>
      <section className={styles.history}>
        <div className={styles.head}>
          <h2>{t.history.who}</h2>
          <span>{t.history.latestFirst}</span>
        </div>
        <ol>
          {lines.slice(0, open).map((line) => (
            <OneLine key={`${line.stamp} ${line.did}`} definition={definition} line={line} />
          ))}
        </ol>
        {older.length > 0 && (
          <details>
            <summary>
              {t.history.older(format.number(older.length))} <ChevronRight aria-hidden size={20} />
            </summary>
            <ol>
              {older.map((line) => (
                <OneLine key={`${line.stamp} ${line.did}`} definition={definition} line={line} />
              ))}
            </ol>
          </details>
        )}
      </section>
      <p className={styles.foot}>{t.history.note}</p>
      {isChoosing && (
        <OldValues
          definition={definition}
          entry={entry}
          history={history}
          onClose={() => setChoosing(false)}
        />
      )}
    </Page>
  )
}
