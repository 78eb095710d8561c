// The code of the phone: set up with a picture, confirmed by its first six digits, taken off with the password.
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrPicture } from '../../ui/qr-picture.tsx'
import { askOffice } from '../ask-office.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import styles from './office-page.module.css'

interface Setup {
  readonly otpauth: string
  readonly secret: string
}

export function SecondFactor() {
  const { office } = useOfficeWords()
  const { officer, change } = useSession()
  const [password, setPassword] = useState('')
  const [setup, setSetup] = useState<Setup>()
  const [codes, setCodes] = useState<readonly string[]>()
  const [problem, setProblem] = useState<'password' | 'failed'>()

  const start = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(undefined)
    const answer = officer.hasSecondFactor
      ? await askOffice('second-factor', { body: { password }, method: 'DELETE' })
      : await askOffice<Setup>('second-factor', { body: { password } })
    if (!answer.ok) return setProblem(answer.failure.why === 'refused' ? 'password' : 'failed')
    setPassword('')
    if (officer.hasSecondFactor) {
      setCodes(undefined)
      change({ ...officer, hasSecondFactor: false })
    } else setSetup(answer.value as Setup)
  }
  const confirmed = (recoveryCodes: readonly string[]) => {
    setSetup(undefined)
    setCodes(recoveryCodes)
    change({ ...officer, hasSecondFactor: true })
  }

  return (
    <section className={styles.part}>
      <h2>{office.secondFactor}</h2>
      <p>{officer.hasSecondFactor ? office.secondFactorOn : office.secondFactorOff}</p>
      {codes && (
        <Notice title={office.recovery} live="status">
          <p>{office.recoveryWhat}</p>
          <ul className={styles.codes}>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </Notice>
      )}
      {setup ? (
        <ConfirmFactor setup={setup} onConfirmed={confirmed} />
      ) : (
        <form className={styles.form} onSubmit={start} noValidate>
          <LineField
            id="office-factor-password"
            label={office.oldPassword}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            problem={problem === 'password' && office.passwordWrong}
          />
          <div>
            <Button type="submit">
              {officer.hasSecondFactor ? office.secondFactorRemove : office.secondFactorSet}
            </Button>
          </div>
          {problem === 'failed' && (
            <Notice tone="mistake" live="alert">
              {office.notDone}
            </Notice>
          )}
        </form>
      )}
    </section>
  )
}

interface ConfirmFactorProps {
  readonly setup: Setup
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void
}

function ConfirmFactor({ setup, onConfirmed }: ConfirmFactorProps) {
  const { office } = useOfficeWords()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<'code' | 'failed'>()
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await askOffice<{ recoveryCodes: readonly string[] }>('second-factor', {
      body: { code: code.replace(/\s/g, '') },
      method: 'PUT',
    })
    if (answer.ok) onConfirmed(answer.value.recoveryCodes)
    else setProblem(answer.failure.why === 'refused' ? 'code' : 'failed')
  }
  return (
    <form className={styles.form} onSubmit={confirm} noValidate>
      <p>{office.secondFactorScan}</p>
      <div className={styles.picture}>
        <QrPicture text={setup.otpauth} label={office.secondFactor} />
      </div>
      <p>
        {office.secondFactorKey}: <span className={styles.key}>{setup.secret}</span>
      </p>
      <LineField
        id="office-factor-code"
        label={office.signIn.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        problem={
          problem === 'code' ? office.secondFactorWrong : problem === 'failed' ? office.notDone : undefined
        }
      />
      <div>
        <Button variant="primary" type="submit">
          {office.secondFactorConfirm}
        </Button>
      </div>
    </form>
  )
}
