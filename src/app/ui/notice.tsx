// A bar beside the text that asks for attention (lamp), tells of a mistake (cabai), or explains (plain).
import type { LucideIcon } from 'lucide-react'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface NoticeProps {
  readonly tone?: 'lamp' | 'mistake' | 'plain'
  readonly icon?: LucideIcon
  readonly title?: ReactNode
  /** Buttons, below the words. */
  readonly action?: ReactNode
  /** Read out at once (`alert`) or at the next pause; for what appears after the page is there. */
  readonly live?: 'alert' | 'status'
  readonly children?: ReactNode
}

export function Notice({ tone = 'plain', icon, title, action, live, children }: NoticeProps) {
  const Icon = icon ?? (tone === 'plain' ? CircleHelp : CircleAlert)
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={live}>
      <Icon aria-hidden />
      <div className={styles.words}>
        {title && <b>{title}</b>}
        {children && <div>{children}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  )
}
