// One act on a record outside its form: choosing, deleting, bringing back. If it fails, the words for it stand
// near its button (`Refusal`); a closed month gives way once a reason is written.
import { useState } from 'react'
import { noteError } from '../../store/error-log.ts'
import type { Saving } from '../../store/records/save-record.ts'
import type { RefusalProps } from './refusal.tsx'

/** What went wrong, ready for `Refusal`. */
export type Refused = Pick<RefusalProps, 'problems' | 'reason' | 'onReason'>

export function useAct() {
  const [problems, setProblems] = useState<Refused['problems']>()
  const [reason, setReason] = useState('')
  /** Whether it was done. */
  const act = async (work: (reason: string) => Promise<Saving>): Promise<boolean> => {
    try {
      const done = await work(reason)
      setProblems(done.ok ? undefined : done.problems)
      return done.ok
    } catch (error) {
      noteError('act', error)
      setProblems([])
      return false
    }
  }
  const refused: Refused = { problems, reason, onReason: setReason }
  return { act, refused }
}
