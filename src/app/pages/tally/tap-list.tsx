// The day's taps on this device, the latest first: each can be taken back, counted again, or told an age. The list
// stays, for a bar that goes takes the only undo along.
import Wifi from 'lucide-react/icons/wifi'
import { useState } from 'react'
import { visit } from '../../../domain/records/visit.ts'
import { ageBands } from '../../../domain/shared-choices.ts'
import type { TapRow } from '../../../store/database.ts'
import { countTapAgain, takeTapBack } from '../../../store/records/taps.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Refusal } from '../../save-door/refusal.tsx'
import { useSave } from '../../save-door/use-save.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { DescribeTap } from './describe-tap.tsx'
import styles from './tally-page.module.css'

/** More are one tap away: the list is for what just happened. */
const shownFirst = 6

export function TapList({ taps }: { readonly taps: readonly TapRow[] }) {
  const { t } = useWords()
  const library = useLibrary()
  const { save, refused } = useSave()
  const [showsAll, setShowsAll] = useState(false)
  const [opened, setOpened] = useState<TapRow>()
  if (taps.length === 0) return <EmptyShelf title={t.tally.emptyTitle}>{t.tally.empty}</EmptyShelf>
  const act = (row: TapRow) =>
    row.undone
      ? save({
          write: (reason) => countTapAgain(library, row, reason),
          said: t.tally.countedAgain(t.tally[row.what]),
        })
      : save({
          write: (reason) => takeTapBack(library, row, reason),
          said: t.tally.takenBack(t.tally[row.what]),
        })
  return (
    <section>
      <div className={styles.head}>
        <h2>{t.tally.lastTaps}</h2>
        {taps.length > shownFirst && (
          <Button variant="third" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t.tally.fewer : t.tally.all(taps.length)}
          </Button>
        )}
      </div>
      <Refusal fields={visit.fields} {...refused} />
      <ul className={styles.taps}>
        {(showsAll ? taps : taps.slice(0, shownFirst)).map((row) => (
          <Tap key={row.id} row={row} onAct={() => act(row)} onOpen={() => setOpened(row)} />
        ))}
      </ul>
      {opened && <DescribeTap row={opened} onClose={() => setOpened(undefined)} />}
    </section>
  )
}

interface TapProps {
  readonly row: TapRow
  readonly onAct: () => void
  readonly onOpen: () => void
}

function Tap({ row, onAct, onOpen }: TapProps) {
  const { t, format, label } = useWords()
  const { what, time, age, disabled, undone } = row
  const band = ageBands.find(({ code }) => code === age)
  const about = [undone && t.tally.undone, band && label(band.label), disabled && t.tally.disabled].filter(
    (word) => typeof word === 'string',
  )
  const words = (
    <>
      {undone ? <s>{t.tally[what]}</s> : <b>{t.tally[what]}</b>}
      {about.length > 0 && <small>{about.join(', ')}</small>}
    </>
  )
  const clock = format.time(time)
  return (
    <li className={styles.tap}>
      <time>{clock}</time>
      {what === 'wifi' ? <Wifi className={styles.wifi} aria-hidden /> : <i data-what={undone ? '' : what} />}
      {what === 'wifi' || undone ? (
        <span className={styles.words}>{words}</span>
      ) : (
        <button type="button" className={styles.words} onClick={onOpen}>
          {words}
          <span className="visually-hidden">, {clock}</span>
        </button>
      )}
      <Button
        variant="third"
        size="row"
        onClick={onAct}
        aria-label={(undone ? t.tally.countAgainThis : t.tally.takeBackThis)(t.tally[what], clock)}
      >
        {undone ? t.tally.countAgain : t.shell.undo}
      </Button>
    </li>
  )
}
