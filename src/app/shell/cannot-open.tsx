// When the library can't be opened: what happened, that nothing is anyone's fault, and what to do.
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import type { Opening } from '../../store/open-library.ts'
import { restoreAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { Barn } from '../ui/barn.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import styles from './full-page.module.css'

type Reason = Extract<Opening, { ok: false }>['reason']

export function CannotOpen({ reason }: { readonly reason: Reason }) {
  const { t } = useWords()
  // A link that was opened here has left its code in it.
  const { state } = useLocation()
  const { title, what, todo } = t.frame.cannotOpen[reason]
  useEffect(() => {
    document.title = `${title} · ${t.shell.appName}`
  }, [title, t])
  return (
    <main className={styles.page}>
      <Barn width={180} />
      <div className={styles.words}>
        <h1>{title}</h1>
        <p>{what}</p>
        <p>{todo}</p>
        <div className={styles.actions}>
          {reason === 'emptied' && (
            <ButtonLink variant="primary" to={restoreAddress} state={state}>
              {t.frame.reconnect}
            </ButtonLink>
          )}
          <Button variant={reason === 'emptied' ? 'second' : 'primary'} onClick={() => location.reload()}>
            {t.frame.tryAgain}
          </Button>
        </div>
      </div>
    </main>
  )
}
