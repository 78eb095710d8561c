// A new key: what it is for and which area it reads; then itself, once.
import Copy from 'lucide-react/icons/copy'
import { type FormEvent, useId, useState } from 'react'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askOffice } from '../ask-office.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import styles from './office-page.module.css'

const LONGEST = 60

interface NewTokenProps {
  readonly onMade: () => void
  readonly onClose: () => void
}

export function NewToken({ onMade, onClose }: NewTokenProps) {
  const { office } = useOfficeWords()
  const words = office.tokens
  const own = useSession().officer.scope
  const id = useId()
  const [name, setName] = useState('')
  const [scope, setScope] = useState(own)
  const [problem, setProblem] = useState<'name' | 'scope' | 'tooMany' | 'failed'>()
  const [isBusy, setBusy] = useState(false)
  const [token, setToken] = useState<string>()
  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (name.trim() === '') return setProblem('name')
    setBusy(true)
    setProblem(undefined)
    const answer = await askOffice<{ token: string }>('tokens', { body: { name, scope: scope.trim() } })
    setBusy(false)
    if (answer.ok) {
      setToken(answer.value.token)
      return onMade()
    }
    const code = answer.failure.why === 'refused' ? answer.failure.code : ''
    setProblem(
      code === 'too_many' ? 'tooMany' : code === 'unknown_place' || code === 'malformed' ? 'scope' : 'failed',
    )
  }
  if (token !== undefined) return <MadeToken token={token} onClose={onClose} />
  return (
    <Dialog
      title={words.make}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" type="submit" form={id} aria-disabled={isBusy}>
            {words.make}
          </Button>
          <Button onClick={onClose}>{office.close}</Button>
        </>
      }
    >
      <form id={id} className={styles.form} onSubmit={make} noValidate>
        <LineField
          id={`${id}-name`}
          label={words.name}
          help={words.nameHelp}
          maxLength={LONGEST}
          value={name}
          onChange={setName}
          problem={problem === 'name' && words.nameEmpty}
        />
        <LineField
          id={`${id}-scope`}
          label={words.scope}
          help={words.scopeHelp(own)}
          value={scope}
          onChange={setScope}
          problem={problem === 'scope' && words.scopeWrong}
        />
      </form>
      {(problem === 'tooMany' || problem === 'failed') && (
        <Notice tone="mistake" live="alert">
          {problem === 'tooMany' ? words.tooMany : office.notDone}
        </Notice>
      )}
    </Dialog>
  )
}

interface MadeTokenProps {
  readonly token: string
  readonly onClose: () => void
}

/** No press beside it closes it: it can't be seen again. */
function MadeToken({ token, onClose }: MadeTokenProps) {
  const { office } = useOfficeWords()
  const words = office.tokens
  const announce = useAnnounce()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token)
      announce(words.copied)
    } catch {
      announce(office.copyYourself)
    }
  }
  return (
    <Dialog
      title={words.isReady}
      actions={
        <>
          <Button variant="primary" icon={Copy} onClick={copy}>
            {words.copy}
          </Button>
          <Button onClick={onClose}>{office.done}</Button>
        </>
      }
    >
      <p className={styles.key}>{token}</p>
      <p>{words.once}</p>
    </Dialog>
  )
}
