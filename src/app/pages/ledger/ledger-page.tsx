// "Salin dari buku": a paper notebook is typed in, line by line. Which notebook it is stands in the address.
import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { ledgerSheets } from '../../../domain/ledger/sheets.ts'
import { hubAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { LedgerForm } from './ledger-form.tsx'
import styles from './ledger-page.module.css'

export function LedgerPage() {
  const { t, label } = useWords()
  const id = useId()
  const [search, setSearch] = useSearchParams()
  const [dock, setDock] = useState<HTMLElement | null>(null)
  const [head, setHead] = useState<HTMLElement | null>(null)
  const sheet = ledgerSheets.find(({ name }) => name === search.get('buku')) ?? ledgerSheets[0]!
  return (
    <Page
      title={t.ledger.title}
      strand={sheet.strand}
      back={hubAddress}
      dock={<div ref={setDock} className={styles.dock} />}
    >
      <div className={styles.from}>
        <label className="field-label" htmlFor={id}>
          {t.ledger.from}
        </label>
        <Select
          id={id}
          className={styles.book}
          value={sheet.name}
          onChange={(event) => setSearch({ buku: event.target.value }, { replace: true })}
        >
          {ledgerSheets.map(({ name, label: words }) => (
            <option key={name} value={name}>
              {label(words)}
            </option>
          ))}
        </Select>
        <span ref={setHead} className={styles.head} />
        <p className={styles.note}>{t.ledger.keptHere}</p>
      </div>
      <LedgerForm key={sheet.name} sheet={sheet} head={head} dock={dock} />
    </Page>
  )
}
