// What stands while a page is fetched. In words, and only if it takes long enough to be read.
import { useWords } from '../language.tsx'
import styles from './loading.module.css'

export function Loading({ children }: { readonly children?: string }) {
  const { t } = useWords()
  return <p className={styles.loading}>{children ?? t.shell.loading}</p>
}
