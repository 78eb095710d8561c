// Ends a computer's use, with the way back and with what a closed month asks first. Fetched with the first tap on
// "Selesai": nothing else on the first screen saves.
import { useEffect } from 'react'
import type { Values } from '../../../domain/record.ts'
import { saveRecord } from '../../../store/records/save-record.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Refusal } from '../../save-door/refusal.tsx'
import { useSave } from '../../save-door/use-save.ts'

interface EndUseProps {
  readonly id: string
  readonly time: Values
  /** The time of day at which it ended. */
  readonly end: string
  /** What is said once it is ended. */
  readonly said: string
  /** How often it was asked for: every time is a try of its own. */
  readonly asked: number
}

export function EndUse({ id, time, end, said, asked }: EndUseProps) {
  const { t } = useWords()
  const library = useLibrary()
  const { save, refused } = useSave()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each tap.
  useEffect(() => {
    const write = (written: Values) => (reason: string) =>
      saveRecord(library, { kind: 'computerUse', id, values: { time: written }, reason })
    save({ write: write({ ...time, end }), undo: write(time), said })
  }, [asked])
  return (
    refused.problems && (
      <li>
        <p>{t.home.notEnded}</p>
        <Refusal fields={{}} {...refused} />
      </li>
    )
  )
}
