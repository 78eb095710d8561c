// The frame of one page: top bar with selvedge on phones, heading on PCs, the task bar at the thumb.
// It names the document, takes the focus to its heading after a navigation, and leads to the help with what is done there.
import ArrowLeft from 'lucide-react/icons/arrow-left'
import { type ReactNode, useContext, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { Strand } from '../../domain/record.ts'
import { HelpLink } from '../help/help-link.tsx'
import { hasHelp, taskOf } from '../help/task-of.ts'
import { useWords } from '../language.tsx'
import { BackLink } from './link.tsx'
import styles from './page.module.css'
import { DockContext, usePageHeading } from './page-heading.ts'
import { StrandSquare } from './strand.tsx'
import { useEdgeHeight } from './use-edge-height.ts'

interface PageProps {
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
  /** On phones the top bar stays in view: its arrows are used again and again. */
  readonly sticks?: boolean
  readonly children: ReactNode
}

export function Page({ title, strand, back, lead, action, dock, phoneDock, sticks, children }: PageProps) {
  const heading = usePageHeading(title)
  const top = useRef<HTMLDivElement>(null)
  useEdgeHeight(top, '--top-height')
  const { t } = useWords()
  const { pathname } = useLocation()
  const setDocked = useContext(DockContext)
  const isDocked = dock !== undefined && dock !== null
  useLayoutEffect(() => {
    setDocked(isDocked)
    return () => setDocked(false)
  }, [isDocked, setDocked])

  return (
    <div className={styles.page}>
      <div ref={top} className={sticks ? styles.sticks : undefined}>
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
          <div className={styles.action}>
            {action}
            {hasHelp(pathname) && <HelpLink task={taskOf(pathname)} />}
          </div>
        </header>
        <div className={styles.selvedge} data-strand={strand ?? ''} />
      </div>
      <div className={styles.content}>{children}</div>
      {isDocked && <PageDock phoneDock={phoneDock}>{dock}</PageDock>}
    </div>
  )
}

interface PageDockProps {
  readonly phoneDock?: boolean | undefined
  /** Names it, where it is more than the page's one action. */
  readonly label?: string
  readonly children: ReactNode
}

/** Sticks above what is below it: the tabs, where they stay. As a page's last child it reaches from edge to edge. */
export function PageDock({ phoneDock, label, children }: PageDockProps) {
  const dock = useRef<HTMLDivElement>(null)
  useEdgeHeight(dock, '--dock-height')
  const Bar = label ? 'section' : 'div'
  return (
    <Bar ref={dock} className={`${styles.dock} ${phoneDock ? styles.onPhone : ''}`} aria-label={label}>
      {children}
    </Bar>
  )
}
