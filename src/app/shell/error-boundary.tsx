// Where an unexpected error ends: calm words, the records are safe, two ways on. The error is noted locally.
import { Component, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { noteError } from '../../store/error-log.ts'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
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

class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    noteError('screen', error)
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.failed && before.path !== this.props.path) this.setState({ failed: false })
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

/** Plain on purpose: where something broke, little should be needed to say so. */
function Failed() {
  const { t } = useWords()
  return (
    <div className={styles.page} role="alert">
      <div className={styles.words}>
        <h1>{t.shell.failedTitle}</h1>
        <p>{t.shell.failed}</p>
        <div className={styles.actions}>
          <Button variant="primary" onClick={() => location.reload()}>
            {t.shell.reload}
          </Button>
          <Button onClick={() => location.assign('/')}>{t.shell.toToday}</Button>
        </div>
      </div>
    </div>
  )
}
