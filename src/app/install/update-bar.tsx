// The quiet bar that says a new version is ready. It asks; while a form is open anywhere, it waits.
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import { isTypingAnywhere } from './open-forms.ts'
import styles from './update-bar.module.css'
import { registerWorker } from './worker-registration.ts'

export function UpdateBar() {
  const { t } = useWords()
  const [state, setState] = useState<'none' | 'ready' | 'formOpen' | 'installing'>('none')
  const takeOver = useRef<() => void>(undefined)

  useEffect(() => {
    takeOver.current ??= registerWorker(() => setState('ready'))
  }, [])

  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form that was in the way may be left
  useEffect(() => setState((now) => (now === 'formOpen' ? 'ready' : now)), [pathname])

  const install = async () => {
    if (await isTypingAnywhere()) return setState('formOpen')
    setState('installing')
    takeOver.current?.()
  }

  return (
    <div role="status" className={state === 'none' ? undefined : styles.bar}>
      {state !== 'none' && (
        <>
          <p>{state === 'formOpen' ? t.install.updateWaits : t.install.updateReady}</p>
          <Button size="row" disabled={state === 'installing'} onClick={install}>
            {t.install.updateNow}
          </Button>
        </>
      )}
    </div>
  )
}
