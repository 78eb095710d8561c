// Which page of the notebook is copied: for who copies it, to find the place again.
import { useWords } from '../../language.tsx'
import '../../ui/field.css'
import styles from './ledger-form.module.css'
import type { Ledger } from './use-ledger.ts'

interface PageNumberProps {
  readonly ledger: Ledger
  readonly formId: string
  /** On to the lines. */
  readonly onEnter: () => void
}

export function PageNumber({ ledger, formId, onEnter }: PageNumberProps) {
  const { t } = useWords()
  return (
    <>
      <label className="field-label" htmlFor="ledger-page">
        {t.ledger.page}
      </label>
      <input
        id="ledger-page"
        form={formId}
        className={`field ${styles.pageField}`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        value={ledger.text._page ?? ''}
        onChange={(event) => ledger.write('_page', event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onEnter()
        }}
      />
    </>
  )
}
