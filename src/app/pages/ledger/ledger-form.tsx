// A page of one notebook: its lines as a table or one at a time, by the room there is, and what becomes of them.
import { type FocusEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { LedgerSheet } from '../../../domain/ledger/sheets.ts'
import type { OpenDraft } from '../../../store/records/open-draft.ts'
import { useOpenDraft } from '../../kept-text/use-open-draft.ts'
import { useWords } from '../../language.tsx'
import { useSaveKeys } from '../../record-form/use-save-keys.ts'
import { useWideScreen } from '../../record-form/use-wide-screen.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useCellFocus } from './cell-focus.ts'
import { LedgerDock } from './ledger-dock.tsx'
import styles from './ledger-form.module.css'
import { ledgerKeys } from './ledger-keys.ts'
import { LedgerTable } from './ledger-table.tsx'
import { LineForm } from './line-form.tsx'
import { lineWords } from './line-words.ts'
import { PageNumber } from './page-number.tsx'
import { type Ledger, useLedger } from './use-ledger.ts'

interface LedgerFormProps {
  readonly sheet: LedgerSheet
  /** Where the page says what is copied, and where it has its task bar. */
  readonly head: HTMLElement | null
  readonly dock: HTMLElement | null
}

export function LedgerForm(props: LedgerFormProps) {
  const open = useOpenDraft(`ledger:${props.sheet.name}`)
  return open ? <OpenLedger {...props} open={open} /> : null
}

const formId = 'ledger-form'

interface OpenLedgerProps extends LedgerFormProps {
  readonly open: Pick<OpenDraft, 'key' | 'draft'>
}

function OpenLedger({ sheet, head, dock, open }: OpenLedgerProps) {
  const ledger = useLedger(sheet, open)
  const isWide = useWideScreen()
  useSaveKeys(formId)
  useSaid(ledger)
  const { lines } = ledger
  const [chosen, setChosen] = useState<string>()
  const at = lines.find(({ key }) => key === chosen) ?? lines.at(-1)
  const toCell = useCellFocus()
  const last = useRef<{ readonly key: string; readonly column: string }>(undefined)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void ledger.save()
  }
  // On a phone the line has to be shown first.
  const focus = (key: string, column: string) => {
    setChosen(key)
    toCell(key, column)
  }
  const keys = ledgerKeys(ledger, focus)
  const note = ({ target }: FocusEvent) => {
    const [, key, column] = /^ledger-(\d+)-(\w+)$/.exec(target.id) ?? []
    if (key === undefined || column === undefined) return
    last.current = { key, column }
    setChosen(key)
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) ledger.enter(undefined)
  }
  const goBack = () => {
    const to = last.current ?? { key: at?.key ?? '1', column: keys.first }
    focus(to.key, to.column)
  }
  const beginPage = () => {
    const next = ledger.beginPage()
    focus(next, keys.first)
  }
  return (
    <form id={formId} noValidate className={styles.form} onSubmit={submit} onFocus={note} onBlur={leave}>
      {head && createPortal(<PageNumber ledger={ledger} formId={formId} onEnter={goBack} />, head)}
      {isWide ? (
        <LedgerTable ledger={ledger} keys={keys} onAnswered={goBack} />
      ) : (
        at && (
          <LineForm
            ledger={ledger}
            keys={keys}
            at={at}
            onOpen={(line) => focus(line.key, keys.first)}
            onAnswered={goBack}
          />
        )
      )}
      {dock && createPortal(<LedgerDock ledger={ledger} formId={formId} onNewPage={beginPage} />, dock)}
    </form>
  )
}

/** Says what is to be said of a line, once, to who can't see it. What was there already is not read out. */
function useSaid({ sheet, lines, isShown }: Ledger): void {
  const words = useWords()
  const announce = useAnnounce()
  const said = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    const now = lines.flatMap((line, index) =>
      isShown(line)
        ? [[words.t.ledger.lineNumber(index + 1), ...lineWords(sheet, line, words)].join('. ')]
        : [],
    )
    const news = now.filter((text) => said.current && !said.current.has(text))
    said.current = new Set(now)
    if (news.length > 0) announce(news.join(' '))
  })
}
