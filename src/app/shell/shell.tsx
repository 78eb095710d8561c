// The frame around every page of an open library: the rail on PCs, the tabs on phones, the page between.
import { Suspense, useState } from 'react'
import { Outlet } from 'react-router'
import { InstallWatch } from '../install/install-watch.tsx'
import { useWords } from '../language.tsx'
import { DockContext } from '../ui/page-heading.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Loading } from './loading.tsx'
import { MonthProvider } from './month-context.tsx'
import { NewerElsewhere } from './newer-elsewhere.tsx'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'
import { StaffProvider } from './staff.tsx'
import { SyncProvider } from './sync.tsx'
import { Tabs } from './tabs.tsx'
import { useAutoBackup } from './use-auto-backup.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useLeadOver } from './use-lead-over.ts'
import { useScroll } from './use-scroll.ts'

export function Shell() {
  const { t } = useWords()
  const [isDocked, setDocked] = useState(false)
  useScroll()
  useAutoBackup()
  useKeptFocus()
  useLeadOver(1_500)
  return (
    <SyncProvider>
      <StaffProvider>
        <MonthProvider>
          <a className={styles.skip} href="#isi">
            {t.shell.skip}
          </a>
          <div className={styles.shell}>
            <Rail />
            <div className={styles.column}>
              <NewerElsewhere />
              <InstallWatch />
              <main className={styles.main} id="isi" tabIndex={-1}>
                <ErrorBoundary>
                  <DockContext.Provider value={setDocked}>
                    <Suspense fallback={<Loading />}>
                      <Outlet />
                    </Suspense>
                  </DockContext.Provider>
                </ErrorBoundary>
              </main>
              {!isDocked && <Tabs />}
            </div>
          </div>
        </MonthProvider>{' '}
      </StaffProvider>
    </SyncProvider>
  )
}
