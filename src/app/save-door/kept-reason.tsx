// The reason that this sitting gave for a closed month, where the next save will take it again, and the way to
// another one.
import { useState } from 'react'
import type { Month } from '../../domain/month.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './refusal.module.css'
import { reasonOf, rememberReason } from './sitting-reasons.ts'

export function KeptReason({ month }: { readonly month: Month | null }) {
  const { t } = useWords()
  const library = useLibrary()
  const [, forgotten] = useState(0)
  const reason = reasonOf(library, month)
  if (month === null || reason === '') return null
  const forget = () => {
    rememberReason(library, month, '')
    forgotten((count) => count + 1)
  }
  return (
    <p className={styles.kept}>
      <span>{t.records.reasonKept(reason)}</span>
      <Button variant="third" size="row" onClick={forget}>
        {t.records.otherReason}
      </Button>
    </p>
  )
}
