// The questions of the first run and their addresses: the browser's own "back" goes to the one before.
import { setupAddress, stepAddress } from '../../addresses.ts'
import type { SetupDraft } from './setup-draft.ts'

export const steps = ['village', 'library', 'staff', 'code', 'confirm', 'backup'] as const
export type Step = (typeof steps)[number]

const words: Record<Step, string> = {
  village: 'desa',
  library: 'perpustakaan',
  staff: 'petugas',
  code: 'kode',
  confirm: 'benar',
  backup: 'cadangan',
}

export const stepPath = (step: Step): string => (step === 'village' ? setupAddress : stepAddress(words[step]))

/** The step of an address, or the last one before it for which everything is there. */
export const stepOf = (address: URLSearchParams, draft: SetupDraft): Step => {
  const first = address.has('pulihkan') || address.has('kode') ? 'code' : 'village'
  const asked = steps.find((step) => words[step] === address.get('langkah')) ?? first
  if (asked === 'confirm') return draft.answer ? 'confirm' : 'code'
  if (asked === 'code' || asked === 'backup') return asked
  return draft.village ? asked : 'village'
}

export interface StepProps {
  readonly draft: SetupDraft
  readonly change: (part: Partial<SetupDraft>) => void
  readonly go: (step: Step) => void
}
