// "PC 2 kemarin belum ditutup": asked at the next start, with a likely answer in one tap.
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { likelyEnd } from '../../../domain/computer-board.ts'
import { parseInput, toInput } from '../../../domain/parse-input.ts'
import type { Problem, Notice as Warning } from '../../../domain/problem.ts'
import { partsIn } from '../../../domain/read-values.ts'
import type { Entry } from '../../../domain/record.ts'
import { computerUse } from '../../../domain/records/computer-use.ts'
import { problemWords } from '../../../i18n/problem-words.ts'
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
  const words = useWords()
  const { t, format } = words
  const library = useLibrary()
  const { save, keep, refused, today } = useComputers()
  const [asksOther, setAsksOther] = useState(false)
  const [other, setOther] = useState('')
  /** What is wrong with that time, or odd enough to be asked about first. */
  const [found, setFound] = useState<{ readonly mistake?: Problem; readonly question?: Warning }>({})
  const day = String(use.values.date)
  const facts = useLiveQuery(
    async () => ({
      days: (await entriesOfDay(library, day)).filter(({ kind }) => kind === 'serviceDay'),
      profile: await entryById(library, 'library'),
    }),
    [library, day],
  )
  const likely = facts && likelyEnd(use, facts.days, facts.profile?.values)
  const time = partsIn(use.values.time)
  const name = String(use.values.computer ?? t.home.computer)
  const end = (at: string) =>
    save({
      write: keep(use.id, { time: { ...time, end: at } }),
      undo: keep(use.id, { time }),
      said: t.computers.endedAt(name, format.time(at)),
    })
  /** By the rules of the form: no time before the start, and after midnight only for whoever says so. */
  const endAtOther = () => {
    if (!other) return
    const input = { ...toInput(computerUse, use.values), 'time.end': other }
    const read = parseInput(computerUse, input, { today })
    const mistake = read.ok ? undefined : read.problems.find(isAboutTime)
    const question = read.warnings.find(isAboutTime)
    if (mistake) return setFound({ mistake })
    if (question && !found.question) return setFound({ question })
    return end(other)
  }
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
                endAtOther()
              }}
            >
              <PickedInput
                id={`selesai-${use.id}`}
                type="time"
                aria-label={t.computers.endsWhen(name)}
                value={other}
                autoFocus
                onChange={(written) => {
                  setOther(written)
                  setFound({})
                }}
              />
              <Button size="row" type="submit">
                {found.question ? t.records.saveAnyway : t.computers.keepEnd}
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
      {(found.mistake ?? found.question) && (
        <p role="alert">{problemWords((found.mistake ?? found.question)!, computerUse.fields, words)}</p>
      )}
      <Refusal fields={computerUse.fields} {...refused} />
    </Notice>
  )
}

const isAboutTime = ({ field }: { readonly field: string }): boolean => field.split('.', 1)[0] === 'time'
