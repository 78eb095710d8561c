// "Pengaturan" of an officer: the account, signing out, and by when reports are to be in.
import LogOut from 'lucide-react/icons/log-out'
import { useState } from 'react'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useScope } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { AuditList } from './audit-list.tsx'
import { DeadlineForm } from './deadline-form.tsx'
import { LaterDeadlines } from './later-deadlines.tsx'
import { LetterForm } from './letter-form.tsx'
import styles from './office-page.module.css'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'
import { TokenList } from './token-list.tsx'

export function OfficePage() {
  const { office } = useOfficeWords()
  const { officer } = useSession()
  return (
    <Page title={office.office}>
      <Account />
      {officer.role === 'administrator' && <DeadlineForm />}
      <LaterDeadlines />
      {officer.role !== 'viewer' && <LetterForm />}
      {!officer.isDemo && (
        <section className={styles.part}>
          <h2>{office.changePassword}</h2>
          <PasswordForm />
        </section>
      )}
      {!officer.isDemo && <SecondFactor />}
      {officer.role === 'administrator' && !officer.isDemo && <TokenList />}
      <AuditList />
    </Page>
  )
}

function Account() {
  const { office } = useOfficeWords()
  const { officer, signOut } = useSession()
  const announce = useAnnounce()
  const scope = useScope()
  const [hasFailed, setFailed] = useState(false)
  const leave = async () => {
    if (await signOut()) announce(office.signedOut)
    else setFailed(true)
  }
  return (
    <section className={styles.part}>
      <h2>{office.account}</h2>
      <p>
        <b lang="id">{officer.fullName}</b> ({officer.name}) ·{' '}
        {office.accountLine(office.roles[officer.role], scope)}
      </p>
      <div>
        <Button icon={LogOut} onClick={leave}>
          {office.signOut}
        </Button>
      </div>
      <p className={styles.note}>{office.signOutWhat}</p>
      {hasFailed && (
        <Notice tone="mistake" live="alert">
          {office.signIn.offline}
        </Notice>
      )}
    </section>
  )
}
