// "Berubah sejak ditutup": what differs from the report that was handed in, be it by a correction here or by a
// record that another device sent late.
import type { MonthState } from '../../../../domain/month-state.ts'
import { useWords } from '../../../language.tsx'
import { Changes } from './changes.tsx'

/** The words inside the notice; empty of what has not changed. */
export function ChangedSince({ state }: { readonly state: MonthState }) {
  const { t } = useWords()
  return (
    <>
      {state.figures.length > 0 && <Changes changes={state.figures} />}
      {state.rowsChanged && <p>{t.closing.onlyRows}</p>}
      {state.textsChanged && <p>{t.closing.textsChanged}</p>}
    </>
  )
}
