// Beside the figures: the way to close the month while it is open, its code, and its earlier reports.
import Lock from 'lucide-react/icons/lock'
import { closeAddress } from '../../../addresses.ts'
import { useWords } from '../../../language.tsx'
import { CodeBox } from '../../../letter/code-box.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import type { OpenReport } from '../use-report.ts'
import styles from './closing.module.css'
import { Revisions } from './revisions.tsx'

export function CloseBlock({ open: { report, state } }: { readonly open: OpenReport }) {
  const { t, format } = useWords()
  const { closing, code, standing } = state
  if (standing === 'twice' || standing === 'empty') return null
  return (
    <div className={styles.block}>
      {!closing && (
        <ButtonLink variant="primary" icon={Lock} to={closeAddress(report.month)}>
          {t.closing.close(format.month(report.month, 'name'))}
        </ButtonLink>
      )}
      {closing ? (
        <CodeBox
          code={closing.code ?? code}
          note={
            standing === 'changed' && closing.code !== code ? t.closing.codeNow(code) : t.closing.codeClosed
          }
        />
      ) : (
        <CodeBox code={code} note={t.closing.codeOpen} />
      )}
      {closing && <Revisions closing={closing} />}
    </div>
  )
}
