// A discreet line that offers to install, once the library has a few records and the browser would do it.
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './install-hint.module.css'
import { isInstalled, useInstallPrompt } from './install-prompt.ts'

const dismissedKey = 'lumbung.installHint'
/** Fewer records than these, and nobody knows yet whether they will stay; `library` and `writer` are among them. */
const enoughRecords = 5

export function InstallHint() {
  const { t } = useWords()
  const { database } = useLibrary()
  const prompt = useInstallPrompt()
  const records = useLiveQuery(() => database.records.limit(enoughRecords).count(), [database])
  const [dismissed, setDismissed] = useState(() => localStorage.getItem(dismissedKey) === 'later')

  if (!prompt || dismissed || isInstalled() || records !== enoughRecords) return null
  const later = () => {
    localStorage.setItem(dismissedKey, 'later')
    setDismissed(true)
  }
  return (
    <section className={styles.hint} aria-label={t.install.hintInstall}>
      <p>{t.install.hint}</p>
      <div>
        <Button onClick={prompt}>{t.install.hintInstall}</Button>
        <Button variant="third" onClick={later}>
          {t.install.hintLater}
        </Button>
      </div>
    </section>
  )
}
