// A figure opened: what it counts, record by record, each leading to its own page.
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { isDay } from '../../../domain/day.ts'
import type { Month } from '../../../domain/month.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { hubAddress, recordAddress, reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { comingFrom } from '../../record-form/came-from.ts'
import { figureParts, subtitleOf, titleLang, titleOf } from '../../record-form/value-words.ts'
import { useConnected } from '../../shell/sync.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Page } from '../../ui/page.tsx'
import type { Beside } from './beside.ts'
import styles from './counted-records.module.css'
import { FigureList, FigureRow } from './figure-list.tsx'

interface CountedRecordsProps {
  readonly month: Month
  readonly title: string
  readonly figure: string
  /** How the figure comes about, in words. */
  readonly formula?: ReactNode
  /** Last month, the year so far, and what the plan says. */
  readonly beside?: readonly Beside[]
  /** The earliest first. */
  readonly entries: readonly StoredEntry[]
}

export function CountedRecords({ month, title, figure, formula, beside = [], entries }: CountedRecordsProps) {
  const words = useWords()
  const { t, format } = words
  const { pathname, search } = useLocation()
  const strand = entries[0] && definitionOf(entries[0].kind)?.strand
  return (
    <Page title={title} back={reportAddress(month)} {...(strand && { strand })}>
      <div className={styles.about}>
        <p className={styles.month}>{format.month(month)}</p>
        <p className={styles.figure}>{figure}</p>
        {formula && <p className={styles.formula}>{formula}</p>}
      </div>
      {beside.length > 0 && (
        <FigureList>
          {beside.map((row) => (
            <FigureRow key={row.label} label={row.label} figure={row.figure} />
          ))}
        </FigureList>
      )}
      {entries.length === 0 ? (
        <div className={styles.none}>
          <p>{t.report.noneCounted}</p>
          <ButtonLink to={hubAddress}>{t.report.record}</ButtonLink>
        </div>
      ) : (
        <Ledger
          heading={t.report.countedIn(format.month(month))}
          aside={t.report.counted(format.number(entries.length))}
        >
          {entries.map((entry) => (
            <CountedRow key={entry.id} entry={entry} from={pathname + search} />
          ))}
        </Ledger>
      )}
    </Page>
  )
}

function CountedRow({ entry, from }: { readonly entry: StoredEntry; readonly from: string }) {
  const words = useWords()
  const isConnected = useConnected()
  const definition = definitionOf(entry.kind)
  if (!definition) return null
  const { figure, unit } = figureParts(definition, entry.values, words)
  return (
    <LedgerRow
      title={titleOf(definition, entry.values, words)}
      titleLang={titleLang(definition, entry.values)}
      note={subtitleOf(definition, entry.values, words)}
      to={recordAddress(entry.kind, entry.id)}
      state={comingFrom(from)}
      unsent={entry.unsent && isConnected}
      {...(definition.strand && { strand: definition.strand })}
      {...(isDay(entry.values.date) && { date: entry.values.date })}
      {...(figure && { figure, unit })}
    />
  )
}
