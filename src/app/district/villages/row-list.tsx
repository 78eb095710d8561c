// The lines of a list, each with what it comes to; of one kind or all, some at a time.
import { useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Select } from '../../ui/select.tsx'
import { useOfficeWords } from '../office-words.ts'
import { type RowState, rowStates, type VillageRow } from './village-rows.ts'
import styles from './villages.module.css'

const AT_ONCE = 50

export function RowList({ rows }: { readonly rows: readonly VillageRow[] }) {
  const { office, format } = useOfficeWords()
  const id = useId()
  const [only, setOnly] = useState<RowState>()
  const [shown, setShown] = useState(AT_ONCE)
  const kept = rows.filter(({ state }) => only === undefined || state === only)
  const rest = kept.length - shown
  return (
    <section className={styles.rows}>
      <div className={styles.which}>
        <FieldFrame id={id} label={office.villages.whichLines}>
          <Select
            id={id}
            value={only ?? ''}
            onChange={({ target }) => setOnly(rowStates.find((state) => state === target.value))}
          >
            <option value="">{office.villages.allLines}</option>
            {rowStates
              .filter((state) => rows.some((row) => row.state === state))
              .map((state) => (
                <option key={state} value={state}>
                  {office.villages.state[state]}
                </option>
              ))}
          </Select>
        </FieldFrame>
      </div>
      <Ledger label={office.villages.lines}>
        {kept.slice(0, shown).map(({ number, typed, code, name, village, state }) => (
          <LedgerRow
            key={number}
            title={name || code || typed || '–'}
            titleLang="id"
            note={
              <>
                {[
                  office.villages.line(format.number(number)),
                  code ?? typed,
                  village && `${village.name}, ${village.district.name}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}{' '}
                · <b>{office.villages.state[state]}</b>
              </>
            }
            lamp={state !== 'free' && state !== 'registered' && state !== 'known'}
          />
        ))}
      </Ledger>
      {rest > 0 && (
        <Button variant="third" onClick={() => setShown(shown + AT_ONCE)}>
          {office.villages.moreLines(format.number(Math.min(rest, AT_ONCE)))}
        </Button>
      )}
    </section>
  )
}
