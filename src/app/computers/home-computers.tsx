// The computers on "Hari ini": as many as fit on two boards; a library with more opens its board.
import { boardAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useDayCount } from '../tally/use-day-count.ts'
import { WifiKey } from '../tally/wifi-key.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import styles from './board.module.css'
import { Computers } from './board.tsx'
import { useBoard } from './use-board.ts'

const mostHere = 8

export function HomeComputers() {
  const { t } = useWords()
  const board = useBoard()
  const { count, queue } = useDayCount()
  if (!board) return null
  const { computers, leftOpen } = board
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{computers.length > 0 ? <Link to={boardAddress}>{t.computers.heading}</Link> : t.home.wifi}</h2>
        <WifiKey count={count} queue={queue} />
      </div>
      {leftOpen.length > 0 && (
        <ButtonLink to={boardAddress}>{t.computers.leftOpenCount(leftOpen.length)}</ButtonLink>
      )}
      {computers.length > mostHere ? (
        <ButtonLink to={boardAddress}>{t.computers.toBoard(computers.length)}</ButtonLink>
      ) : (
        computers.length > 0 && <Computers computers={computers} />
      )}
    </section>
  )
}
