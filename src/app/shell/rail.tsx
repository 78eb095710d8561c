// The roof-green rail of PCs: the menu with the current item as a paper tab, the barn, and whose library it is.
import { useLocation } from 'react-router'
import { useWords } from '../language.tsx'
import { Barn } from '../ui/barn.tsx'
import { Link } from '../ui/link.tsx'
import { Logo } from '../ui/logo.tsx'
import { Weave } from '../ui/roof.tsx'
import { currentItem, railItems } from './menu.ts'
import { useThisMonth } from './month-context.tsx'
import styles from './rail.module.css'
import { StaffLine } from './staff.tsx'
import { useLibraryName, useLibraryPlace } from './use-library-name.ts'

export function Rail() {
  const { t } = useWords()
  const { pathname } = useLocation()
  const name = useLibraryName()
  const place = useLibraryPlace()
  const toDo = useThisMonth()?.toDo ?? 0
  const current = currentItem(railItems, pathname)
  return (
    <header className={styles.rail}>
      <Weave />
      <p className={styles.brand}>
        <Logo size={40} />
        {t.shell.appName}
      </p>
      <nav aria-label={t.shell.menu}>
        {railItems.map((item) => {
          const { to, icon: Icon, word } = item
          const count = word === 'report' ? toDo : 0
          return (
            <Link key={to} to={to} {...(item === current && { 'aria-current': 'page' as const })}>
              <Icon aria-hidden />
              <span>{t.shell[word]}</span>
              {count > 0 && (
                <>
                  <b className={styles.count} aria-hidden>
                    {count}
                  </b>{' '}
                  <span className="visually-hidden">{t.shell.missingCount(count)}</span>
                </>
              )}
            </Link>
          )
        })}
      </nav>
      <div className={styles.barn}>
        <Barn thatch width={180} />
      </div>
      <div className={styles.foot}>
        <b lang="id">{name}</b>
        {place && <span lang="id">{place}</span>}
        <StaffLine />
      </div>
    </header>
  )
}
