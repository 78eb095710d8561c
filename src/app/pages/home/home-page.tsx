// "Hari ini": is it safe, what to record, what is running, what is missing. In this order.
import Search from 'lucide-react/icons/search'
import { Suspense, useEffect, useState } from 'react'
import { hubAddress } from '../../addresses.ts'
import { HelpLink } from '../../help/help-link.tsx'
import { useWords } from '../../language.tsx'
import { lazyPage } from '../../lazy-page.tsx'
import { useToday } from '../../library-context.tsx'
import { useThisMonth } from '../../shell/month-context.tsx'
import { useLibraryName } from '../../shell/use-library-name.ts'
import { whenIdle } from '../../shell/when-idle.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Logo } from '../../ui/logo.tsx'
import { usePageHeading } from '../../ui/page-heading.ts'
import { Roof } from '../../ui/roof.tsx'
import { Books } from './books.tsx'
import { Desk } from './desk.tsx'
import styles from './home.module.css'
import { SyncLine } from './sync-line.tsx'
import { SyncNotices } from './sync-notices.tsx'

const Running = lazyPage(() => import('./running.tsx'), 'Running')
const ReportDue = lazyPage(() => import('./report-due.tsx'), 'ReportDue')
const LateHints = lazyPage(() => import('../../backup/late-hints.tsx'), 'LateHints')

/** The hint is for those who stay; nothing on the first screen waits for it. */
const hintAfterMs = 3_000

export function HomePage() {
  const { t, format } = useWords()
  const today = useToday()
  const heading = usePageHeading(t.shell.today)
  const [isPainted, setPainted] = useState(false)
  // Books and keys come first; what is running is fetched once they are there.
  useEffect(() => whenIdle(() => setPainted(true)), [])
  return (
    <>
      <Roof phoneOnly>
        <div className={styles.head}>
          <WhoseLibrary />
          <div className={styles.now}>
            <h1 ref={heading} tabIndex={-1}>
              {format.day(today, 'weekdayDay')} <span className={styles.wideOnly}>{today.slice(0, 4)}</span>
            </h1>
            <SyncLine />
          </div>
          <div className={styles.wideOnly}>
            <ButtonLink icon={Search} to={hubAddress}>
              {t.home.search}
            </ButtonLink>
          </div>
          <div className={styles.help}>
            <HelpLink />
          </div>
        </div>
      </Roof>
      <div className={styles.body}>
        <SyncNotices />
        <Books />
        <Desk />
        <div className={styles.columns}>
          {isPainted && (
            <Suspense fallback={null}>
              <Running />
            </Suspense>
          )}
          <Report />
        </div>
        <LateHint />
      </div>
    </>
  )
}

/** On phones the roof says whose library this is; on PCs the rail does. */
function WhoseLibrary() {
  const name = useLibraryName()
  return (
    <div className={styles.whose}>
      <Logo size={30} />
      <b lang="id">{name}</b>
    </div>
  )
}

/** Fetched with the rule that says what is missing, when the rest is on the screen. */
function Report() {
  const month = useThisMonth()
  return (
    month?.missing && (
      <Suspense fallback={null}>
        <ReportDue month={month.reportMonth} missing={month.missing} isClosed={month.isClosed} />
      </Suspense>
    )
  )
}

function LateHint() {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), hintAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    isLate && (
      <Suspense fallback={null}>
        <LateHints />
      </Suspense>
    )
  )
}
