// After a save with photos: that they wait, where they do not go by themselves, and the button that sends them now.
import { useLiveQuery } from 'dexie-react-hooks'
import { currentConnection, fileConnection, mayTravel } from '../../store/attachments/file-connection.ts'
import { filesState } from '../../store/attachments/files-state.ts'
import type { Library } from '../../store/library.ts'
import { useWords } from '../language.tsx'
import type { Sync } from '../shell/sync.tsx'
import { Button } from '../ui/button.tsx'
import { useSendFiles } from './use-send-files.ts'

interface PhotosWaitProps {
  readonly library: Library
  readonly sync: Sync
}

/** Stands in the undo bar, outside the open library: it is told which one. */
export function PhotosWait({ library, sync }: PhotosWaitProps) {
  const { t, format } = useWords()
  const { send, isSending, said } = useSendFiles(library, sync)
  const isConnected = sync.state !== undefined && sync.state.status !== 'notConnected'
  const bytes = useLiveQuery(async () => {
    if (mayTravel(await fileConnection(library), currentConnection()) === 'yes') return 0
    return (await filesState(library)).waiting.bytes
  }, [library])
  if (!isConnected || (!bytes && !said)) return null
  return (
    <>
      <br />
      {said ?? t.files.waitHere}{' '}
      {bytes !== undefined && bytes > 0 && (
        <Button variant="third" size="row" aria-disabled={isSending} onClick={send}>
          {isSending ? t.files.sending : t.files.sendNow(format.bytes(bytes))}
        </Button>
      )}
    </>
  )
}
