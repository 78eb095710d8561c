// The shelf: one tap on a book begins a new record of its kind, one on its slip opens what that counts.
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { strands } from '../../../domain/record.ts'
import { noteError } from '../../../store/error-log.ts'
import { newAddress, slipAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { useThisMonth } from '../../shell/month-context.tsx'
import { whenIdle } from '../../shell/when-idle.ts'
import { BookCover, BookShelf } from '../../ui/book-shelf.tsx'
import { bookCounts } from './book-counts.ts'

export function Books() {
  const { t, format } = useWords()
  const library = useLibrary()
  const today = useToday()
  const month = useThisMonth()
  const read = useMattersNow()
  const matters = useLiveQuery(() => read?.(library), [read, library])
  const counts = month && bookCounts(month.entries, matters ?? [], today)
  return (
    <BookShelf label={t.home.books}>
      {strands.map((strand) => {
        // Nothing is shown before it was counted.
        const counted = strand === 'advocacy' && !matters ? undefined : counts?.[strand]
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

type MattersNow = typeof import('../../matters/matters-now.ts').mattersNow

/** How matters stand is worked out step by step, by rules that the first screen does without. */
function useMattersNow(): MattersNow | undefined {
  const [rule, setRule] = useState<MattersNow>()
  useEffect(
    () =>
      whenIdle(() => {
        import('../../matters/matters-now.ts').then(
          ({ mattersNow }) => setRule(() => mattersNow),
          (error: unknown) => noteError('matters', error),
        )
      }),
    [],
  )
  return rule
}
