// The shelf: one tap on a book begins a new record of its kind.
import { useLiveQuery } from 'dexie-react-hooks'
import type { Strand } from '../../../domain/record.ts'
import { lastEntries } from '../../../store/records/live-queries.ts'
import { newAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { useThisMonth } from '../../shell/month-context.tsx'
import { BookCover, BookShelf } from '../../ui/book-shelf.tsx'
import { bookCounts } from './book-counts.ts'

const strands: readonly Strand[] = ['visit', 'activity', 'computerUse', 'advocacy']

/** Next steps are found among so many of the latest advocacies: some years of them. */
const advocaciesRead = 100

export function Books() {
  const { t, format } = useWords()
  const library = useLibrary()
  const today = useToday()
  const month = useThisMonth()
  const advocacies = useLiveQuery(() => lastEntries(library, 'advocacy', advocaciesRead), [library])
  const counts = month && advocacies && bookCounts(month.entries, advocacies, today)
  return (
    <BookShelf label={t.home.books}>
      {strands.map((strand) => {
        const counted = counts?.[strand]
        return (
          <BookCover
            key={strand}
            strand={strand}
            title={t.shell[strand]}
            note={t.home[`${strand}Note`]}
            to={newAddress(strand)}
            count={counted && { number: format.number(counted.count), word: t.home[counted.word] }}
          />
        )
      })}
    </BookShelf>
  )
}
