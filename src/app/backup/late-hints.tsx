// A line on "Hari ini" where no backup was made for two weeks and not everything is at the district: there, the
// file is the only second copy. "Nanti saja" is good for the day.
import { useLiveQuery } from 'dexie-react-hooks'
import Archive from 'lucide-react/icons/archive'
import { useState } from 'react'
import { backupState } from '../../store/backup/backup-state.ts'
import { dataAddress } from '../addresses.ts'
import { InstallHint } from '../install/install-hint.tsx'
import { useWords } from '../language.tsx'
import { useLibrary, useToday } from '../library-context.tsx'
import { useSync } from '../shell/sync.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'

const laterKey = 'lumbung.backupHint'

/** One hint at a time: that of the backup goes before that of installing. */
export function LateHints() {
  const library = useLibrary()
  const today = useToday()
  const { state } = useSync()
  const backup = useLiveQuery(() => backupState(library), [library])
  const [later, setLater] = useState(() => localStorage.getItem(laterKey))
  if (!backup || !state) return null
  const isElsewhere = state.status !== 'notConnected' && state.unsent === 0
  if (!backup.isDue || isElsewhere || later === today) return <InstallHint />
  return (
    <BackupHint
      daysAgo={backup.daysAgo}
      onLater={() => {
        localStorage.setItem(laterKey, today)
        setLater(today)
      }}
    />
  )
}

function BackupHint({
  daysAgo,
  onLater,
}: {
  readonly daysAgo: number | undefined
  readonly onLater: () => void
}) {
  const { t } = useWords()
  const words = t.settings.backup
  return (
    <Notice
      tone="lamp"
      icon={Archive}
      action={
        <>
          <ButtonLink to={dataAddress}>{words.title}</ButtonLink>
          <Button variant="third" onClick={onLater}>
            {t.install.hintLater}
          </Button>
        </>
      }
    >
      <p>
        <Marked text={daysAgo === undefined ? words.never : words.last(daysAgo)} />. {words.where}.
      </p>
    </Notice>
  )
}
