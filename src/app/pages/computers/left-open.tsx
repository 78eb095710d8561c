// "PC 2 kemarin belum ditutup": asked at the next start, with a likely answer in one tap.
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { likelyEnd } from '../../../domain/computer-board.ts'
import type { Entry, Values } from '../../../domain/record.ts'
import { computerUse } from '../../../domain/records/computer-use.ts'
import { entriesOfDay, entryById } from '../../../store/records/live-queries.ts'
import { useComputers } from '../../computers/use-computers.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Refusal } from '../../save-door/refusal.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PickedInput } from '../../ui/picked-input.tsx'
import styles from './computers-page.module.css'

export function LeftOpen({ use }: { readonly use: Entry }) {
  const { t, format } = useWords()
  const library = useLibrary()
  const { save, keep, refused } = useComputers()
  const [asksOther, setAsksOther] = useState(false)
  const [other, setOther] = useState('')
  const day = String(use.values.date)
  const facts = useLiveQuery(
    async () => ({
      days: (await entriesOfDay(library, day)).filter(({ kind }) => kind === 'serviceDay'),
      profile: await entryById(library, 'library'),
    }),
    [library, day],
  )
  const likely = facts && likelyEnd(use, facts.days, facts.profile?.values)
  const time = use.values.time as Values
  const name = String(use.values.computer ?? t.home.computer)
  const end = (at: string) =>
    save({
      write: keep(use.id, { time: { ...time, end: at } }),
      undo: keep(use.id, { time }),
      said: t.computers.endedAt(name, format.time(at)),
    })
  return (
    <Notice
      tone="lamp"
      title={t.computers.leftOpen(name, format.day(day, 'weekdayDay'))}
      action={
        <span className={styles.answers}>
          {likely && (
            <Button size="row" onClick={() => end(likely)}>
              {t.computers.atClosing(format.time(likely))}
            </Button>
          )}
          {asksOther ? (
            <form
              className={styles.answers}
              onSubmit={(event) => {
                event.preventDefault()
                if (other) end(other)
              }}
            >
              <PickedInput
                id={`selesai-${use.id}`}
                type="time"
                aria-label={t.computers.endsWhen(name)}
                value={other}
                autoFocus
                onChange={setOther}
              />
              <Button size="row" type="submit">
                {t.computers.keepEnd}
              </Button>
            </form>
          ) : (
            <Button variant="third" size="row" onClick={() => setAsksOther(true)}>
              {t.computers.otherTime}
            </Button>
          )}
        </span>
      }
    >
      {t.computers.openedAt(format.time(String(time.start)))}
      <Refusal fields={computerUse.fields} {...refused} />
    </Notice>
  )
}
