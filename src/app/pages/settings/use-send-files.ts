// "Kirim foto sekarang": the text first, then the photos, and how it ended in words.
import { useState } from 'react'
import { noteError } from '../../../store/error-log.ts'
import { sendFilesNow } from '../../../store/files-turn.ts'
import type { FilesEnd } from '../../../store/send-files.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useSync } from '../../shell/sync.tsx'

export function useSendFiles() {
  const { t } = useWords()
  const library = useLibrary()
  const { syncNow } = useSync()
  const [isSending, setSending] = useState(false)
  const [end, setEnd] = useState<FilesEnd['kind']>()

  const send = async () => {
    setSending(true)
    setEnd(undefined)
    try {
      await syncNow()
      setEnd((await sendFilesNow(library)).kind)
    } catch (error) {
      noteError('files', error)
      setEnd('offline')
    } finally {
      setSending(false)
    }
  }

  const { sendEnds } = t.files
  const said = end === undefined || end === 'stopped' || end === 'notConnected' ? undefined : sendEnds[end]
  return { send, isSending, said }
}
