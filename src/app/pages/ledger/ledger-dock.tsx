// What becomes of the page: the lines that can be saved, those that wait and for what, and the next page.
import { listed } from '../../../i18n/listed.ts'
import { useWords } from '../../language.tsx'
import { Refusal } from '../../save-door/refusal.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './ledger-dock.module.css'
import type { Ledger } from './use-ledger.ts'

interface LedgerDockProps {
  readonly ledger: Ledger
  readonly formId: string
  readonly onNewPage: () => void
}

export function LedgerDock({ ledger, formId, onNewPage }: LedgerDockProps) {
  const { t } = useWords()
  const { lines, refused, sheet } = ledger
  const right = lines.filter(({ state }) => state === 'right').length
  const waiting = lines.flatMap((line, index) => (ledger.isShown(line) ? [String(index + 1)] : []))
  const hasSaved = lines.some(({ state }) => state === 'saved')
  return (
    <>
      <Refusal fields={sheet.parts[0]?.definition.fields ?? {}} {...refused} hasSave />
      <Button variant="primary" type="submit" form={formId} aria-keyshortcuts="Control+Enter Control+S">
        {t.ledger.save(right)}
      </Button>
      {waiting.length > 0 && <b>{t.ledger.waiting(listed(waiting, t.ledger.and))}</b>}
      {right === 0 && waiting.length === 0 && !hasSaved && <span>{t.ledger.nothingToSave}</span>}
      {hasSaved && right === 0 && (
        <Button variant="third" onClick={onNewPage}>
          {t.ledger.newPage}
        </Button>
      )}
      <dl className={styles.keys} aria-label={t.ledger.hints}>
        {(
          [
            ['Enter', t.ledger.keys.enter],
            ['+', t.ledger.keys.plus],
            ['/', t.ledger.keys.slash],
            ['Ctrl S', t.ledger.keys.save],
          ] as const
        ).map(([key, words]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
