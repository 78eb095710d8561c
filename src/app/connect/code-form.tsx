// The fields for a code from the district and for this device's name, which goes along with it, and what to say when
// the code doesn't fit. The server's answer is only handed on: nothing is connected before the person has seen whose
// library it is.
import ScanQrCode from 'lucide-react/icons/scan-qr-code'
import { type FormEvent, Suspense, useState } from 'react'
import { cleanLine } from '../../domain/clean-text.ts'
import { device } from '../../domain/records/device.ts'
import type { Phrases } from '../../i18n/phrases.ts'
import { redeemCode } from '../../store/sync/enrol.ts'
import type { EnrolAnswer } from '../../sync/wire.ts'
import { useWords } from '../language.tsx'
import { lazyPage } from '../lazy-page.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { FieldFrame, fieldAria } from '../ui/field-frame.tsx'
import { LineField } from '../ui/line-field.tsx'
import styles from './connect.module.css'
import { isLongCode, readEnrolCode, type TypedCode } from './enrol-code.ts'
import { readScannedCode } from './scanned-code.ts'

const ScanDialog = lazyPage(() => import('./scan-dialog.tsx'), 'ScanDialog')

interface Redeemed {
  readonly answer: EnrolAnswer
  readonly code: string
  /** What the district was told that this device is called. */
  readonly deviceName: string
}

interface CodeFormProps {
  /** The form's id, for a button in the dock: `<Button type="submit" form={id}>`. */
  readonly id: string
  readonly code: string
  readonly onCode: (code: string) => void
  /** What is wrong before anything was typed here. */
  readonly firstProblem?: string | undefined
  /** As typed; undefined until somebody touched it. */
  readonly deviceName: string | undefined
  /** What the device is called unless somebody says otherwise. */
  readonly suggestedName: string
  readonly onDeviceName: (name: string) => void
  readonly onAnswer: (redeemed: Redeemed) => void
  readonly onAsking: (isAsking: boolean) => void
}

export function CodeForm(props: CodeFormProps) {
  const { id, code, onCode, deviceName, suggestedName, onDeviceName, onAnswer, onAsking } = props
  const { t } = useWords()
  const announce = useAnnounce()
  const [isScanning, setScanning] = useState(false)
  const [problem, setProblem] = useState(props.firstProblem)

  const refuse = (words: string) => {
    setProblem(words)
    document.getElementById('enrol-code')?.focus()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const given = readGiven(code, t)
    if ('problem' in given) return refuse(given.problem)
    setProblem(undefined)
    onAsking(true)
    const name = cleanLine(deviceName ?? '') || suggestedName
    const redeemed = await redeemCode(given.code, name)
    onAsking(false)
    if (redeemed.ok) return onAnswer({ answer: redeemed.answer, code: given.code, deviceName: name })
    const words = t.connect.codeRefused
    if (redeemed.reason === 'blocked') return refuse(words.blocked(redeemed.code))
    if (redeemed.reason === 'wrongCode' && isLongCode(given.code)) return refuse(words.wrongLongCode)
    refuse(words[redeemed.reason])
  }
  const scanned = (read: string) => {
    setScanning(false)
    setProblem(undefined)
    onCode(read)
    announce(t.handover.scanned)
  }
  const about = { help: t.connect.codeHelp, problem }
  return (
    <form id={id} noValidate onSubmit={submit}>
      <FieldFrame id="enrol-code" label={t.connect.code} {...about}>
        <input
          {...fieldAria('enrol-code', about)}
          className={`field ${styles.code}`}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={300}
          value={code}
          onChange={(event) => {
            setProblem(undefined)
            onCode(event.target.value)
          }}
        />
      </FieldFrame>
      <Button className={styles.scan} icon={ScanQrCode} onClick={() => setScanning(true)}>
        {t.handover.scan}
      </Button>
      <LineField
        id="device-name"
        label={t.settings.deviceName}
        help={t.settings.deviceNameHelp}
        enterKeyHint="go"
        maxLength={device.fields.name.max}
        value={deviceName ?? suggestedName}
        onChange={onDeviceName}
      />
      {isScanning && (
        <Suspense fallback={null}>
          <ScanDialog onCode={scanned} onClose={() => setScanning(false)} />
        </Suspense>
      )}
    </form>
  )
}

/** What was typed or pasted: a code, or the whole link to it. */
function readGiven(given: string, t: Phrases): { readonly code: string } | { readonly problem: string } {
  const read = readScannedCode(given, window.location.origin)
  if (read.ok) return read
  if (read.reason === 'otherAddress') return { problem: t.handover.otherAddress(read.host) }
  const typed = readEnrolCode(given)
  return typed.ok ? typed : { problem: problemOf(typed, t) }
}

/** Why it is no code, in words. */
export const problemOf = ({ problem, count }: TypedCode & { ok: false }, t: Phrases): string => {
  const words = t.connect.codeProblem[problem]
  return typeof words === 'string' ? words : words(count)
}
