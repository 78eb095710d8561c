// How to put Lumbung on the home screen or desktop: by the browser's own offer where it makes one, and in words
// for every browser that village libraries have.
import { useEffect, useState } from 'react'
import { moreAddress } from '../../addresses.ts'
import { type WayToInstall, wayOf, waysToInstall } from '../../install/device-kind.ts'
import { isInstalled, useInstallPrompt } from '../../install/install-prompt.ts'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './install-page.module.css'

export function InstallPage() {
  const { t } = useWords()
  const prompt = useInstallPrompt()
  const here = wayOf(navigator.userAgent)
  return (
    <Page title={t.install.title} back={moreAddress}>
      <div className={styles.text}>
        <p>{t.install.why}</p>
        <OfflineState />
        {isInstalled() && <p>{t.install.installed}</p>}
        {prompt && (
          <p>
            <Button variant="primary" onClick={prompt}>
              {t.install.hintInstall}
            </Button>
          </p>
        )}
        <h2>{t.install.hereFirst}</h2>
        <h3>{t.install[here]}</h3>
        <Steps way={here} />
        <h2>{t.install.elsewhere}</h2>
        {waysToInstall
          .filter((way) => way !== here)
          .map((way) => (
            <details key={way} className={styles.other}>
              <summary>{t.install[way]}</summary>
              <Steps way={way} />
            </details>
          ))}
      </div>
    </Page>
  )
}

function Steps({ way }: { readonly way: WayToInstall }) {
  const { t } = useWords()
  return (
    <>
      <ol className={styles.steps}>
        {t.install[`${way}Steps`].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {way === 'iphone' && <p>{t.install.iphoneNote}</p>}
    </>
  )
}

/** Whether the worker holds the app already, said in words. */
function OfflineState() {
  const { t } = useWords()
  const [ready, setReady] = useState(() => Boolean(navigator.serviceWorker?.controller))
  useEffect(() => {
    const look = () => setReady(Boolean(navigator.serviceWorker?.controller))
    navigator.serviceWorker?.addEventListener('controllerchange', look)
    return () => navigator.serviceWorker?.removeEventListener('controllerchange', look)
  }, [])
  if (!navigator.serviceWorker) return <p>{t.install.offlineNever}</p>
  return <p role="status">{ready ? t.install.offlineReady : t.install.offlineNotYet}</p>
}
