// "Tindak lanjut": what was done about a matter, what came of it, and the next step. What the answer brings is asked
// for below it; earlier months stay as they were handed in.
import { type FormEvent, useState } from 'react'
import type { Input } from '../../../domain/parse-input.ts'
import { numberIn } from '../../../domain/parse-value.ts'
import { followUp } from '../../../domain/records/follow-up.ts'
import type { Draft } from '../../../store/database.ts'
import { listAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { MatterHead } from '../../matters/matter-head.tsx'
import styles from '../../matters/matters.module.css'
import { MonthNote } from '../../matters/month-note.tsx'
import { NextDays } from '../../matters/next-days.tsx'
import { type Outcome, Outcomes, outcomeIn } from '../../matters/outcomes.tsx'
import { Receiving } from '../../matters/receiving.tsx'
import { useMatters } from '../../matters/use-matters.ts'
import { useCameFrom } from '../../record-form/came-from.ts'
import { DraftLine } from '../../record-form/draft-line.tsx'
import { FormDock } from '../../record-form/form-dock.tsx'
import { FormField } from '../../record-form/form-field.tsx'
import { useFormPage } from '../../record-form/form-page.ts'
import { NoSuchRecord } from '../../record-form/no-such-record.tsx'
import { formId } from '../../record-form/record-form.tsx'
import { useSaveKeys } from '../../record-form/use-save-keys.ts'
import { useSaved } from '../../record-form/use-saved.ts'
import { useLatest } from '../../save-door/use-latest.ts'
import { Loading } from '../../shell/loading.tsx'
import { Page } from '../../ui/page.tsx'

interface NewFollowUpProps {
  /** The matter's id. */
  readonly of: string
  readonly initial: Input
  /** What stays set from the one before it. */
  readonly carried?: Input
  readonly draftKey: string
  readonly draft: Draft | undefined
}

/** An early step may leave nothing to do: that has to be said, for the one before named a day still ahead. */
const saysEmpty = ['nextStep']
const noSuggestions = {}

export function NewFollowUp({ of, ...start }: NewFollowUpProps) {
  const { t } = useWords()
  const matters = useMatters()
  const matter = matters?.find((one) => one.matter.id === of)
  const goOnSaved = useSaved(followUp)
  const from = useCameFrom()
  const page = useFormPage({ definition: followUp, ...start, saysEmpty })
  const { form } = page
  const owed = matter?.owed ?? 0
  const [outcome, setOutcome] = useState<Outcome>(() => outcomeIn(form.text, owed))
  const [isAsked, setAsked] = useState(false)
  useSaveKeys(formId)
  const amount = numberIn(followUp.fields.amount, form.text.amount ?? '') ?? 0
  const isTooMuch = form.text.stage === 'received' && owed > 0 && amount > owed

  const did = (which: Outcome) => (which === 'followed' ? '' : t.matters.did[which])
  const choose = (next: Outcome) => {
    setOutcome(next)
    setAsked(false)
    form.write('stage', stageOf[next])
    if (next === 'all') form.write('amount', String(owed))
    else if (form.text.amount === String(owed)) form.write('amount', '')
    // What was to be done was done; without a plan the answer itself says it, until somebody says it better.
    const what = form.text.what ?? ''
    if (what === '' || what === did(outcome)) form.write('what', did(next))
  }
  const save = useLatest(async () => {
    if (isTooMuch && !isAsked) return setAsked(true)
    const saved = await page.save(save)
    if (saved !== undefined) await goOnSaved(saved)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  if (!matters) return <Loading />
  if (!matter) return <NoSuchRecord />
  const field = (name: string) => {
    const named = form.fields.find((one) => one.name === name)
    const warnings = form.saving.step === 'asking' ? form.saving.warnings : []
    const shared = { form, warnings, suggestions: noSuggestions, fields: followUp.fields, hasRoom: true }
    return named && <FormField key={name} named={named} {...shared} />
  }
  return (
    <Page
      title={t.matters.followUp}
      strand="advocacy"
      back={from ?? listAddress('advocacy')}
      dock={<FormDock definition={followUp} form={form} {...page.dock} />}
    >
      <form id={formId} noValidate className={styles.form} onSubmit={submit}>
        <DraftLine {...page.draft} at="top" />
        <MatterHead matter={matter} />
        {field('date')}
        <Outcomes matter={matter} outcome={outcome} onChoose={choose}>
          {field('amount')}
          {amount > 0 && (
            <Receiving
              matter={matter}
              amount={amount}
              stage={form.text.stage}
              isAsked={isAsked && isTooMuch}
            />
          )}
          {field('inKind')}
          {field('regulation')}
          {field('why')}
        </Outcomes>
        {field('what')}
        {outcome !== 'refused' && (
          <div className={styles.field}>
            {field('nextStep')}
            <NextDays
              value={form.text['nextStep.date'] ?? ''}
              onChange={(day) => form.write('nextStep.date', day)}
            />
          </div>
        )}
        <details>
          <summary>{t.matters.moreAbout}</summary>
          <div className={styles.field}>
            {field('result')}
            {field('attachment')}
          </div>
        </details>
        <MonthNote
          matter={matter}
          stage={form.text.stage ?? ''}
          date={form.text.date ?? ''}
          amount={amount}
        />
        <DraftLine {...page.draft} at="bottom" />
        <button type="submit" hidden />
      </form>
    </Page>
  )
}

const stageOf: Record<Outcome, string> = {
  followed: '',
  raised: 'raised',
  promised: 'promised',
  part: 'received',
  all: 'received',
  received: 'received',
  refused: 'refused',
}
