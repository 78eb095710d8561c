// Last question: who records? It may be left open, as somebody has to be able to start at once.

import { type FormEvent, useState } from 'react'
import { cleanLine } from '../../../domain/clean-text.ts'
import { longestName } from '../../../domain/longest-name.ts'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SetupFrame } from './setup-frame.tsx'
import styles from './setup-page.module.css'
import { type StepProps, stepPath } from './steps.ts'

interface StaffStepProps extends StepProps {
  /** Makes the library. False: this browser stores nothing. */
  readonly start: (staffName: string) => Promise<boolean>
}

export function StaffStep({ draft, change, start }: StaffStepProps) {
  const { t } = useWords()
  const [problem, setProblem] = useState<string>()
  const [state, setState] = useState<'asking' | 'starting' | 'notStored'>('asking')
  const name = draft.staffName ?? ''

  const begin = async (staffName: string) => {
    setState('starting')
    if (!(await start(staffName))) setState('notStored')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (state === 'starting') return
    if ([...name.trim()].length > longestName.staff) {
      setProblem(t.setup.staffNameLong)
      return document.getElementById('staff-name')?.focus()
    }
    begin(cleanLine(name) || t.setup.staffDefault)
  }
  const isStarting = state === 'starting'
  return (
    <SetupFrame
      title={t.setup.staffTitle}
      lead={t.setup.staffLead}
      back={stepPath('library')}
      step={[3, 3]}
      dock={
        <>
          <Button variant="primary" type="submit" form="staff-step" disabled={isStarting}>
            {isStarting ? t.setup.starting : t.setup.start}
          </Button>
          {cleanLine(name) === '' && !isStarting && (
            <Button variant="third" onClick={() => begin(t.setup.staffDefault)}>
              {t.setup.skip}
            </Button>
          )}
        </>
      }
    >
      <form id="staff-step" noValidate onSubmit={submit} className={styles.form}>
        <LineField
          id="staff-name"
          label={t.setup.staffName}
          optional
          problem={problem}
          autoComplete="given-name"
          autoCapitalize="words"
          enterKeyHint="go"
          value={name}
          onChange={(staffName) => {
            setProblem(undefined)
            change({ staffName })
          }}
        />
      </form>
      {state === 'notStored' && (
        <Notice tone="mistake" live="alert" title={t.setup.notStored}>
          {t.setup.notStoredHelp}
        </Notice>
      )}
    </SetupFrame>
  )
}
