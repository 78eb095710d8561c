// A record that exists: its form filled in, how it stands, and what may be wanted of it (delete, copy).
import Copy from 'lucide-react/icons/copy'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import type { RecordDefinition } from '../../../domain/record.ts'
import type { OpenDraft } from '../../../store/records/open-draft.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { homeOf, newAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { AboutRecord } from '../../record-form/about-record.tsx'
import { useCameFrom } from '../../record-form/came-from.ts'
import { DeleteRecord } from '../../record-form/delete-record.tsx'
import { DifferingValues } from '../../record-form/differing-values.tsx'
import { Disputed } from '../../record-form/disputed.tsx'
import { DraftLine } from '../../record-form/draft-line.tsx'
import { FollowUps } from '../../record-form/follow-ups.tsx'
import { FormDock } from '../../record-form/form-dock.tsx'
import { focusFirstGap, useFormPage } from '../../record-form/form-page.ts'
import styles from '../../record-form/record-form.module.css'
import { RecordForm } from '../../record-form/record-form.tsx'
import { useDelete } from '../../record-form/use-delete.ts'
import { useSaved } from '../../record-form/use-saved.ts'
import { isPlanned } from '../../record-list/planned.ts'
import { useLatest } from '../../save-door/use-latest.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'

interface ExistingRecordProps {
  readonly definition: RecordDefinition
  readonly entry: StoredEntry
  readonly open: Omit<OpenDraft, 'close'>
}

/** What an existing record's form begins with is the record itself. */
const nothing = {}

/** What is asked for first after a planned day. */
const whoCame = ['people', 'photos']

export function ExistingRecord({ definition, entry, open }: ExistingRecordProps) {
  const words = useWords()
  const { t, label, format } = words
  const goOnSaved = useSaved(definition)
  const from = useCameFrom()
  const deletion = useDelete(definition, entry)
  const [search] = useSearchParams()
  // "Isi" on a planned activity: it took place, and the form asks for what is still missing.
  const isFillingIn = search.has('isi') && isPlanned(entry)
  const page = useFormPage({
    definition,
    entry,
    initial: nothing,
    draftKey: open.key,
    draft: open.draft,
    ...(isFillingIn && { begunWith: { status: 'done' } }),
  })
  const { form } = page
  // The first number at once: two counts and "Simpan" are all that it takes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as one comes here.
  useEffect(() => {
    if (isFillingIn) focusFirstGap(form.fields, form.text)
  }, [])
  const home = homeOf(definition, entry.month)
  const isMonthly = definition.when === 'monthId'

  const save = useLatest(async () => {
    const saved = await page.save(save)
    if (saved === undefined) return
    await goOnSaved(saved, entry)
  })

  return (
    <Page
      title={
        isMonthly && entry.month
          ? t.records.titleOfMonth(label(definition.label), format.month(entry.month))
          : label(definition.label)
      }
      back={from ?? home}
      {...(definition.strand && { strand: definition.strand })}
      dock={<FormDock definition={definition} form={form} {...page.dock} />}
    >
      <div className={styles.layout} data-side>
        <div className={styles.column}>
          {entry.disputed && <Disputed definition={definition} entry={entry} deletion={deletion} />}
          {entry.differing.length > 0 && <DifferingValues definition={definition} entry={entry} />}
          <DraftLine {...page.draft} at="top" resetWords={t.records.backToSaved} />
          <RecordForm
            definition={definition}
            form={form}
            onSubmit={save}
            {...(isFillingIn && { first: whoCame })}
          />
          <DraftLine {...page.draft} at="bottom" resetWords={t.records.backToSaved} />
        </div>
        <aside className={styles.side}>
          <AboutRecord entry={entry} />
          {definition.kind === 'advocacy' && <FollowUps entry={entry} />}
          {!definition.singleton && (
            <div className={styles.more}>
              <ButtonLink icon={Copy} to={newAddress(definition.kind, entry.id)}>
                {t.records.copyToNew}
              </ButtonLink>
              {!entry.disputed && <DeleteRecord definition={definition} deletion={deletion} />}
            </div>
          )}
        </aside>
      </div>
    </Page>
  )
}
