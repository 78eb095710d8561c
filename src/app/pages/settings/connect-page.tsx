// Connecting the library with the district's server by a code, and how the sending stands afterwards. Nothing
// is sent before the person has seen the server's library by name and said yes.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { connect, tellApart } from '../../../store/sync/enrol.ts'
import type { EnrolAnswer } from '../../../sync/wire.ts'
import { connectAddress, moreAddress } from '../../addresses.ts'
import { CodeForm, problemOf } from '../../connect/code-form.tsx'
import { suggestedName } from '../../connect/device-word.ts'
import { readEnrolCode } from '../../connect/enrol-code.ts'
import { useBroughtCode } from '../../connect/use-brought-code.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useStaff } from '../../shell/staff.tsx'
import { useSync } from '../../shell/sync.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ConfirmConnection } from './confirm-connection.tsx'
import { ConnectionStatus } from './connection-status.tsx'
import styles from './settings.module.css'
import { useConnectDraft } from './use-connect-draft.ts'
import { useDeviceName } from './use-device-name.ts'

const thisPage = () => connectAddress

export function ConnectPage() {
  const { t } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const { state, syncNow } = useSync()
  const known = useDeviceName()
  const { current } = useStaff()
  const navigate = useNavigate()
  const scanned = useBroughtCode(thisPage)
  const { draft, change, drop } = useConnectDraft(scanned)
  const [busy, setBusy] = useState<'checking' | 'connecting' | 'sending'>()
  const [isOtherLibrary, setOtherLibrary] = useState(false)
  const [isNotMine, setNotMine] = useState(false)

  const frame = { title: t.settings.connectTitle, back: moreAddress }
  if (!state || !draft || !known) return <Page {...frame}>{null}</Page>

  const suggested = known.name || suggestedName(t, current?.name)
  const read = scanned === null ? undefined : readEnrolCode(scanned)
  const isConnected = state.status !== 'notConnected'
  const isTakingOver = isConnected && scanned !== null
  const needsCode = !isConnected || isTakingOver || state.status === 'needsCode' || state.status === 'revoked'

  const yes = async (answer: EnrolAnswer) => {
    setBusy('connecting')
    const name = draft.toldName ?? draft.deviceName ?? suggested
    const connected = await connect(library, answer, name)
    await drop()
    setBusy(undefined)
    navigate(connectAddress, { replace: true })
    setOtherLibrary(!connected.ok)
    if (!connected.ok) return
    announce(t.settings.connected)
    await syncNow()
    await tellApart(library)
  }
  const no = async () => {
    setNotMine(true)
    await change({ ...draft, code: '', answer: undefined, toldName: undefined })
    navigate(connectAddress, { replace: true })
  }
  const send = async () => {
    setBusy('sending')
    await syncNow()
    setBusy(undefined)
  }

  if (draft.answer) {
    const { answer } = draft
    return (
      <ConfirmConnection
        answer={answer}
        isConnecting={busy === 'connecting'}
        onYes={() => yes(answer)}
        onNo={no}
      />
    )
  }
  return (
    <Page
      {...frame}
      dock={
        needsCode ? (
          <Button variant="primary" type="submit" form="connect" disabled={busy === 'checking'}>
            {busy === 'checking' ? t.connect.checkingCode : t.connect.checkCode}
          </Button>
        ) : (
          <Button variant="primary" onClick={send} disabled={busy === 'sending'}>
            {busy === 'sending' ? t.settings.status.sending : t.settings.sendNow}
          </Button>
        )
      }
    >
      {isOtherLibrary && (
        <Notice tone="lamp" live="alert">
          {t.settings.otherLibrary}
        </Notice>
      )}
      {isTakingOver && state.libraryName !== undefined && (
        <Notice tone="lamp">{t.handover.alreadyConnected(state.libraryName)}</Notice>
      )}
      {isConnected ? (
        <ConnectionStatus state={state} deviceName={known.name} />
      ) : (
        <div className={styles.words}>
          <p>{t.settings.connectWhat}</p>
          <p>{t.settings.connectHow}</p>
        </div>
      )}
      {needsCode && (
        <div className={styles.form}>
          <CodeForm
            id="connect"
            code={draft.code}
            onCode={(code) => change({ ...draft, code })}
            firstProblem={
              isNotMine ? t.connect.wasOther : read?.ok === false ? problemOf(read, t) : undefined
            }
            deviceName={draft.deviceName}
            suggestedName={suggested}
            onDeviceName={(deviceName) => change({ ...draft, deviceName })}
            onAsking={(isAsking) => setBusy(isAsking ? 'checking' : undefined)}
            onAnswer={({ answer, deviceName: toldName }) => change({ ...draft, code: '', answer, toldName })}
          />
        </div>
      )}
    </Page>
  )
}
