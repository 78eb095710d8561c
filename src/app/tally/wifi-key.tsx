// Wifi is counted by taps as visitors are, and never added to the computers.
import Plus from 'lucide-react/icons/plus'
import Wifi from 'lucide-react/icons/wifi'
import { useWords } from '../language.tsx'
import styles from './tally.module.css'
import type { TapQueue } from './tap-queue.ts'
import type { DayCount } from './use-day-count.ts'
import { usePress } from './use-press.ts'

interface WifiKeyProps {
  readonly count: DayCount | undefined
  readonly queue: TapQueue
}

export function WifiKey({ count, queue }: WifiKeyProps) {
  const { t, format } = useWords()
  const press = usePress(() => queue.press({ what: 'wifi' }))
  const wifi = count?.wifi ?? 0
  return (
    <button type="button" className={styles.wifi} {...press}>
      <Wifi aria-hidden />
      <span>
        <span className="visually-hidden">{t.home.addOne}</span> {t.home.wifi}
        <span className="visually-hidden">{t.home.now}</span> <b>{count ? format.number(wifi) : ''}</b>
      </span>
      <Plus aria-hidden />
    </button>
  )
}
