// A new password for oneself; whoever else is signed in as this officer has to sign in again.
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askOffice } from '../ask-office.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import styles from './office-page.module.css'

const SHORTEST = 10
const empty = { password: '', newPassword: '' }

export function PasswordForm() {
  const { office } = useOfficeWords()
  const { officer } = useSession()
  const [typed, setTyped] = useState(empty)
  const [said, setSaid] = useState<'saved' | 'short' | 'wrong' | 'failed'>()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ([...typed.newPassword].length < SHORTEST) return setSaid('short')
    const answer = await askOffice('password', { body: typed, method: 'PUT' })
    setSaid(answer.ok ? 'saved' : answer.failure.why === 'refused' ? 'wrong' : 'failed')
    if (answer.ok) setTyped(empty)
  }
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      {/* For the browser's own store of passwords. */}
      <input type="text" autoComplete="username" value={officer.name} readOnly hidden />
      <LineField
        id="office-old-password"
        label={office.oldPassword}
        type="password"
        autoComplete="current-password"
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
        problem={said === 'wrong' && office.passwordWrong}
      />
      <LineField
        id="office-new-password"
        label={office.newPassword}
        help={office.passwordHelp}
        type="password"
        autoComplete="new-password"
        value={typed.newPassword}
        onChange={(newPassword) => setTyped({ ...typed, newPassword })}
        problem={said === 'short' && office.passwordShort}
      />
      <div>
        <Button type="submit">{office.changePassword}</Button>
      </div>
      {said === 'saved' && <Notice live="status">{office.passwordChanged}</Notice>}
      {said === 'failed' && (
        <Notice tone="mistake" live="alert">
          {office.notDone}
        </Notice>
      )}
    </form>
  )
}
