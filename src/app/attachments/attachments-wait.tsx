// After a save with photos: that they wait, where they do not go by themselves, and the button that sends them now.
import { useLiveQuery } from 'dexie-react-hooks'
import {
  attachmentConnection,
  currentConnection,
  mayTravel,
} from '../../store/attachments/attachment-connection.ts'
import { attachmentsState } from '../../store/attachments/attachments-state.ts'
import type { Library } from '../../store/library.ts'
import { useWords } from '../language.tsx'
import type { Sync } from '../shell/sync.tsx'
import { Button } from '../ui/button.tsx'
import { useSendAttachments } from './use-send-attachments.ts'

interface AttachmentsWaitProps {
  readonly library: Library
  readonly sync: Sync
}

/** Stands in the undo bar, outside the open library: it is told which one. */
export function AttachmentsWait({ library, sync }: AttachmentsWaitProps) {
  const { t, format } = useWords()
  const { send, isSending, said } = useSendAttachments(library, sync)
  const isConnected = sync.state !== undefined && sync.state.status !== 'notConnected'
  const bytes = useLiveQuery(async () => {
    if (mayTravel(await attachmentConnection(library), currentConnection()) === 'yes') return 0
    return (await attachmentsState(library)).waiting.bytes
  }, [library])
  if (!isConnected || (!bytes && !said)) return null
  return (
    <>
      <br />
      {said ?? t.attachments.waitHere}{' '}
      {bytes !== undefined && bytes > 0 && (
        <Button variant="third" size="row" aria-disabled={isSending} onClick={send}>
          {isSending ? t.attachments.sending : t.attachments.sendNow(format.bytes(bytes))}
        </Button>
      )}
    </>
  )
}
