// Just what a number elsewhere counts, of every kind: "3 catatan belum terkirim", "2 isian berbeda", "4 foto menunggu".
import { useLiveQuery } from 'dexie-react-hooks'
import { isMonth } from '../../../domain/month.ts'
import { definitions } from '../../../domain/records/index.ts'
import type { Library } from '../../../store/library.ts'
import {
  type Apart,
  entriesWithWaitingAttachments,
  undecidedEntries,
  unsentEntries,
} from '../../../store/records/entries-apart.ts'
import { type ApartName, hubAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { EntryList } from '../../record-list/entry-list.tsx'
import { Loading } from '../../shell/loading.tsx'
import { Link } from '../../ui/link.tsx'
import { Marked } from '../../ui/marked.tsx'

const readers = {
  'belum-terkirim': unsentEntries,
  berbeda: undecidedEntries,
  'foto-menunggu': (library) => entriesWithWaitingAttachments(library, false),
  'foto-ditolak': (library) => entriesWithWaitingAttachments(library, true),
} satisfies Record<ApartName, (library: Library, month?: string) => Promise<Apart>>

export const isApart = (name: string | null): name is ApartName =>
  name !== null && Object.hasOwn(readers, name)

interface RecordsApartProps {
  readonly which: ApartName
  /** Of this month alone. */
  readonly month: string | null
}

export function RecordsApart({ which, month }: RecordsApartProps) {
  const { t, label, format } = useWords()
  const library = useLibrary()
  const of = isMonth(month) ? month : undefined
  const apart = useLiveQuery(() => readers[which](library, of), [library, which, of])
  if (!apart) return <Loading />
  const { entries, deleted } = apart
  const what = t.records.apart[which]
  const count = entries.length + deleted.length
  const inMonth = of ? `${what}, ${format.month(of)}` : what
  return (
    <>
      <p role="status">
        <Marked
          text={
            count === 0
              ? t.records.onlyNone(inMonth)
              : t.records.only(inMonth, t.records.countOf(format.number(count), t.records.recordsNoun(count)))
          }
        />{' '}
        <Link to={hubAddress} replace>
          {t.records.showAll}
        </Link>
      </p>
      {definitions.map(({ kind, plural }) => {
        const ofKind = entries.filter((entry) => entry.kind === kind)
        return ofKind.length > 0 && <EntryList key={kind} heading={label(plural)} entries={ofKind} withDate />
      })}
      {deleted.length > 0 && (
        <EntryList heading={t.records.apartDeleted} entries={deleted} withKind withDate />
      )}
    </>
  )
}
