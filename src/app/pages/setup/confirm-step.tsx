// The server's library by name: is it yours? Only a yes joins it; then what it holds is fetched.
import { useState } from 'react'
import { ServerLibrary } from '../../connect/server-library.tsx'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SetupFrame } from './setup-frame.tsx'
import { type StepProps, stepPath } from './steps.ts'

interface ConfirmStepProps extends StepProps {
  /** Joins the library and goes to "Hari ini". False: this browser stores nothing. */
  readonly join: () => Promise<boolean>
  /** Goes to "Hari ini" without waiting for all records. */
  readonly leave: () => void
}

export function ConfirmStep({ draft, change, go, join, leave }: ConfirmStepProps) {
  const { t } = useWords()
  const [state, setState] = useState<'asking' | 'pulling' | 'notStored'>('asking')
  const { answer } = draft
  if (!answer) return null

  const yes = async () => {
    setState('pulling')
    if (!(await join())) setState('notStored')
  }
  if (state === 'pulling')
    return (
      <SetupFrame
        title={t.connect.pulling}
        lead={t.connect.pullingHelp}
        dock={<Button onClick={leave}>{t.connect.goOn}</Button>}
      >
        <ServerLibrary name={answer.libraryName} code={answer.code} />
      </SetupFrame>
    )
  return (
    <SetupFrame
      title={t.connect.isThisYours}
      back={stepPath('code')}
      dock={
        <>
          <Button variant="primary" onClick={yes}>
            {t.connect.mine}
          </Button>
          <Button
            variant="third"
            onClick={() => {
              change({ answer: undefined, toldName: undefined, code: '', wasOther: true })
              go('code')
            }}
          >
            {t.connect.notMine}
          </Button>
        </>
      }
    >
      <ServerLibrary name={answer.libraryName} code={answer.code} />
      {state === 'notStored' && (
        <Notice tone="mistake" live="alert" title={t.setup.notStored}>
          {t.setup.notStoredHelp}
        </Notice>
      )}
    </SetupFrame>
  )
}
