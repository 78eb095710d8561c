// Every kind of record, with how many there are this month (or at all, where they belong to no month).
import { useLiveQuery } from 'dexie-react-hooks'
import { type Month, monthOf } from '../../../domain/month.ts'
import type { RecordDefinition } from '../../../domain/record.ts'
import { definitions } from '../../../domain/records/index.ts'
import type { Library } from '../../../store/library.ts'
import { countsByKind } from '../../../store/records/counts.ts'
import { homeOf } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import styles from './records-page.module.css'

const listed = definitions.filter(({ shownAt }) => shownAt === 'library')
const books = listed.filter(({ strand }) => strand !== undefined)
const others = listed.filter(({ strand, singleton, when }) => !strand && !(singleton && when === 'none'))

export function AllKinds() {
  const { t, format } = useWords()
  const library = useLibrary()
  const month = monthOf(useToday())
  const counts = useLiveQuery(() => countsOf(library, month), [library, month])
  const row = (definition: RecordDefinition) => (
    <KindRow key={definition.kind} definition={definition} count={counts?.get(definition.kind)} />
  )
  return (
    <div className={styles.kinds}>
      <Ledger heading={t.records.kindsOfMonth(format.month(month))}>{books.map(row)}</Ledger>
      <Ledger heading={t.records.otherKinds}>{others.map(row)}</Ledger>
    </div>
  )
}

const countsOf = (library: Library, month: Month): Promise<ReadonlyMap<string, number>> =>
  countsByKind(
    library,
    listed.map(({ kind, when }) => (when === 'none' ? { kind } : { kind, month })),
  )

interface KindRowProps {
  readonly definition: RecordDefinition
  readonly count: number | undefined
}

function KindRow({ definition, count }: KindRowProps) {
  const { t, label, format } = useWords()
  const { strand, plural, when } = definition
  const isMonthly = when === 'monthId'
  return (
    <LedgerRow
      to={homeOf(definition)}
      title={label(plural)}
      {...(strand && { strand })}
      {...(isMonthly
        ? count === 0 && { note: t.records.notFilledInThisMonth }
        : { figure: count === undefined ? '' : format.number(count) })}
    />
  )
}
