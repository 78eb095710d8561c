// "Kirim foto sekarang": the text first, then the photos, and how it ended in words.
import { useState } from 'react'
import type { Phrases } from '../../i18n/phrases.ts'
import { sendAttachmentsNow } from '../../store/attachments/attachments-turn.ts'
import type { AttachmentsEnd } from '../../store/attachments/send-attachments.ts'
import { noteError } from '../../store/error-log.ts'
import type { Library } from '../../store/library.ts'
import { useWords } from '../language.tsx'
import type { Sync } from '../shell/sync.tsx'
import { useAnnounce } from '../ui/announcer.tsx'

export function useSendAttachments(library: Library, { syncNow }: Pick<Sync, 'syncNow'>) {
  const { t } = useWords()
  const announce = useAnnounce()
  const [isSending, setSending] = useState(false)
  const [end, setEnd] = useState<AttachmentsEnd['kind']>()

  const send = async () => {
    if (isSending) return
    setSending(true)
    setEnd(undefined)
    try {
      await syncNow()
      const { kind } = await sendAttachmentsNow(library)
      setEnd(kind)
      if (isToSay(kind)) announce(t.attachments.sendEnds[kind])
    } catch (error) {
      noteError('attachments', error)
      setEnd('offline')
    } finally {
      setSending(false)
    }
  }

  return {
    send,
    isSending,
    isDone: end === 'done',
    said: isToSay(end) ? t.attachments.sendEnds[end] : undefined,
  }
}

const isToSay = (end: AttachmentsEnd['kind'] | undefined): end is keyof Phrases['attachments']['sendEnds'] =>
  end !== undefined && end !== 'stopped' && end !== 'notConnected'
