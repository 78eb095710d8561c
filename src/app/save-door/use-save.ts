// The one door that every save of a page goes through. It asks who records where that is still open, takes a double
// tap as one, asks for the reason of a closed month once a sitting and then goes on as what it was, says what was
// done, offers the way back, and keeps what went wrong for `Refusal` to put into words near the button.
import { useEffect, useRef, useState } from 'react'
import { noteError } from '../../store/error-log.ts'
import type { Saving } from '../../store/records/save-record.ts'
import { useKeptText } from '../kept-text/use-kept-text.ts'
import { useLibrary } from '../library-context.tsx'
import { useStaff } from '../shell/staff.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { useUndo } from '../ui/undo-bar.tsx'
import type { Refused } from './refusal.tsx'
import { useLatest } from './use-latest.ts'
import { withReason } from './with-reason.ts'

/** Saves with this reason, which is empty unless a closed month asked for one. */
type Write = (reason: string) => Promise<Saving>

export interface Act {
  readonly write: Write
  /** What is said once it is done. */
  readonly said?: string
  /** Takes it back: offered beside `said`, under the same reason. */
  readonly undo?: Write
  /** It leaves its page: what is offered beside `said` is for the next one. */
  readonly leaving?: true
  /** What follows, be it at once or after a reason was asked for. */
  readonly done?: (id: string) => void
  /** How a reason goes on with it, where doing the same again is not enough: the form's text may have changed. */
  readonly goOn?: () => void
  /** The reason is known already: a month that is handed in again says it in a field of its own. */
  readonly reason?: string
}

interface SaveDoor {
  /** The id that was saved; undefined where it was refused, waits for a reason, or another save is under way. */
  readonly save: (act: Act) => Promise<string | undefined>
  readonly refused: Refused
  /** Goes on with what else waits for a reason on the page. False: its reason is still missing. */
  readonly settleOthers: () => Promise<boolean>
}

/** What waits for a reason on this page: the page's own button goes on with it before anything else. */
const waitingActs = new Map<object, () => Promise<unknown>>()

export function useSave(): SaveDoor {
  const library = useLibrary()
  const announce = useAnnounce()
  const bar = useUndo()
  const { askFirst } = useStaff()
  const [problems, setProblems] = useState<Refused['problems']>()
  const [isMissing, setMissing] = useState(false)
  const asked = problems?.find(({ rule }) => rule === 'monthClosed')
  const kept = useKeptText(asked && `reason:${asked.given}`)
  const reason = kept.text
  const door = useRef({ isBusy: false }).current
  useEffect(() => () => void waitingActs.delete(door), [door])

  const save = useLatest(async (act: Act): Promise<string | undefined> => {
    if (door.isBusy) return undefined
    door.isBusy = true
    try {
      await askFirst()
      const given = (act.reason ?? reason).trim()
      const saved = await withReason(library, act.write, given)
      setProblems(saved.ok ? undefined : saved.problems)
      if (!saved.ok) {
        setMissing(waitingActs.has(door))
        if (saved.problems.some(({ rule }) => rule === 'monthClosed'))
          waitingActs.set(door, async () => (act.goOn ? act.goOn() : save(act)))
        return undefined
      }
      clear()
      const { said, undo, leaving = false } = act
      if (said !== undefined && undo) bar.offer(said, () => undone(undo), { leaving })
      else if (said !== undefined) announce(said)
      act.done?.(saved.id)
      return saved.id
    } catch (error) {
      noteError('save', error)
      setProblems([])
      return undefined
    } finally {
      door.isBusy = false
    }
  })
  const undone = async (undo: Write) => {
    const saved = await withReason(library, undo, '')
    // The undo bar puts a failure into words.
    if (!saved.ok) throw new Error(saved.problems[0]?.rule)
  }
  const clear = () => {
    waitingActs.delete(door)
    setMissing(false)
    setProblems(undefined)
    kept.forget()
  }
  const settleOthers = async () => {
    for (const [other, goOn] of [...waitingActs]) {
      if (other === door) continue
      await goOn()
      if (waitingActs.has(other)) return false
    }
    return true
  }
  const goOn = () => void waitingActs.get(door)?.()
  return {
    save,
    settleOthers,
    refused: { problems, reason, isMissing, onReason: kept.write, onGoOn: goOn, onCancel: clear },
  }
}
