// Said on the old device once the new one has taken over: nothing is lost here, and what was not sent in time can
// still be given along in a file.
import Archive from 'lucide-react/icons/archive'
import CircleCheck from 'lucide-react/icons/circle-check'
import CloudOff from 'lucide-react/icons/cloud-off'
import { useState } from 'react'
import { connectAddress, reportsAddress } from '../../addresses.ts'
import { WaitingAttachmentsNotice } from '../../attachments/waiting-attachments-notice.tsx'
import { MakeBackupDialog } from '../../backup/make-backup-dialog.tsx'
import { deviceWord } from '../../connect/device-word.ts'
import { useWords } from '../../language.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import styles from './handover.module.css'

export function HandedOver({ unsent }: { readonly unsent: number }) {
  const { t, format } = useWords()
  const [isBackingUp, setBackingUp] = useState(false)
  return (
    <div className={styles.code}>
      <div className={styles.words} role="status">
        <h2 className={styles.done}>{t.handover.done}</h2>
        <p>{t.handover.doneWhat(deviceWord(t))}</p>
      </div>
      <Ledger label={t.handover.done}>
        <LedgerRow done icon={CircleCheck} title={t.handover.kept} />
        {unsent > 0 ? (
          <LedgerRow
            lamp
            icon={CloudOff}
            title={t.handover.leftHere(format.number(unsent))}
            note={t.handover.leftHereWhat}
          />
        ) : (
          <LedgerRow done icon={CircleCheck} title={t.handover.allSent} />
        )}
      </Ledger>
      <WaitingAttachmentsNotice isHandedOver />
      <div className={styles.buttons}>
        <Button variant={unsent > 0 ? 'primary' : 'second'} icon={Archive} onClick={() => setBackingUp(true)}>
          {t.settings.openBackup}
        </Button>
        <ButtonLink to={reportsAddress}>{t.settings.openReports}</ButtonLink>
        <ButtonLink variant="third" to={connectAddress}>
          {t.sync.enterCode}
        </ButtonLink>
      </div>
      <p className={styles.note}>{t.handover.mistake}</p>
      {isBackingUp && <MakeBackupDialog names onClose={() => setBackingUp(false)} />}
    </div>
  )
}
