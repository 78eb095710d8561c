// What a file would change here, line by line, before it changes anything.
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import FilePlus from 'lucide-react/icons/file-plus-2'
import PenLine from 'lucide-react/icons/pen-line'
import Trash from 'lucide-react/icons/trash-2'
import type { ImportSummary } from '../../store/backup/import-bundle.ts'
import { useWords } from '../language.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { Marked } from '../ui/marked.tsx'

export const isNothingNew = ({ added, changed, disputed, deleted }: ImportSummary): boolean =>
  added + changed + disputed + deleted === 0

export function BundleRows({ summary }: { readonly summary: ImportSummary }) {
  const { t, format } = useWords()
  const { bundle } = t.settings
  const { added, changed, disputed, deleted, same } = summary
  const say = (phrase: (count: string) => string, count: number) => (
    <Marked text={phrase(format.number(count))} />
  )
  return (
    <Ledger label={bundle.title}>
      {added > 0 && <LedgerRow icon={FilePlus} title={say(bundle.added, added)} />}
      {changed > 0 && <LedgerRow icon={PenLine} title={say(bundle.changed, changed)} />}
      {disputed > 0 && (
        <LedgerRow
          icon={CircleAlert}
          lamp
          title={say(bundle.disputed, disputed)}
          note={bundle.disputedWhat}
        />
      )}
      {deleted > 0 && (
        <LedgerRow icon={Trash} lamp title={say(bundle.deleted, deleted)} note={bundle.deletedWhat} />
      )}
      {same > 0 && <LedgerRow icon={CircleCheck} done title={say(bundle.same, same)} />}
    </Ledger>
  )
}
