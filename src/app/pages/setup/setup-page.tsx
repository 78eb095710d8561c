// The first run: one question a screen, from nothing to a library on this device. No server, no account.

import { useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { cleanLine } from '../../../domain/clean-text.ts'
import { noteError } from '../../../store/error-log.ts'
import { closeLibrary, type Library } from '../../../store/library.ts'
import type { SyncLoop } from '../../../store/sync/sync-loop.ts'
import { lazyPage } from '../../lazy-page.tsx'
import { useLeadOver } from '../../shell/use-lead-over.ts'
import { LibraryStep, useDefaultName } from './library-step.tsx'
import { dropSetupDraft, useSetupDraft } from './setup-draft.ts'
import { StaffStep } from './staff-step.tsx'
import { type Step, stepOf, stepPath } from './steps.ts'
import { useRestEarly } from './use-rest-early.ts'
import { VillageStep } from './village-step.tsx'

// Most begin without a code or a file: what only those need is not on the way to "Hari ini".
const CodeStep = lazyPage(() => import('./code-step.tsx'), 'CodeStep')
const BackupStep = lazyPage(() => import('./backup-step.tsx'), 'BackupStep')
const ConfirmStep = lazyPage(() => import('./confirm-step.tsx'), 'ConfirmStep')

/** The first question is read meanwhile. */
const READS_MS = 8_000

export function SetupPage() {
  useLeadOver(READS_MS)
  useRestEarly()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const [draft, change] = useSetupDraft()
  const defaultName = useDefaultName(draft.village)
  const made = useRef<Library>(undefined)
  const pulling = useRef<SyncLoop>(undefined)
  const hasLeft = useRef(false)
  const step = stepOf(address, draft)
  const props = { draft, change, go: (to: Step) => navigate(stepPath(to)) }

  // The pages behind open the library for themselves; two connections of one tab would only get in the way.
  const leave = () => {
    if (hasLeft.current) return
    hasLeft.current = true
    pulling.current?.stop()
    if (made.current) closeLibrary(made.current)
    dropSetupDraft()
    navigate('/', { replace: true })
  }
  const attempt = async (make: () => Promise<Library>): Promise<boolean> => {
    try {
      made.current = await make()
      return true
    } catch (error) {
      noteError('setup', error)
      return false
    }
  }
  const start = async (staffName: string) => {
    const { village, libraryName = defaultName } = draft
    if (!village) return false
    const profile = { name: cleanLine(libraryName), villageCode: village.code, staffName }
    const isMade = await attempt(async () => {
      const { createLibrary } = await import('../../../store/open-library.ts')
      return createLibrary(profile)
    })
    if (isMade) leave()
    return isMade
  }
  const join = async () => {
    const { answer, deviceName, toldName = deviceName } = draft
    if (!answer) return false
    const [{ joinLibrary, tellApart }, { startSyncLoop }] = await Promise.all([
      import('../../../store/sync/enrol.ts'),
      import('../../../store/sync/sync-loop.ts'),
    ])
    const isMade = await attempt(() => joinLibrary(answer, toldName))
    if (!isMade || !made.current) return false
    pulling.current = startSyncLoop(made.current)
    await pulling.current.syncNow()
    await tellApart(made.current)
    leave()
    return true
  }

  switch (step) {
    case 'village':
      return <VillageStep {...props} />
    case 'library':
      return <LibraryStep {...props} />
    case 'staff':
      return <StaffStep {...props} start={start} />
    case 'code':
      return <CodeStep {...props} />
    case 'confirm':
      return <ConfirmStep {...props} join={join} leave={leave} />
    case 'backup':
      return <BackupStep attempt={attempt} leave={leave} />
  }
}
