// "Berubah sejak ditutup": what differs from the report that was handed in, be it by a correction here or by a
// record that another device sent late.
import { useWords } from '../../../language.tsx'
import type { ClosingState } from '../../../letter/closing-state.ts'
import { Changes } from './changes.tsx'

/** The words inside the notice; empty of what has not changed. */
export function ChangedSince({ state }: { readonly state: ClosingState }) {
  const { t } = useWords()
  return (
    <>
      {state.figures.length > 0 && <Changes changes={state.figures} />}
      {state.rowsChanged && <p>{t.closing.onlyRows}</p>}
      {state.textsChanged && <p>{t.closing.textsChanged}</p>}
    </>
  )
}
