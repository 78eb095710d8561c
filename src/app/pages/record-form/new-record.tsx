// Writing down something new: the form, the last ones to copy, and what happens after saving.
import CircleCheck from 'lucide-react/icons/circle-check'
import Copy from 'lucide-react/icons/copy'
import { Suspense, useEffect, useState } from 'react'
import { answers } from '../../../domain/from-office.ts'
import { copyInput, nextInput } from '../../../domain/new-input.ts'
import type { Input } from '../../../domain/parse-input.ts'
import type { Entry, RecordDefinition, Values } from '../../../domain/record.ts'
import { recordMonth } from '../../../domain/record-month.ts'
import type { Draft } from '../../../store/database.ts'
import { homeOf } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { lazyPage } from '../../lazy-page.tsx'
import { useToday } from '../../library-context.tsx'
import { useCameFrom } from '../../record-form/came-from.ts'
import { CopyList, useCopyable } from '../../record-form/copy-list.tsx'
import { DraftLine } from '../../record-form/draft-line.tsx'
import { FormDock } from '../../record-form/form-dock.tsx'
import { firstGap } from '../../record-form/form-model.ts'
import { focusFirstGap, useFormPage } from '../../record-form/form-page.ts'
import styles from '../../record-form/record-form.module.css'
import { RecordForm } from '../../record-form/record-form.tsx'
import { staysWords } from '../../record-form/stays-words.ts'
import { useSaved } from '../../record-form/use-saved.ts'
import { useLatest } from '../../save-door/use-latest.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useUndo } from '../../ui/undo-bar.tsx'

const AlreadyRecorded = lazyPage(() => import('../../from-office/already-recorded.tsx'), 'AlreadyRecorded')

interface NewRecordProps {
  readonly definition: RecordDefinition
  readonly initial: Input
  /** What stays set from the record before it. */
  readonly carried?: Input
  readonly newId?: string
  /** The record of the office that it answers. */
  readonly names?: Values
  readonly draftKey: string
  readonly draft: Draft | undefined
  /** Opens with the list of records to copy. */
  readonly choosing?: boolean
}

export function NewRecord(props: NewRecordProps) {
  const { definition, initial, carried, newId, names, draftKey, draft, choosing = false } = props
  const words = useWords()
  const { t, label, format } = words
  const today = useToday()
  const goOnSaved = useSaved(definition)
  const announce = useAnnounce()
  const undo = useUndo()
  const from = useCameFrom()
  const [isChoosing, setChoosing] = useState(choosing)
  /** Said after "Simpan dan catat lagi": what stays set for the next one. */
  const [stays, setStays] = useState(() => (carried ? staysWords(definition, initial, carried, words) : ''))
  const [isNext, setNext] = useState(false)
  const page = useFormPage({
    ...{ definition, initial, draftKey, draft },
    ...(carried && { carried }),
    ...(newId !== undefined && { newId }),
    ...(names && { names }),
  })
  const { form } = page
  const aid = names?.[answers.aid.register]
  const copyable = useCopyable(definition, 1).length > 0
  const month = newId === undefined ? null : recordMonth(definition.kind, newId, {})

  const copy = (entry: Entry) => {
    const before = form.edits
    form.fill(lastingOf(definition, copyInput(definition, entry.values, today)))
    setChoosing(false)
    undo.offer(t.records.copied, () => form.restore(before))
  }
  const save = useLatest(async () => {
    const saved = await page.save(save)
    if (saved === undefined) return
    await goOnSaved(saved)
  })
  const saveAndAgain = useLatest(async () => {
    const saved = await page.save(saveAndAgain)
    if (saved === undefined) return
    const next = nextInput(definition, form.text, today)
    const stays = staysWords(definition, initial, next, words)
    setStays(stays)
    setNext(true)
    announce([t.records.saved, stays].join(' '))
    await form.begin(next)
    setFocusing(next)
  })
  // Once the emptied form stands there.
  const [focusing, setFocusing] = useState<Input | undefined>(draft ? undefined : (carried ?? initial))
  useEffect(() => {
    if (!focusing) return
    const gap = firstGap(form.fields, focusing)
    // A page that opens goes to its first number; what is to be called something first is read first.
    const isNumber = gap?.field.type === 'count'
    if (gap && (isNumber || focusing !== initial)) focusFirstGap(form.fields, focusing)
    setFocusing(undefined)
  }, [focusing, form.fields, initial])
  const back = from ?? homeOf(definition, month)
  // An answer is one: the next would answer nothing.
  const again = newId === undefined && !names ? { onSaveAndAgain: saveAndAgain } : {}
  return (
    <Page
      title={
        month
          ? t.records.titleOfMonth(label(definition.label), format.month(month))
          : label(definition.action)
      }
      back={back}
      {...(definition.strand && { strand: definition.strand })}
      action={
        copyable && (
          <Button variant="third" icon={Copy} className={styles.onPhone} onClick={() => setChoosing(true)}>
            {t.records.copy}
          </Button>
        )
      }
      dock={<FormDock definition={definition} form={form} {...page.dock} {...again} />}
    >
      <div className={styles.layout} data-side>
        <div className={styles.column}>
          {(isNext || stays !== '') && (
            <Notice icon={CircleCheck}>
              {isNext && t.records.savedAndNext} {stays}
            </Notice>
          )}
          <DraftLine {...page.draft} at="top" />
          {typeof aid === 'string' && (
            <Suspense>
              <AlreadyRecorded aid={aid} />
            </Suspense>
          )}
          <RecordForm definition={definition} form={form} onSubmit={save} {...again} />
          <DraftLine {...page.draft} at="bottom" />
        </div>
        <aside className={styles.sideOfNew}>
          <CopyList definition={definition} heading={t.records.copyOld} most={4} onCopy={copy} />
        </aside>
      </div>
      {isChoosing && (
        <Dialog
          title={t.records.copyOld}
          onClose={() => setChoosing(false)}
          actions={<Button onClick={() => setChoosing(false)}>{t.shell.cancel}</Button>}
        >
          <CopyList definition={definition} most={20} onCopy={copy} />
        </Dialog>
      )}
    </Page>
  )
}

/** Of a copy, only what lasts: what was typed for this occasion (its date, its head count) stays. */
const lastingOf = (definition: RecordDefinition, copied: Input): Input =>
  Object.fromEntries(
    Object.entries(copied).filter(([path]) => {
      const field = definition.fields[path.split('.', 1)[0] ?? '']
      return field !== undefined && !field.notCopied && !field.personal
    }),
  )
