// "Kirim foto sekarang": the text first, then the photos, and how it ended in words.
import { useState } from 'react'
import { sendFilesNow } from '../../../store/attachments/files-turn.ts'
import type { FilesEnd } from '../../../store/attachments/send-files.ts'
import { noteError } from '../../../store/error-log.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useSync } from '../../shell/sync.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'

export function useSendFiles() {
  const { t } = useWords()
  const library = useLibrary()
  const { syncNow } = useSync()
  const announce = useAnnounce()
  const [isSending, setSending] = useState(false)
  const [end, setEnd] = useState<FilesEnd['kind']>()

  const send = async () => {
    setSending(true)
    setEnd(undefined)
    try {
      await syncNow()
      const { kind } = await sendFilesNow(library)
      setEnd(kind)
      if (kind === 'done') announce(t.files.sendEnds.done)
    } catch (error) {
      noteError('files', error)
      setEnd('offline')
    } finally {
      setSending(false)
    }
  }

  // That all arrived, the row says by itself.
  const isToSay = end !== undefined && end !== 'done' && end !== 'stopped' && end !== 'notConnected'
  const said = isToSay ? t.files.sendEnds[end] : undefined
  return { send, isSending, said }
}
