// The desk on "Hari ini": whoever comes in is one tap, from the first paint on.
import Undo2 from 'lucide-react/icons/undo-2'
import { useNavigate } from 'react-router'
import type { TapRow } from '../../../store/database.ts'
import { groupAddress, tallyAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { TallyKeys } from '../../tally/tally-keys.tsx'
import { useDayCount } from '../../tally/use-day-count.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Marked } from '../../ui/marked.tsx'
import styles from './home.module.css'

export function Desk() {
  const { t, format } = useWords()
  const { count, queue } = useDayCount()
  const takeBack = useTakeBack()
  const last = count?.taps.find(({ undone }) => !undone)
  return (
    <section className={styles.desk}>
      <div className={styles.deskHead}>
        <h2>{t.home.whoComes}</h2>
        <Link to={groupAddress}>{t.home.group}</Link>
      </div>
      <TallyKeys count={count} queue={queue} onUndo={takeBack} />
      <div className={styles.lastTap}>
        {last && (
          <span>
            <Marked text={t.home.lastTap(t.home[last.what], format.time(last.time))} />
          </span>
        )}
        {last && (
          <Button variant="third" size="row" icon={Undo2} onClick={() => takeBack(last)}>
            {t.shell.undo}
          </Button>
        )}
        <Link to={tallyAddress}>{t.home.taps}</Link>
      </div>
    </section>
  )
}

/** Takes a tap back at once; what stands in the way is said on the tally's page, beside the list. */
function useTakeBack() {
  const library = useLibrary()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const { t } = useWords()
  return async (row: TapRow) => {
    const [{ takeTapBack }, { withReason }] = await Promise.all([
      import('../../../store/records/taps.ts'),
      import('../../save-door/with-reason.ts'),
    ])
    const saved = await withReason(library, (reason) => takeTapBack(library, row, reason), '')
    if (saved.ok) announce(t.shell.undone)
    else navigate(tallyAddress)
  }
}
