// A record that exists: its form filled in, how it stands, and what may be wanted of it (delete, copy).
import Copy from 'lucide-react/icons/copy'
import Trash2 from 'lucide-react/icons/trash-2'
import { useNavigate, useSearchParams } from 'react-router'
import type { RecordDefinition } from '../../../domain/record.ts'
import type { Draft } from '../../../store/database.ts'
import { deleteRecord, undoDelete } from '../../../store/save-record.ts'
import type { StoredEntry } from '../../../store/stored-entry.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { AboutRecord } from '../../records/about-record.tsx'
import { homeOf, newAddress } from '../../records/addresses.ts'
import { DifferingValues } from '../../records/differing-values.tsx'
import { Disputed } from '../../records/disputed.tsx'
import { DraftLine } from '../../records/draft-line.tsx'
import { FormDock } from '../../records/form-dock.tsx'
import { useFormPage } from '../../records/form-page.ts'
import { objectOf } from '../../records/noun.ts'
import { isPlanned } from '../../records/planned.ts'
import { noteDeleted } from '../../records/recently-deleted.ts'
import styles from '../../records/record-form.module.css'
import { RecordForm } from '../../records/record-form.tsx'
import { titleOf } from '../../records/shown-value.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { useUndo } from '../../ui/undo-bar.tsx'

export interface ExistingRecordProps {
  readonly definition: RecordDefinition
  readonly entry: StoredEntry
  readonly draft: Draft | undefined
}

/** What an existing record's form begins with is the record itself. */
const nothing = {}

export function ExistingRecord({ definition, entry, draft }: ExistingRecordProps) {
  const words = useWords()
  const { t, label, format } = words
  const library = useLibrary()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const undo = useUndo()
  const [search] = useSearchParams()
  // "Isi" on a planned activity: it took place, and the form asks for what is still missing.
  const isFillingIn = search.has('isi') && isPlanned(entry)
  const page = useFormPage({
    definition,
    entry,
    initial: nothing,
    draftKey: entry.id,
    draft,
    ...(isFillingIn && { begunWith: { status: 'done' } }),
  })
  const { form } = page
  const home = homeOf(definition, entry.month)
  const isMonthly = definition.when === 'monthId'

  const save = async () => {
    const saved = await page.save()
    if (saved === undefined) return
    announce(t.records.saved)
    navigate(homeOf(definition, entry.month), { state: { saved } })
  }
  const remove = async () => {
    const deleted = await deleteRecord(library, entry.id)
    if (!deleted.ok) return announce(t.records.notDeleted)
    noteDeleted(library, entry)
    navigate(home)
    undo.offer(t.records.deletedNamed(titleOf(definition, entry.values, words)), async () => {
      const brought = await undoDelete(library, entry.id)
      if (!brought.ok) throw new Error(brought.problems[0]?.rule)
    })
  }

  return (
    <Page
      title={
        isMonthly && entry.month
          ? t.records.titleOfMonth(label(definition.label), format.month(entry.month))
          : label(definition.label)
      }
      back={home}
      {...(definition.strand && { strand: definition.strand })}
      dock={<FormDock definition={definition} form={form} {...page.dock} />}
    >
      <div className={styles.layout} data-side>
        <div className={styles.column}>
          {entry.disputed && <Disputed entry={entry} onDelete={remove} />}
          {entry.differing.length > 0 && <DifferingValues definition={definition} entry={entry} />}
          <DraftLine {...page.draft} at="top" resetWords={t.records.backToSaved} />
          <RecordForm definition={definition} form={form} onSubmit={save} />
          <DraftLine {...page.draft} at="bottom" resetWords={t.records.backToSaved} />
        </div>
        <aside className={styles.side}>
          <AboutRecord entry={entry} />
          {!definition.singleton && (
            <div className={styles.more}>
              <ButtonLink icon={Copy} to={newAddress(definition.kind, entry.id)}>
                {t.records.copyToNew}
              </ButtonLink>
              <Button icon={Trash2} onClick={remove}>
                {t.records.delete(objectOf(definition, words))}
              </Button>
            </div>
          )}
        </aside>
      </div>
    </Page>
  )
}
