import type { RecordState } from '../../sync/record-state.ts'

/** Whether any of these can ask for the sweeping of what was erased (`records/sweep.ts`). */
export const mayErase = (records: readonly RecordState[]): boolean =>
  records.some(
    ({ kind, registers }) =>
      kind === 'change' || Object.values(registers).some(({ generation }) => generation !== undefined),
  )
