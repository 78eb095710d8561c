// A computer as it stands on the shelf: lit while somebody uses it, dark while it is free, dashed while it is broken.
import type { BoardComputer } from '../../domain/computer-board.ts'
import { useWords } from '../language.tsx'
import styles from './board.module.css'

export function Monitor({ computer }: { readonly computer: BoardComputer }) {
  const { t, format } = useWords()
  const { name, state, use } = computer
  return (
    <span className={styles.monitor} data-state={state}>
      <b>{name}</b>
      {use ? (
        <>
          <span className={styles.time}>{format.duration(use.minutes)}</span>
          <small>{t.home.since(format.time(use.start))}</small>
        </>
      ) : (
        <span>{state === 'broken' ? t.computers.broken : t.computers.free}</span>
      )}
    </span>
  )
}
