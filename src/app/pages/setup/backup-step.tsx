// The way in without a server: the library's own backup file, for a new device or one whose storage was lost. It
// is looked at whole, and the person says whose it is, before anything is kept.
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { kindsOfTheApp } from '../../../domain/kinds.ts'
import type { Bundle } from '../../../store/backup/import-bundle.ts'
import { restoreLibrary } from '../../../store/backup/restore-library.ts'
import type { Library } from '../../../store/library.ts'
import { standing } from '../../../sync/record-state.ts'
import { ChooseBundle } from '../../backup/choose-bundle.tsx'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SetupFrame } from './setup-frame.tsx'
import { stepPath } from './steps.ts'

interface BackupStepProps {
  /** False where nothing can be kept. */
  readonly attempt: (make: () => Promise<Library>) => Promise<boolean>
  /** Goes to "Hari ini". */
  readonly leave: () => void
}

export function BackupStep({ attempt, leave }: BackupStepProps) {
  const { t, format } = useWords()
  const [bundle, setBundle] = useState<Bundle>()
  const [state, setState] = useState<'asking' | 'restoring' | 'failed'>('asking')
  const words = t.settings.bundle
  const isFromOld = useSearchParams()[0].has('dari')
  if (!bundle)
    return (
      <SetupFrame
        title={isFromOld ? t.setup.oldAddress : words.restoreTitle}
        lead={isFromOld ? t.moved.fromOld : words.restoreLead}
        back={stepPath('village')}
      >
        <ChooseBundle onRead={setBundle} />
      </SetupFrame>
    )

  const { header } = bundle
  const restore = async () => {
    setState('restoring')
    if (await attempt(() => restoreLibrary(bundle))) leave()
    else setState('failed')
  }
  return (
    <SetupFrame
      title={words.isYours}
      dock={
        <>
          <Button variant="primary" onClick={restore} disabled={state === 'restoring'}>
            {state === 'restoring' ? words.importing : words.restore}
          </Button>
          <Button variant="third" onClick={() => setBundle(undefined)} disabled={state === 'restoring'}>
            {words.other}
          </Button>
        </>
      }
    >
      <div>
        <h2>{header.libraryName}</h2>
        <p>{words.count(format.number(peoplesRecords(bundle)))}</p>
        <p>{words.madeOn(format.day(header.made, 'date'))}</p>
        {!header.names && <p>{words.noNames}</p>}
      </div>
      {state === 'failed' && (
        <Notice tone="mistake" live="alert">
          {words.notImported}
        </Notice>
      )}
    </SetupFrame>
  )
}

/** As the summary of an import counts: not what the app notes for itself, and not what was deleted. */
const peoplesRecords = ({ records }: Bundle): number =>
  records.filter(({ kind, registers }) => !kindsOfTheApp.includes(kind) && standing(registers) !== 'deleted')
    .length
