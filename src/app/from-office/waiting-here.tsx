// Above the equipment, and the library's own trainings: what the office recorded and the library has not yet.
import { useLiveQuery } from 'dexie-react-hooks'
import { type Answered, answers } from '../../domain/from-office.ts'
import { waitingOf } from '../../store/records/from-office.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Ledger } from '../ui/ledger.tsx'
import { WaitingRows } from './waiting-rows.tsx'

/** `kind`: of the list that it stands above. */
export function WaitingHere({ kind }: { readonly kind: string }) {
  const answered = (Object.keys(answers) as Answered[]).find((one) => answers[one].kind === kind)
  return answered ? <Rows kind={answered} /> : null
}

function Rows({ kind }: { readonly kind: Answered }) {
  const { t } = useWords()
  const library = useLibrary()
  const found = useLiveQuery(() => waitingOf(library, kind), [library, kind])
  if (!found || found.waiting.length + found.twice.length === 0) return null
  return (
    <Ledger heading={t.fromOffice.heading}>
      <WaitingRows kind={kind} {...found} />
    </Ledger>
  )
}
