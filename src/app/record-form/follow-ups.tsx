// What came of a matter later, step by step, and the way to write the next one down.
import { useLiveQuery } from 'dexie-react-hooks'
import Plus from 'lucide-react/icons/plus'
import { matterOf } from '../../domain/matters.ts'
import { followUp } from '../../domain/records/follow-up.ts'
import { entriesOfKind } from '../../store/records/live-queries.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { followUpAddress, recordAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { comingFrom } from './came-from.ts'
import { listFigureWords, subtitleOf, titleLang, titleOf } from './value-words.ts'

export function FollowUps({ entry }: { readonly entry: StoredEntry }) {
  const words = useWords()
  const { t, label } = words
  const library = useLibrary()
  const all = useLiveQuery(() => entriesOfKind(library, followUp.kind), [library])
  const steps = all?.filter((one) => matterOf(one) === entry.id) ?? []
  const state = comingFrom(recordAddress(entry.kind, entry.id))
  return (
    <>
      {steps.length > 0 && (
        <Ledger heading={label(followUp.plural)}>
          {steps.map(({ id, values, day }) => (
            <LedgerRow
              key={id}
              title={titleOf(followUp, values, words)}
              titleLang={titleLang(followUp, values)}
              note={[subtitleOf(followUp, values, words), listFigureWords(followUp, values, words)]
                .filter(Boolean)
                .join(' · ')}
              to={recordAddress(followUp.kind, id)}
              state={state}
              {...(day && { date: day })}
            />
          ))}
        </Ledger>
      )}
      <ButtonLink icon={Plus} to={followUpAddress(entry.id)} state={state}>
        {t.records.addFollowUp}
      </ButtonLink>
    </>
  )
}
