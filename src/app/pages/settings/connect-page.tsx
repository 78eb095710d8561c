// Connecting the library with the district's server by a code, and how the sending stands afterwards. Nothing
// is sent before the person has seen the server's library by name and said yes.
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { cleanLine } from '../../../domain/clean-text.ts'
import { connect } from '../../../store/sync/enrol.ts'
import type { EnrolAnswer } from '../../../sync/wire.ts'
import { moreAddress } from '../../addresses.ts'
import { CodeForm } from '../../connect/code-form.tsx'
import { deviceNameOf } from '../../connect/device-word.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useSync } from '../../shell/sync.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldFrame, fieldAria } from '../../ui/field-frame.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ConfirmConnection } from './confirm-connection.tsx'
import { ConnectionStatus } from './connection-status.tsx'
import styles from './settings.module.css'
import { useConnectDraft } from './use-connect-draft.ts'
import { useDeviceName } from './use-device-name.ts'

export function ConnectPage() {
  const { t } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const { state, syncNow } = useSync()
  const known = useDeviceName()
  const [address, setAddress] = useSearchParams()
  const scanned = address.get('kode')
  const { draft, change, drop } = useConnectDraft(scanned)
  const [busy, setBusy] = useState<'checking' | 'connecting' | 'sending'>()
  const [isOtherLibrary, setOtherLibrary] = useState(false)

  const frame = { title: t.settings.connectTitle, back: moreAddress }
  if (!state || !draft || !known) return <Page {...frame}>{null}</Page>

  const deviceName = draft.deviceName ?? (known.name || deviceNameOf(t))
  const isConnected = state.status !== 'notConnected'
  const isTakingOver = isConnected && scanned !== null
  const needsCode = !isConnected || isTakingOver || state.status === 'needsCode' || state.status === 'revoked'

  const yes = async (answer: EnrolAnswer) => {
    setBusy('connecting')
    const connected = await connect(library, answer, cleanLine(deviceName) || deviceNameOf(t))
    setBusy(undefined)
    await drop()
    setAddress({}, { replace: true })
    setOtherLibrary(!connected.ok)
    if (!connected.ok) return
    announce(t.settings.connected)
    await syncNow()
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
        onNo={() => change({ ...draft, code: '', answer: undefined })}
      />
    )
  }
  return (
    <Page
      {...frame}
      dock={
        needsCode ? (
          <Button variant="primary" type="submit" form="connect" disabled={busy === 'checking'}>
            {busy === 'checking' ? t.setup.checkingCode : t.setup.checkCode}
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
            deviceName={deviceName}
            onAsking={(isAsking) => setBusy(isAsking ? 'checking' : undefined)}
            onAnswer={(answer) => change({ ...draft, code: '', answer })}
          />
          <FieldFrame id="device-name" label={t.settings.deviceName} help={t.settings.deviceNameHelp}>
            <input
              {...fieldAria('device-name', { help: t.settings.deviceNameHelp })}
              className="field"
              form="connect"
              autoComplete="off"
              maxLength={100}
              value={deviceName}
              onChange={(event) => change({ ...draft, deviceName: event.target.value })}
            />
          </FieldFrame>
        </div>
      )}
    </Page>
  )
}
