// The other way in: a code from the district, for a library that the server knows already, or for a device
// whose storage the browser deleted.
import { useEffect, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import type { Phrases } from '../../../i18n/phrases.ts'
import { currentLibraryKey } from '../../../store/registry.ts'
import { connectByCode } from '../../addresses.ts'
import { CodeForm } from '../../connect/code-form.tsx'
import { deviceNameOf } from '../../connect/device-word.ts'
import { useWords } from '../../language.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { SetupFrame } from './setup-frame.tsx'
import styles from './setup-page.module.css'
import { type StepProps, stepPath } from './steps.ts'

const headOf = (isRestoring: boolean, isScanned: boolean, t: Phrases) => {
  if (isRestoring) return { title: t.setup.restoreTitle, lead: t.setup.restoreWhy }
  return isScanned
    ? { title: t.handover.takeOver, lead: t.handover.takeOverLead }
    : { title: t.setup.codeTitle, lead: t.setup.codeLead }
}

export function CodeStep({ draft, change, go }: StepProps) {
  const { t } = useWords()
  const [address] = useSearchParams()
  const [isAsking, setAsking] = useState(false)
  const isRestoring = address.has('pulihkan')
  const scanned = address.get('kode')
  const [hasLibrary] = useState(() => currentLibraryKey() !== undefined)
  useEffect(() => {
    if (scanned !== null) change({ code: scanned })
  }, [scanned, change])
  if (scanned !== null && hasLibrary) return <Navigate to={connectByCode(scanned)} replace />
  // The picture's code was redeemed already, and the page is opened once more on the way.
  if (scanned !== null && draft.answer) return <Navigate to={stepPath('confirm')} replace />
  return (
    <SetupFrame
      {...headOf(isRestoring, scanned !== null, t)}
      {...(!isRestoring && { back: stepPath('village') })}
      dock={
        <Button variant="primary" type="submit" form="code-step" disabled={isAsking}>
          {isAsking ? t.setup.checkingCode : t.setup.checkCode}
        </Button>
      }
    >
      {isRestoring && <p>{t.setup.restoreHow}</p>}
      <CodeForm
        id="code-step"
        code={draft.code ?? ''}
        onCode={(code) => change({ code })}
        deviceName={deviceNameOf(t)}
        onAsking={setAsking}
        onAnswer={(answer) => {
          change({ answer, code: '' })
          go('confirm')
        }}
      />
      {isRestoring && (
        <div className={styles.otherWays}>
          <ButtonLink variant="third" to={stepPath('backup')}>
            {t.setup.haveBackup}
          </ButtonLink>
          <p className={styles.beside}>{t.setup.restoreStartNewHelp}</p>
          <ButtonLink variant="third" to={stepPath('village')}>
            {t.setup.restoreStartNew}
          </ButtonLink>
        </div>
      )}
    </SetupFrame>
  )
}
