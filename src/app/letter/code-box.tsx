// The report's code in its box, as it stands on every form of the report.
import { useWords } from '../language.tsx'
import styles from './code-box.module.css'

export function CodeBox({ code, note }: { readonly code: string; readonly note: string }) {
  const { t } = useWords()
  return (
    <section className={styles.box} aria-label={t.closing.codeLabel}>
      <b>{code}</b>
      <p>{note}</p>
    </section>
  )
}
