// "Hitung pengunjung": the two keys at the thumb, the day's number, and every tap of today with the way back.
import Users from 'lucide-react/icons/users'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { TapRow } from '../../../store/database.ts'
import { forgetOldTaps, takeTapBack } from '../../../store/records/taps.ts'
import { groupAddress, hoursAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { useSave } from '../../save-door/use-save.ts'
import { FailedTaps } from '../../tally/failed-taps.tsx'
import { TallyKeys } from '../../tally/tally-keys.tsx'
import { useDayCount } from '../../tally/use-day-count.ts'
import { WifiKey } from '../../tally/wifi-key.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { SplitBar } from '../../ui/split-bar.tsx'
import { AgeKeys } from './age-keys.tsx'
import styles from './tally-page.module.css'
import { TapList } from './tap-list.tsx'

type Way = 'quick' | 'ages'

export function TallyPage() {
  const { t, format } = useWords()
  const library = useLibrary()
  const today = useToday()
  const [way, setWay] = useState<Way>('quick')
  const { count, queue } = useDayCount()
  const { failed } = useSyncExternalStore(queue.subscribe, queue.state)
  const { save } = useSave()
  useEffect(() => void forgetOldTaps(library, today), [library, today])
  const takeBack = (row: TapRow) =>
    save({ write: (reason) => takeTapBack(library, row, reason), said: t.tally.takenBack(t.tally[row.what]) })
  const firstTap = count?.taps.at(-1)
  return (
    <Page
      title={t.tally.title}
      strand="visit"
      back="/"
      action={
        <ButtonLink variant="third" to={hoursAddress}>
          {t.tally.hours}
        </ButtonLink>
      }
      dock={
        <div className={styles.dock}>
          {way === 'quick' ? (
            <TallyKeys count={count} queue={queue} onUndo={takeBack} />
          ) : (
            <AgeKeys count={count} queue={queue} />
          )}
          <div className={styles.more}>
            <ButtonLink icon={Users} to={groupAddress}>
              {t.home.group}
            </ButtonLink>
            <WifiKey count={count} queue={queue} />
          </div>
        </div>
      }
    >
      <fieldset className={styles.way}>
        <legend className="visually-hidden">{t.tally.way}</legend>
        <SplitBar<Way>
          name="tally-way"
          value={way}
          onChange={setWay}
          choices={[
            { value: 'quick', label: t.tally.quick },
            { value: 'ages', label: t.tally.withAge },
          ]}
        />
      </fieldset>
      <p className={styles.day}>
        <b>{count ? format.number(count.people) : '–'}</b>
        <span>
          {t.tally.visitorsToday}
          {firstTap && <span className={styles.since}>{t.tally.since(format.time(firstTap.time))}</span>}
        </span>
      </p>
      {failed && <FailedTaps queue={queue} failed={failed.rows.length} />}
      <TapList taps={count?.taps ?? []} />
    </Page>
  )
}
