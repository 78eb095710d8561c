// The field for a code from the district, and what to say when it doesn't fit. The server's answer is only
// handed on: nothing is connected before the person has seen whose library it is.
import ScanQrCode from 'lucide-react/icons/scan-qr-code'
import { type FormEvent, Suspense, useState } from 'react'
import type { Phrases } from '../../i18n/phrases.ts'
import { redeemCode } from '../../store/sync/enrol.ts'
import type { EnrolAnswer } from '../../sync/wire.ts'
import { useWords } from '../language.tsx'
import { lazyPage } from '../lazy-page.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { FieldFrame, fieldAria } from '../ui/field-frame.tsx'
import styles from './connect.module.css'
import { readEnrolCode, type TypedCode } from './enrol-code.ts'

const ScanDialog = lazyPage(() => import('./scan-dialog.tsx'), 'ScanDialog')

interface CodeFormProps {
  /** The form's id, for a button in the dock: `<Button type="submit" form={id}>`. */
  readonly id: string
  readonly code: string
  readonly onCode: (code: string) => void
  readonly deviceName: string
  readonly onAnswer: (answer: EnrolAnswer) => void
  readonly onAsking: (isAsking: boolean) => void
}

export function CodeForm({ id, code, onCode, deviceName, onAnswer, onAsking }: CodeFormProps) {
  const { t } = useWords()
  const announce = useAnnounce()
  const [isScanning, setScanning] = useState(false)
  const [problem, setProblem] = useState<string>()

  const refuse = (words: string) => {
    setProblem(words)
    document.getElementById('enrol-code')?.focus()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const typed = readEnrolCode(code)
    if (!typed.ok) return refuse(problemOf(typed, t))
    setProblem(undefined)
    onAsking(true)
    const redeemed = await redeemCode(typed.code, deviceName)
    onAsking(false)
    if (redeemed.ok) onAnswer(redeemed.answer)
    else
      refuse(
        redeemed.reason === 'blocked'
          ? t.setup.codeRefused.blocked(redeemed.code)
          : t.setup.codeRefused[redeemed.reason],
      )
  }
  const scanned = (read: string) => {
    setScanning(false)
    setProblem(undefined)
    onCode(read)
    announce(t.handover.scanned)
  }
  const about = { help: t.setup.codeHelp, problem }
  return (
    <form id={id} noValidate onSubmit={submit}>
      <FieldFrame id="enrol-code" label={t.setup.code} {...about}>
        <input
          {...fieldAria('enrol-code', about)}
          className={`field ${styles.code}`}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={20}
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
      {isScanning && (
        <Suspense fallback={null}>
          <ScanDialog onCode={scanned} onClose={() => setScanning(false)} />
        </Suspense>
      )}
    </form>
  )
}

const problemOf = ({ problem, count }: TypedCode & { ok: false }, t: Phrases): string => {
  const words = t.setup.codeProblem[problem]
  return typeof words === 'string' ? words : words(count)
}
