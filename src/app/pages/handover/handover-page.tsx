// "Serah terima": the leaving librarian's device sends what it can and shows the code by which the next one's
// takes its place. Where there is no server to be reached, a file does it.
import { useLiveQuery } from 'dexie-react-hooks'
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left'
import { useCallback, useState } from 'react'
import { askHandover, openHandover } from '../../../store/sync/handover.ts'
import { moreAddress } from '../../addresses.ts'
import { WaitingAttachmentsNotice } from '../../attachments/waiting-attachments-notice.tsx'
import { deviceWord } from '../../connect/device-word.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useSync } from '../../shell/sync.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ByFile } from './by-file.tsx'
import { HandedOver } from './handed-over.tsx'
import styles from './handover.module.css'
import { HandoverCode } from './handover-code.tsx'

export function HandoverPage() {
  const { t } = useWords()
  const words = t.handover.refused
  const library = useLibrary()
  const { state, syncNow } = useSync()
  const announce = useAnnounce()
  const read = useLiveQuery(async () => ({ open: await openHandover(library) }), [library])
  const [busy, setBusy] = useState<'sending' | 'asking'>()
  const [refused, setRefused] = useState<string>()
  const [hasEnded, setEnded] = useState(false)
  const end = useCallback(() => setEnded(true), [])
  const frame = { title: t.handover.title, back: moreAddress }
  if (!state || !read) return <Page {...frame}>{null}</Page>

  if (state.status === 'revoked' && state.code === 'handover')
    return (
      <Page {...frame}>
        <HandedOver unsent={state.unsent} />
      </Page>
    )
  if (read.open && !hasEnded)
    return (
      <Page {...frame}>
        <HandoverCode open={read.open} unsent={state.unsent} onEnded={end} />
      </Page>
    )

  const ask = async () => {
    setRefused(undefined)
    setBusy(state.unsent > 0 ? 'sending' : 'asking')
    const answer = await askHandover(library)
    setBusy(undefined)
    setEnded(false)
    if (answer.ok) return announce(`${t.handover.code} ${[...answer.code].join(' ')}`)
    setRefused(answer.reason === 'blocked' ? words.blocked(answer.code) : words[answer.reason])
    // Perhaps it was handed over already: the sync finds out and says so.
    if (answer.reason === 'revoked') await syncNow()
  }
  const without = withoutServer(state.status)
  const why = refused ?? (without && words[without])
  const make = (
    <Button
      variant="primary"
      icon={ArrowRightLeft}
      onClick={ask}
      disabled={busy !== undefined}
      aria-live="polite"
    >
      {busy ? t.handover[busy] : t.handover.make}
    </Button>
  )
  return (
    <Page {...frame} {...(!without && { dock: make })}>
      <div className={styles.words}>
        <p>{t.handover.what}</p>
        {!without && <p>{t.handover.afterwards(deviceWord(t))}</p>}
        {!without && <WaitingAttachmentsNotice />}
        {hasEnded && !refused && <Notice live="status">{t.handover.ended}</Notice>}
        {why && (
          <Notice tone="lamp" live="alert">
            {why}
          </Notice>
        )}
      </div>
      {why && <ByFile isOnlyWay={without !== undefined} />}
    </Page>
  )
}

/** Why no code can be asked for, where that is known beforehand. */
const withoutServer = (status: string): 'notConnected' | 'needsCode' | 'revoked' | undefined =>
  status === 'notConnected' || status === 'needsCode' || status === 'revoked' ? status : undefined
