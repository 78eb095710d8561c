// "Kirim foto sekarang": the text first, then the photos, and how it ended in words.
import { useState } from 'react'
import type { Phrases } from '../../i18n/phrases.ts'
import { sendFilesNow } from '../../store/attachments/files-turn.ts'
import type { FilesEnd } from '../../store/attachments/send-files.ts'
import { noteError } from '../../store/error-log.ts'
import type { Library } from '../../store/library.ts'
import { useWords } from '../language.tsx'
import type { Sync } from '../shell/sync.tsx'
import { useAnnounce } from '../ui/announcer.tsx'

export function useSendFiles(library: Library, { syncNow }: Pick<Sync, 'syncNow'>) {
  const { t } = useWords()
  const announce = useAnnounce()
  const [isSending, setSending] = useState(false)
  const [end, setEnd] = useState<FilesEnd['kind']>()

  const send = async () => {
    if (isSending) return
    setSending(true)
    setEnd(undefined)
    try {
      await syncNow()
      const { kind } = await sendFilesNow(library)
      setEnd(kind)
      if (isToSay(kind)) announce(t.files.sendEnds[kind])
    } catch (error) {
      noteError('files', error)
      setEnd('offline')
    } finally {
      setSending(false)
    }
  }

  return { send, isSending, isDone: end === 'done', said: isToSay(end) ? t.files.sendEnds[end] : undefined }
}

const isToSay = (end: FilesEnd['kind'] | undefined): end is keyof Phrases['files']['sendEnds'] =>
  end !== undefined && end !== 'stopped' && end !== 'notConnected'
