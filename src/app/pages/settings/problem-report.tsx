// "Salin laporan masalah": what the app noted about itself, shown before it is copied. Sent by nobody but the
// person, to whom they like.
import Copy from 'lucide-react/icons/copy'
import { useState } from 'react'
import { problemReport } from '../../../store/error-log.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './settings.module.css'

export function ProblemReport() {
  const { t } = useWords()
  const { env } = useLibrary()
  const [report] = useState(() => problemReport(env))
  const [outcome, setOutcome] = useState<'copied' | 'copyYourself'>()
  const [isShown, setShown] = useState(false)

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report)
      setOutcome('copied')
    } catch {
      // No clipboard on plain HTTP, or not allowed: the text is there to be copied by hand.
      setShown(true)
      setOutcome('copyYourself')
    }
  }
  return (
    <section className={styles.section}>
      <h2>{t.settings.problem}</h2>
      <p>{t.settings.problemWhat}</p>
      <details
        className={styles.details}
        open={isShown}
        onToggle={(event) => setShown(event.currentTarget.open)}
      >
        <summary>{t.settings.showReport}</summary>
        <pre>{report}</pre>
      </details>
      <div>
        <Button icon={Copy} onClick={copy}>
          {t.settings.copyReport}
        </Button>
      </div>
      {outcome && (
        <Notice tone={outcome === 'copied' ? 'plain' : 'lamp'} live="status">
          {t.settings[outcome]}
        </Notice>
      )}
    </section>
  )
}
