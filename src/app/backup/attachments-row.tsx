// "Cadangan foto": photos are not in the backup of the records; on request they go into files of their own.
import { useLiveQuery } from 'dexie-react-hooks'
import Images from 'lucide-react/icons/images'
import { useState } from 'react'
import { attachmentsState } from '../../store/attachments/attachments-state.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { LedgerRow } from '../ui/ledger.tsx'
import { MakeAttachmentsDialog } from './make-attachments-dialog.tsx'

export function AttachmentsRow() {
  const { t, format } = useWords()
  const library = useLibrary()
  const here = useLiveQuery(async () => (await attachmentsState(library)).here, [library])
  const [isMaking, setMaking] = useState(false)
  if (!here || here.count === 0) return null
  return (
    <>
      <LedgerRow
        icon={Images}
        title={t.attachments.bundleTitle}
        note={t.attachments.bundleWhat(format.number(here.count), format.bytes(here.bytes))}
        onClick={() => setMaking(true)}
      />
      {isMaking && <MakeAttachmentsDialog onClose={() => setMaking(false)} />}
    </>
  )
}
