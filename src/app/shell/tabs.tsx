// The four tabs at the thumb, on phones. The count on Laporan repeats what this month still misses.
import { useRef } from 'react'
import { useLocation } from 'react-router'
import { useWords } from '../language.tsx'
import { Link } from '../ui/link.tsx'
import { useEdgeHeight } from '../ui/use-edge-height.ts'
import { currentItem, tabs } from './menu.ts'
import { useThisMonth } from './month-context.tsx'
import styles from './tabs.module.css'

export function Tabs() {
  const { t } = useWords()
  const { pathname } = useLocation()
  const toDo = useThisMonth()?.toDo ?? 0
  const current = currentItem(tabs, pathname)
  const bar = useRef<HTMLElement>(null)
  useEdgeHeight(bar, '--tabs-height')
  return (
    <nav ref={bar} className={styles.tabs} aria-label={t.shell.menu}>
      {tabs.map((item) => {
        const { to, icon: Icon, word } = item
        const count = word === 'report' ? toDo : 0
        return (
          <Link key={to} to={to} {...(item === current && { 'aria-current': 'page' as const })}>
            <span className={styles.icon}>
              <Icon aria-hidden />
              {count > 0 && (
                <b className={styles.count} aria-hidden>
                  {count}
                </b>
              )}
            </span>
            <span>{t.shell[word]}</span>
            {count > 0 && <span className="visually-hidden">{t.shell.missingCount(count)}</span>}
          </Link>
        )
      })}
    </nav>
  )
}
