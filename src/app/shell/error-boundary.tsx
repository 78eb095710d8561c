// Where an unexpected error ends: calm words, the records are safe, two ways on. The error is noted locally.
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { noteError } from '../../store/error-log.ts'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyShelf } from '../ui/empty-shelf.tsx'
import styles from './full-page.module.css'

/** Going to another page leaves the error behind. */
export function ErrorBoundary({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation()
  return <Boundary path={pathname}>{children}</Boundary>
}

interface BoundaryProps {
  readonly path: string
  readonly children: ReactNode
}

class Boundary extends Component<BoundaryProps, { failedAt?: string }> {
  override state: { failedAt?: string } = {}

  override componentDidCatch(error: unknown, _info: ErrorInfo) {
    noteError('screen', error)
  }

  static getDerivedStateFromError() {
    return { failedAt: location.pathname }
  }

  override render() {
    const { failedAt } = this.state
    return failedAt !== undefined && failedAt === this.props.path ? <Failed /> : this.props.children
  }
}

function Failed() {
  const { t } = useWords()
  return (
    <div className={styles.page} role="alert">
      <EmptyShelf
        title={t.shell.failedTitle}
        action={
          <>
            <Button variant="primary" onClick={() => location.reload()}>
              {t.shell.reload}
            </Button>
            <Button onClick={() => location.assign('/')}>{t.shell.toToday}</Button>
          </>
        }
      >
        <p>{t.shell.failed}</p>
      </EmptyShelf>
    </div>
  )
}
