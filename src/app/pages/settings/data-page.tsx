// "Apakah data saya aman?" answered in words, and only with what is known: what is kept here, what has
// arrived, how much room there is, whether the clock is right. What asks for something is lit.
import { useLiveQuery } from 'dexie-react-hooks'
import Download from 'lucide-react/icons/download'
import { useState } from 'react'
import { backupState } from '../../../store/backup/backup-state.ts'
import { dataSafety } from '../../../store/backup/data-safety.ts'
import { parkedEntries } from '../../../store/records/live-queries.ts'
import { syncState } from '../../../store/sync/sync-state.ts'
import { moreAddress } from '../../addresses.ts'
import { BackupBox } from '../../backup/backup-box.tsx'
import { MakeBackupDialog } from '../../backup/make-backup-dialog.tsx'
import { deviceWord } from '../../connect/device-word.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Barn } from '../../ui/barn.tsx'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Page } from '../../ui/page.tsx'
import { useWhen } from '../../use-when.ts'
import { AttachmentsSection } from './attachments-section.tsx'
import { ClockRow } from './clock-row.tsx'
import styles from './data-page.module.css'
import { ParkedRecords } from './parked-records.tsx'
import { safetyRows } from './safety-rows.ts'

export function DataPage() {
  const { t, format } = useWords()
  const library = useLibrary()
  const when = useWhen()
  const safety = useLiveQuery(() => dataSafety(library), [library])
  const isClockWrong = useLiveQuery(async () => (await syncState(library)).clockWrong === true, [library])
  const parked = useLiveQuery(() => parkedEntries(library), [library])
  const backup = useLiveQuery(() => backupState(library), [library])
  const [isBackingUp, setBackingUp] = useState(false)
  const frame = { title: t.settings.dataTitle, back: moreAddress }
  if (!safety || !parked || !backup || isClockWrong === undefined) return <Page {...frame}>{null}</Page>

  const device = deviceWord(t)
  const rows = safetyRows({ ...safety, backup }, { t, format, device, when })
  const todo = rows.filter(({ lamp }) => lamp).length + (isClockWrong ? 1 : 0) + (parked.length > 0 ? 1 : 0)
  const isLit = (which: string) => rows.some(({ id, lamp }) => id === which && lamp)
  const isSafe = !isLit('here') && !isLit('space')
  const isAtBoth =
    safety.connected && !safety.forgotten && safety.unsent === 0 && safety.receivedAt !== undefined
  return (
    <Page
      {...frame}
      dock={
        <Button variant="primary" icon={Download} onClick={() => setBackingUp(true)}>
          {t.settings.backup.now}
        </Button>
      }
    >
      <div className={styles.answer}>
        <Barn width={108} />
        <div>
          <p className={isSafe ? styles.safe : styles.notYet}>
            {isSafe ? t.settings.safe : isLit('space') ? t.settings.needsAttention : t.settings.fairlySafe}
          </p>
          <p>
            {isAtBoth ? t.settings.safeBoth(device) : t.settings.safeWords(device)}{' '}
            {todo > 0 && t.settings.thingsToDo(todo)}
          </p>
        </div>
      </div>
      <div className={styles.rows}>
        {parked.length > 0 && <ParkedRecords parked={parked} />}
        <Ledger label={t.settings.dataTitle}>
          {rows.map(({ id, title, ...row }) => (
            <LedgerRow
              key={id}
              {...row}
              title={<Marked text={title} />}
              {...(id === 'backup' && { onClick: () => setBackingUp(true) })}
            />
          ))}
          <ClockRow isWrong={isClockWrong} device={device} />
        </Ledger>
        <AttachmentsSection isConnected={safety.connected && !safety.forgotten} />
        <BackupBox />
      </div>
      {isBackingUp && <MakeBackupDialog onClose={() => setBackingUp(false)} />}
    </Page>
  )
}
