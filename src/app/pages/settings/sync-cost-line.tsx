// "Kirim sekarang perlu ± 12 kB; foto ± 840 kB": mobile data is bought by the day, so it is said before it is sent.
import { useLiveQuery } from 'dexie-react-hooks'
import { syncCost } from '../../../store/sync/sync-cost.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import styles from './settings.module.css'

export function SyncCostLine() {
  const { t, format } = useWords()
  const library = useLibrary()
  const cost = useLiveQuery(() => syncCost(library), [library])
  if (!cost) return null
  const text = format.bytes(cost.textBytes)
  return (
    <p className={styles.note}>
      {cost.attachments > 0
        ? t.attachments.costWithAttachments(text, format.bytes(cost.attachmentBytes))
        : t.attachments.cost(text)}
    </p>
  )
}
