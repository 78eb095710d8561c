// The other way in: a code from the district, for a library that the server knows already, or for a device
// whose storage the browser deleted.
import { useEffect, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { cleanLine } from '../../../domain/clean-text.ts'
import type { Phrases } from '../../../i18n/phrases.ts'
import { currentLibraryKey } from '../../../store/registry.ts'
import { connectByCode } from '../../addresses.ts'
import { CodeForm, problemOf } from '../../connect/code-form.tsx'
import { suggestedName } from '../../connect/device-word.ts'
import { readEnrolCode } from '../../connect/enrol-code.ts'
import { useBroughtCode } from '../../connect/use-brought-code.ts'
import { useWords } from '../../language.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { SetupFrame } from './setup-frame.tsx'
import styles from './setup-page.module.css'
import { type StepProps, stepPath } from './steps.ts'

const headOf = (isRestoring: boolean, isFilled: boolean, t: Phrases) => {
  if (isRestoring) return { title: t.connect.restoreTitle, lead: t.connect.restoreWhy }
  return isFilled
    ? { title: t.handover.takeOver, lead: t.handover.takeOverLead }
    : { title: t.connect.codeTitle, lead: t.connect.codeLead }
}

const codeStep = () => stepPath('code')

export function CodeStep({ draft, change, go }: StepProps) {
  const { t } = useWords()
  const isRestoring = useSearchParams()[0].has('pulihkan')
  const [isAsking, setAsking] = useState(false)
  const [hasLibrary] = useState(() => !isRestoring && currentLibraryKey() !== undefined)
  const brought = useBroughtCode(hasLibrary ? connectByCode : codeStep)
  const read = brought === null ? undefined : readEnrolCode(brought)
  const filled = read?.ok ? read.code : brought
  useEffect(() => {
    if (filled !== null && !hasLibrary) change({ code: filled, wasOther: false })
  }, [filled, hasLibrary, change])
  // On its way to the library's own page.
  if (brought !== null && hasLibrary) return null
  // This code was redeemed already, and its link is opened once more.
  if (draft.answer && filled === draft.code) return <Navigate to={stepPath('confirm')} replace />
  const problem = read?.ok === false ? problemOf(read, t) : draft.wasOther ? t.connect.wasOther : undefined
  return (
    <SetupFrame
      {...headOf(isRestoring, read?.ok === true, t)}
      {...(!isRestoring && { back: stepPath('village') })}
      dock={
        <Button variant="primary" type="submit" form="code-step" disabled={isAsking}>
          {isAsking ? t.connect.checkingCode : t.connect.checkCode}
        </Button>
      }
    >
      {isRestoring && <p>{t.connect.restoreHow}</p>}
      <CodeForm
        id="code-step"
        code={draft.code ?? filled ?? ''}
        onCode={(code) => change({ code })}
        firstProblem={problem}
        deviceName={draft.deviceName}
        suggestedName={suggestedName(t, cleanLine(draft.staffName ?? ''))}
        onDeviceName={(deviceName) => change({ deviceName })}
        onAsking={setAsking}
        onAnswer={({ deviceName: toldName, ...redeemed }) => {
          change({ ...redeemed, toldName, wasOther: false })
          go('confirm')
        }}
      />
      {isRestoring && (
        <div className={styles.otherWays}>
          <ButtonLink variant="third" to={stepPath('backup')}>
            {t.setup.haveBackup}
          </ButtonLink>
          <p className={styles.beside}>{t.connect.restoreStartNewHelp}</p>
          <ButtonLink variant="third" to={stepPath('village')}>
            {t.connect.restoreStartNew}
          </ButtonLink>
        </div>
      )}
    </SetupFrame>
  )
}
