// The form that a definition makes: what is asked for in front, the rest under "Rincian lain". Which fields
// there are, and what is wrong with them, comes from `useRecordForm`.
import ChevronDown from 'lucide-react/icons/chevron-down'
import Plus from 'lucide-react/icons/plus'
import { type FormEvent, Fragment, useEffect, useState } from 'react'
import type { RecordDefinition } from '../../domain/record.ts'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import { FormField } from './form-field.tsx'
import { besideDate, isMain, isWide, leavesOf, type NamedField, withSecond } from './form-model.ts'
import { LaterStageNotice } from './later-stage-notice.tsx'
import { inSentence } from './noun.ts'
import { PlanOffer } from './plan-offer.tsx'
import styles from './record-form.module.css'
import { useSuggestions } from './suggestions.ts'
import type { RecordFormState } from './use-record-form.ts'
import { useSaveKeys } from './use-save-keys.ts'
import { useWideScreen } from './use-wide-screen.ts'

/** The dock's buttons stand outside the form; they name it. */
export const formId = 'record-form'

interface RecordFormProps {
  readonly definition: RecordDefinition
  readonly form: RecordFormState
  readonly onSubmit: () => void
  /** Asked for before everything else: who came, of what was planned. */
  readonly first?: readonly string[]
  /** Saves and stays, for the next one. On a phone its button ends the form; on a PC it is in the dock. */
  readonly onSaveAndAgain?: (() => void) | undefined
}

export function RecordForm({ definition, form, onSubmit, first = [], onSaveAndAgain }: RecordFormProps) {
  const { t } = useWords()
  const suggestions = useSuggestions(definition)
  const warnings = form.saving.step === 'asking' ? form.saving.warnings : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  useSaveKeys(formId)
  const isOnPc = useWideScreen()
  const partner = isOnPc ? besideDate(definition) : undefined
  const inFront = withSecond(
    form.fields.filter((named) => isMain(named.field)),
    partner,
  )
  const isFirst = ({ name }: NamedField) => first.includes(name)
  const main = [...form.fields.filter(isFirst), ...inFront.filter((named) => !isFirst(named))]
  const isHalf = ({ name, field }: NamedField) =>
    !isWide(field) || (partner !== undefined && name === inFront[0]?.name)
  const field = (named: NamedField) => (
    <div key={named.name} className={isHalf(named) ? undefined : styles.wide}>
      <FormField
        named={named}
        hasRoom={!isHalf(named)}
        form={form}
        warnings={warnings}
        suggestions={suggestions}
        fields={definition.fields}
      />
    </div>
  )
  const details = form.fields.filter((named) => !isMain(named.field) && !isFirst(named))
  return (
    <form id={formId} noValidate onSubmit={submit} className={styles.form}>
      <PlanOffer definition={definition} form={form} />
      <div className={styles.fields}>
        {main.map((named) => (
          <Fragment key={named.name}>
            {field(named)}
            {named.name === 'stage' && form.news && (
              <div className={styles.wide}>
                <LaterStageNotice news={form.news} />
              </div>
            )}
          </Fragment>
        ))}
      </div>
      {details.length > 0 && (
        <Details fields={details} form={form}>
          <div className={styles.fields}>{details.map(field)}</div>
        </Details>
      )}
      {onSaveAndAgain && (
        <Button variant="third" className={styles.onPhone} onClick={onSaveAndAgain}>
          {t.records.saveAndAgain}
        </Button>
      )}
      {/* Enter saves, as in any form: it needs a button inside to do so. The one to see is in the dock. */}
      <button type="submit" hidden />
    </form>
  )
}

interface DetailsProps {
  readonly fields: readonly NamedField[]
  readonly form: RecordFormState
  readonly children: React.ReactNode
}

/** Opens by itself where something in it is filled in, or wrong. */
function Details({ fields, form, children }: DetailsProps) {
  const { t, label } = useWords()
  const paths = fields.flatMap((named) => [named.name, ...leavesOf(named).map(({ path }) => path)])
  const isWrong = form.shown.some(({ field }) => paths.includes(field))
  const [open, setOpen] = useState(() => fields.some((named) => isFilled(named, form)))
  useEffect(() => {
    if (isWrong) setOpen(true)
  }, [isWrong])
  return (
    <details
      className={styles.details}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <Plus aria-hidden />
        <span>
          <b>{t.records.moreDetails}</b>
          <span className={styles.inside}>
            {fields.map(({ field }) => inSentence(label(field.label))).join(', ')}
          </span>
        </span>
        <ChevronDown className={styles.chevron} aria-hidden />
      </summary>
      <div className={styles.detailsBody}>{children}</div>
    </details>
  )
}

/** Something stands in it that the definition did not put there. */
const isFilled = (named: NamedField, form: RecordFormState): boolean =>
  leavesOf(named).some(({ path, field }) => {
    const text = form.text[path] ?? ''
    return text !== '' && text !== initialText(field.initial)
  })

const initialText = (initial: unknown): string =>
  typeof initial === 'boolean' ? (initial ? 'yes' : 'no') : String(initial ?? '')
