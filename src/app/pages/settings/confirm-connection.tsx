// The server's library by name, before anything is sent to it: is it ours? A village that differs from the
// one here is pointed out, for a code may have been read out to the wrong library.
import { useLiveQuery } from 'dexie-react-hooks'
import { textIn } from '../../../domain/read-values.ts'
import { entryById } from '../../../store/records/live-queries.ts'
import type { EnrolAnswer } from '../../../sync/wire.ts'
import { ServerLibrary } from '../../connect/server-library.tsx'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useVillage } from '../../villages/use-village.ts'
import styles from './settings.module.css'

interface ConfirmConnectionProps {
  readonly answer: EnrolAnswer
  readonly isConnecting: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

export function ConfirmConnection({ answer, isConnecting, onYes, onNo }: ConfirmConnectionProps) {
  const { t } = useWords()
  const library = useLibrary()
  const profile = useLiveQuery(() => entryById(library, 'library'), [library])
  const here = textIn(profile?.values.village)
  const place = useVillage(here)
  // A library set up without its village's code has only the beginning of one.
  const isOtherVillage = here !== undefined && !answer.code.startsWith(here)
  return (
    <Page
      title={t.settings.connectTitle}
      dock={
        <>
          <Button variant="primary" onClick={onYes} disabled={isConnecting}>
            {isConnecting ? t.settings.connecting : t.settings.yesConnect}
          </Button>
          <Button variant="second" onClick={onNo} disabled={isConnecting}>
            {t.settings.noOtherCode}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <h2>{t.settings.codeIsFor}</h2>
        <ServerLibrary name={answer.libraryName} code={answer.code} />
        {isOtherVillage && (
          <Notice tone="lamp" live="alert">
            {t.settings.otherVillage(place.state === 'known' ? `${place.village.name}, ${here}` : here)}
          </Notice>
        )}
        <p>{t.settings.isItRight}</p>
      </div>
    </Page>
  )
}
