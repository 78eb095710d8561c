// What can be done about a next step: it was done (and then: what came of it), or it is put off.
import Check from 'lucide-react/icons/check'
import { useState } from 'react'
import { followUpAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { matterTitle, stepWords } from './matter-words.ts'
import styles from './matters.module.css'
import { PutOffDialog } from './put-off-dialog.tsx'
import type { Matter } from './use-matters.ts'

export function NextStepButtons({ matter: { matter, next } }: { readonly matter: Matter }) {
  const words = useWords()
  const { t } = words
  const [isPuttingOff, setPuttingOff] = useState(false)
  const about = next ? stepWords(next, words) : matterTitle(matter.values, words)
  return (
    <span className={styles.buttons}>
      <ButtonLink
        size="row"
        icon={Check}
        to={followUpAddress(matter.id)}
        aria-label={t.matters.doneThis(about)}
      >
        {t.matters.done}
      </ButtonLink>
      {next && (
        <Button
          variant="third"
          size="row"
          aria-label={t.matters.putOffThis(about)}
          onClick={() => setPuttingOff(true)}
        >
          {t.matters.putOff}
        </Button>
      )}
      {next && isPuttingOff && <PutOffDialog next={next} onClose={() => setPuttingOff(false)} />}
    </span>
  )
}
