// The "?" in a page's head: to the help, opened at what is done on this page.
import type { HelpTask } from '../../i18n/id/help.ts'
import { helpAddress, helpOf } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { Link } from '../ui/link.tsx'
import styles from './help-link.module.css'

export function HelpLink({ task }: { readonly task?: HelpTask | undefined }) {
  const { t } = useWords()
  return (
    <Link
      className={styles.help}
      to={task ? helpOf(task) : helpAddress}
      aria-label={t.shell.help}
      title={t.shell.help}
    >
      ?
    </Link>
  )
}
