// The sign of each of the four books, and the coloured square that carries it beside a word.
import type { LucideIcon } from 'lucide-react'
import DoorOpen from 'lucide-react/icons/door-open'
import Handshake from 'lucide-react/icons/handshake'
import Monitor from 'lucide-react/icons/monitor'
import Users from 'lucide-react/icons/users'
import type { Strand } from '../../domain/record.ts'
import styles from './strand.module.css'
import './strand.css'

export const strandIcon: Record<Strand, LucideIcon> = {
  visit: DoorOpen,
  activity: Users,
  computerUse: Monitor,
  advocacy: Handshake,
}

/** A square of the book's colour with its icon; always beside a word. `large` is 48 px, else 36. */
export function StrandSquare({ strand, large }: { readonly strand: Strand; readonly large?: boolean }) {
  const Icon = strandIcon[strand]
  return (
    <span className={`${styles.square} ${large ? styles.large : ''}`} data-strand={strand}>
      <Icon aria-hidden size={large ? 26 : 22} />
    </span>
  )
}
