// A record that exists: its form filled in, how it stands, and what may be wanted of it (delete, copy).
import CircleCheck from 'lucide-react/icons/circle-check'
import Copy from 'lucide-react/icons/copy'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type { RecordDefinition } from '../../../domain/record.ts'
import { recordMonth } from '../../../domain/record-month.ts'
import type { OpenDraft } from '../../../store/records/open-draft.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { homeOf, isTheOnlyOne, newAddress, recordAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { AboutRecord } from '../../record-form/about-record.tsx'
import { useCameFrom } from '../../record-form/came-from.ts'
import { DeleteRecord } from '../../record-form/delete-record.tsx'
import { DifferingValues } from '../../record-form/differing-values.tsx'
import { Disputed } from '../../record-form/disputed.tsx'
import { DraftLine } from '../../record-form/draft-line.tsx'
import { FormDock } from '../../record-form/form-dock.tsx'
import { useFormPage } from '../../record-form/form-page.ts'
import styles from '../../record-form/record-form.module.css'
import { RecordForm } from '../../record-form/record-form.tsx'
import { useDelete } from '../../record-form/use-delete.ts'
import { isPlanned } from '../../record-list/planned.ts'
import { savedHere } from '../../record-list/saved-notice.tsx'
import { useLatest } from '../../save-door/use-latest.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'

export interface ExistingRecordProps {
  readonly definition: RecordDefinition
  readonly entry: StoredEntry
  readonly open: Omit<OpenDraft, 'close'>
}

/** What an existing record's form begins with is the record itself. */
const nothing = {}

export function ExistingRecord({ definition, entry, open }: ExistingRecordProps) {
  const words = useWords()
  const { t, label, format } = words
  const navigate = useNavigate()
  const location = useLocation()
  const announce = useAnnounce()
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
  const home = homeOf(definition, entry.month)
  const isMonthly = definition.when === 'monthId'

  const save = useLatest(async () => {
    const saved = await page.save(save)
    if (saved === undefined) return
    announce(t.records.saved)
    if (isTheOnlyOne(definition)) {
      // There is no list to go to: it is said here.
      await form.reset()
      navigate(recordAddress(definition.kind, saved), { replace: true, state: { saved } })
      window.scrollTo(0, 0)
      return
    }
    // A record that was dated into another month is shown there.
    const month = recordMonth(definition.kind, saved, { date: form.text.date })
    navigate(from ?? homeOf(definition, month), { state: { saved } })
  })
  const isJustSaved = !form.edited && savedHere(location.state) === entry.id

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
          {isJustSaved && <Notice icon={CircleCheck}>{t.records.saved}</Notice>}
          {entry.disputed && <Disputed definition={definition} entry={entry} deletion={deletion} />}
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
              {!entry.disputed && <DeleteRecord definition={definition} deletion={deletion} />}
            </div>
          )}
        </aside>
      </div>
    </Page>
  )
}
