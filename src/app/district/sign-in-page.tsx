// "Masuk": one form for the officer's name, password, and the code of the phone where one was set up. What was wrong of
// the three is not said.
import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Officer } from '../../sync/officer-wire.ts'
import { Barn } from '../ui/barn.tsx'
import { Button } from '../ui/button.tsx'
import { FieldFrame, fieldAria } from '../ui/field-frame.tsx'
import { LineField } from '../ui/line-field.tsx'
import { Link } from '../ui/link.tsx'
import { Logo } from '../ui/logo.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePageHeading } from '../ui/page-heading.ts'
import { Roof } from '../ui/roof.tsx'
import { askOffice, type Failure } from './ask-office.ts'
import { useOfficeWords } from './office-words.ts'
import styles from './sign-in-page.module.css'

interface SignInPageProps {
  /** `over`: the session ended by itself. `out`: the officer ended it. */
  readonly why: 'over' | 'out' | undefined
  readonly onSignedIn: (officer: Officer) => void
}

export function SignInPage({ why, onSignedIn }: SignInPageProps) {
  const { office, t } = useOfficeWords()
  const heading = usePageHeading(office.signIn.title)
  const [isDemo, setDemo] = useState(false)
  useEffect(() => {
    // Only a demonstration has an officer whom anybody may be; all other servers say that there is no such thing.
    askOffice<{ isDemo: boolean }>('demo-session').then((answer) => setDemo(answer.ok && answer.value.isDemo))
  }, [])
  return (
    <div className={styles.page}>
      <header>
        <Roof>
          <div className={styles.roof}>
            <p className={styles.brand}>
              <Logo size={34} />
              {t.shell.appName}
            </p>
            <div className={styles.barn}>
              <Barn thatch width={312} />
            </div>
            <p className={styles.what}>{office.board}</p>
          </div>
        </Roof>
      </header>
      <main className={styles.main}>
        <h1 ref={heading} tabIndex={-1}>
          {office.signIn.title}
        </h1>
        <p className={styles.lead}>{office.signIn.lead}</p>
        {why && <Notice live="status">{why === 'over' ? office.sessionOver : office.signedOut}</Notice>}
        <SignInForm onSignedIn={onSignedIn} />
        {isDemo && <DemoButton onSignedIn={onSignedIn} />}
        <p className={styles.note}>{office.signIn.forgot}</p>
        <p className={styles.village}>
          {office.signIn.village} <Link to="/">{office.signIn.openVillage}</Link>
        </p>
      </main>
    </div>
  )
}

type Asked = Pick<SignInPageProps, 'onSignedIn'>

function SignInForm({ onSignedIn }: Asked) {
  const { office } = useOfficeWords()
  const [typed, setTyped] = useState({ name: '', password: '', code: '' })
  const [isShown, setShown] = useState(false)
  const [hasCode, setHasCode] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const say = useSignInWords()

  const send = async (code: string) => {
    const { name, password } = typed
    if (!name.trim() || !password) return setProblem(office.signIn.empty)
    setBusy(true)
    setProblem('')
    const answer = await askOffice<{ officer: Officer }>('session', {
      body: { name: name.trim(), password, ...(code.trim() && { code: code.trim() }) },
    })
    if (answer.ok) return onSignedIn(answer.value.officer)
    setBusy(false)
    setProblem(say(answer.failure))
    form.current?.querySelector<HTMLInputElement>('#office-password')?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) void send(typed.code)
  }
  const typeCode = (code: string) => {
    setTyped({ ...typed, code })
    // Six digits are a whole code: nobody has to look for the button with the phone in their hand.
    if (/^\d{3} ?\d{3}$/.test(code.trim()) && !isBusy) void send(code)
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <LineField
        id="office-name"
        label={office.signIn.name}
        value={typed.name}
        onChange={(name) => setTyped({ ...typed, name })}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <FieldFrame id="office-password" label={office.signIn.password}>
        <div className={styles.password}>
          <input
            {...fieldAria('office-password', {})}
            className="field"
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            value={typed.password}
            onChange={({ target }) => setTyped({ ...typed, password: target.value })}
          />
          <Button variant="third" size="row" icon={isShown ? EyeOff : Eye} onClick={() => setShown(!isShown)}>
            {isShown ? office.signIn.hide : office.signIn.show}
          </Button>
        </div>
      </FieldFrame>
      {hasCode ? (
        <LineField
          id="office-code"
          label={office.signIn.code}
          help={office.signIn.codeHelp}
          value={typed.code}
          onChange={typeCode}
          autoComplete="one-time-code"
          autoFocus
        />
      ) : (
        <div>
          <Button variant="third" onClick={() => setHasCode(true)}>
            {office.signIn.hasCode}
          </Button>
        </div>
      )}
      {problem && (
        <Notice tone="mistake" live="alert">
          {problem}
        </Notice>
      )}
      <Button variant="primary" type="submit" aria-disabled={isBusy}>
        {isBusy ? office.signIn.going : office.signIn.go}
      </Button>
    </form>
  )
}

const useSignInWords = (): ((failure: Failure) => string) => {
  const { office, format } = useOfficeWords()
  return (failure) => {
    if (failure.why === 'offline') return office.signIn.offline
    if (failure.why === 'wait') return office.signIn.wait(format.number(Math.ceil(failure.seconds / 60)))
    if (failure.why === 'refused' && failure.code === 'sign_in') return office.signIn.wrong
    return office.signIn.failed
  }
}

function DemoButton({ onSignedIn }: Asked) {
  const { office } = useOfficeWords()
  const [problem, setProblem] = useState('')
  const say = useSignInWords()
  const enter = async () => {
    const answer = await askOffice<{ officer: Officer }>('demo-session', { body: {} })
    if (answer.ok) onSignedIn(answer.value.officer)
    else setProblem(say(answer.failure))
  }
  return (
    <>
      <Button onClick={enter}>{office.signIn.demo}</Button>
      {problem && (
        <Notice tone="mistake" live="alert">
          {problem}
        </Notice>
      )}
    </>
  )
}
