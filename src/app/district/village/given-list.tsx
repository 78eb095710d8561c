// The aid and the trainings of this village that the office recorded, and whether the village has them in its own records.
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { definitionOf } from '../../../domain/records/index.ts'
import type { GivenRow, LibraryPage } from '../../../sync/officer-wire.ts'
import { officeRecordsAddress } from '../../addresses.ts'
import { figureParts, titleOf } from '../../record-form/value-words.ts'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Link } from '../../ui/link.tsx'
import { useOfficeWords } from '../office-words.ts'

export function GivenList({ page }: { readonly page: LibraryPage }) {
  const { office } = useOfficeWords()
  const all = <Link to={officeRecordsAddress}>{office.given.all}</Link>
  if (page.given.length === 0)
    return (
      <section>
        <h2>{office.records.title}</h2>
        <p>
          {office.given.none} {all}
        </p>
      </section>
    )
  return (
    <Ledger heading={office.records.title} aside={all}>
      {page.given.map((row) => (
        <Given key={row.id} row={row} />
      ))}
    </Ledger>
  )
}

function Given({ row }: { readonly row: GivenRow }) {
  const words = useOfficeWords()
  const { office, format } = words
  const definition = definitionOf(row.kind)
  if (!definition) return null
  const day = typeof row.values.date === 'string' && format.day(row.values.date, 'date')
  const state = office.given[row.isAnswered ? 'answered' : 'waiting']
  return (
    <LedgerRow
      icon={row.isAnswered ? CircleCheck : CircleDashed}
      done={row.isAnswered}
      title={titleOf(definition, row.values, words)}
      titleLang="id"
      note={[day, state].filter(Boolean).join(' · ')}
      {...figureParts(definition, row.values, words)}
    />
  )
}
