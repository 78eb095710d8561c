// Beside the figures: the month's code, and its earlier reports.
import { useWords } from '../../../language.tsx'
import { CodeBox } from '../../../letter/code-box.tsx'
import type { OpenReport } from '../use-report.ts'
import styles from './closing.module.css'
import { Revisions } from './revisions.tsx'

export function CloseBlock({ open: { state } }: { readonly open: OpenReport }) {
  const { t } = useWords()
  const { closing, code, standing } = state
  if (standing === 'twice' || standing === 'empty') return null
  return (
    <div className={styles.block}>
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
