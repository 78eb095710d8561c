// "Cadangan foto": photos are not in the backup of the records; on request they go into files of their own.
import { useLiveQuery } from 'dexie-react-hooks'
import Images from 'lucide-react/icons/images'
import { useState } from 'react'
import { filesState } from '../../store/attachments/files-state.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { LedgerRow } from '../ui/ledger.tsx'
import { MakePhotosDialog } from './make-photos-dialog.tsx'

export function PhotosRow() {
  const { t, format } = useWords()
  const library = useLibrary()
  const here = useLiveQuery(async () => (await filesState(library)).here, [library])
  const [isMaking, setMaking] = useState(false)
  if (!here || here.count === 0) return null
  return (
    <>
      <LedgerRow
        icon={Images}
        title={t.files.bundleTitle}
        note={t.files.bundleWhat(format.number(here.count), format.bytes(here.bytes))}
        onClick={() => setMaking(true)}
      />
      {isMaking && <MakePhotosDialog onClose={() => setMaking(false)} />}
    </>
  )
}
