// The shelf: one tap on a book begins a new record of its kind, one on its slip opens what that counts.
import { useLiveQuery } from 'dexie-react-hooks'
import { strands } from '../../../domain/record.ts'
import { lastEntries } from '../../../store/records/live-queries.ts'
import { newAddress, slipAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { advocaciesRead } from '../../record-list/slips.ts'
import { useThisMonth } from '../../shell/month-context.tsx'
import { BookCover, BookShelf } from '../../ui/book-shelf.tsx'
import { bookCounts } from './book-counts.ts'

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
            to={newAddress(strand)}
            slip={
              counted &&
              counted.count > 0 && {
                number: format.number(counted.count),
                word: t.home[counted.word],
                to: slipAddress(strand, counted.word),
                late: counted.word === 'stepLate',
              }
            }
          />
        )
      })}
    </BookShelf>
  )
}
