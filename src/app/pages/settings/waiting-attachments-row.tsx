// On the connection's page: photos that wait, and where they are sent from.
import { useLiveQuery } from 'dexie-react-hooks'
import Image from 'lucide-react/icons/image'
import { attachmentsState } from '../../../store/attachments/attachments-state.ts'
import { apartAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { LedgerRow } from '../../ui/ledger.tsx'
import { Marked } from '../../ui/marked.tsx'

export function WaitingAttachmentsRow() {
  const { t, format } = useWords()
  const library = useLibrary()
  const waiting = useLiveQuery(async () => (await attachmentsState(library)).waiting, [library])
  if (!waiting || waiting.count === 0) return null
  return (
    <LedgerRow
      icon={Image}
      title={
        <Marked text={t.attachments.waiting(format.number(waiting.count), format.bytes(waiting.bytes))} />
      }
      to={apartAddress('foto-menunggu')}
    />
  )
}
