// The frame of one page: top bar with selvedge on phones, heading on PCs, the task bar at the thumb.
// It names the document, and takes the focus to its heading after a navigation.
import ArrowLeft from 'lucide-react/icons/arrow-left'
import type { ReactNode, RefObject } from 'react'
import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { Strand } from '../../domain/record.ts'
import { useWords } from '../language.tsx'
import { BackLink } from './link.tsx'
import styles from './page.module.css'
import { StrandSquare } from './strand.tsx'

/** The shell listens here: a page with a dock takes the place of the tabs. */
export const DockContext = createContext<(docked: boolean) => void>(() => {})

/**
 * Names the document "Kegiatan · Lumbung" and, after a navigation, focuses the heading that gets the
 * returned ref. For pages that draw their own heading; `Page` does it by itself.
 */
export const usePageHeading = (title: string): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null)
  const { t } = useWords()
  const { key, pathname } = useLocation()
  const isFirstPage = key === 'default'
  useEffect(() => {
    document.title = `${title} · ${t.shell.appName}`
  }, [title, t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what asks for the focus
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
  }, [pathname])
  return heading
}

export interface PageProps {
  readonly title: string
  /** Gives the top bar the weave of one of the four books, and the PC heading its square. */
  readonly strand?: Strand
  /** Where the back arrow leads if one came from outside; else it leads back. Pages of the menu have none. */
  readonly back?: string
  /** What stands left of the title instead of the back arrow (a month arrow). */
  readonly lead?: ReactNode
  /** What stands right of the title: one button, or a word. */
  readonly action?: ReactNode
  /** The primary action: takes the tabs' place on phones, and stays in view below the content on PCs. */
  readonly dock?: ReactNode
  /** The dock is for phones alone; on PCs its action stands beside the title. */
  readonly phoneDock?: boolean
  readonly children: ReactNode
}

export function Page({ title, strand, back, lead, action, dock, phoneDock, children }: PageProps) {
  const heading = usePageHeading(title)
  const { t } = useWords()
  const setDocked = useContext(DockContext)
  const isDocked = dock !== undefined && dock !== null
  useLayoutEffect(() => {
    setDocked(isDocked)
    return () => setDocked(false)
  }, [isDocked, setDocked])

  return (
    <div className={styles.page}>
      <header className={`${styles.bar} ${lead ? styles.led : ''}`}>
        {lead ??
          (back !== undefined && (
            <BackLink to={back} className={styles.back} aria-label={t.shell.back} title={t.shell.back}>
              <ArrowLeft aria-hidden />
            </BackLink>
          ))}
        {strand && (
          <span className={styles.square}>
            <StrandSquare strand={strand} large />
          </span>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {action && <div className={styles.action}>{action}</div>}
      </header>
      <div className={styles.selvedge} data-strand={strand ?? ''} />
      <div className={styles.content}>{children}</div>
      {isDocked && <div className={`${styles.dock} ${phoneDock ? styles.onPhone : ''}`}>{dock}</div>}
    </div>
  )
}
