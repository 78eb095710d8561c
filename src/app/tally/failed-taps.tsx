// Taps that could not be kept: said where they were tapped, with why, and tried again in one tap.
import { useEffect, useRef } from 'react'
import { visit } from '../../domain/records/visit.ts'
import { useWords } from '../language.tsx'
import { Refusal } from '../save-door/refusal.tsx'
import { useSave } from '../save-door/use-save.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { TapQueue } from './tap-queue.ts'

export function FailedTaps({ queue, failed }: { readonly queue: TapQueue; readonly failed: number }) {
  const { t } = useWords()
  const { save, refused } = useSave()
  const tryAgain = () => save({ write: (reason) => queue.retry(reason), said: t.records.saved })
  const first = useRef(tryAgain)
  useEffect(() => void first.current(), [])
  return (
    <>
      <Notice tone="mistake" live="alert" action={<Button onClick={tryAgain}>{t.tally.tryAgain}</Button>}>
        {t.tally.failed(failed)}
      </Notice>
      <Refusal fields={visit.fields} {...refused} />
    </>
  )
}
