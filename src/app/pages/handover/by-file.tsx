// The handover without a server: a backup with names, opened on the new device.
import Archive from 'lucide-react/icons/archive'
import { useState } from 'react'
import { MakeBackupDialog } from '../../backup/make-backup-dialog.tsx'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './handover.module.css'

export function ByFile({ isOnlyWay }: { readonly isOnlyWay: boolean }) {
  const { t } = useWords()
  const [isBackingUp, setBackingUp] = useState(false)
  return (
    <section className={styles.words}>
      <h2>{t.handover.byFile}</h2>
      <ol className={styles.steps}>
        {t.handover.byFileSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{t.handover.byFileAfter}</p>
      <div className={styles.buttons}>
        <Button variant={isOnlyWay ? 'primary' : 'second'} icon={Archive} onClick={() => setBackingUp(true)}>
          {t.settings.openBackup}
        </Button>
      </div>
      {isBackingUp && <MakeBackupDialog names onClose={() => setBackingUp(false)} />}
    </section>
  )
}
