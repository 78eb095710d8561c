// The frame around every page of an office: the rail on PCs, the tabs on phones.
import Calendar from 'lucide-react/icons/calendar-range'
import FileText from 'lucide-react/icons/file-text'
import MapPin from 'lucide-react/icons/map-pin'
import Package from 'lucide-react/icons/package-open'
import Settings from 'lucide-react/icons/settings'
import Table from 'lucide-react/icons/table-2'
import { useEffect } from 'react'
import { Outlet, useLocation } from 'react-router'
import {
  officeAddress,
  officeRecordsAddress,
  officeReportAddress,
  officeSettingsAddress,
  officeVillagesAddress,
  officeYearAddress,
} from '../addresses.ts'
import { UpdateBar } from '../install/update-bar.tsx'
import { ErrorBoundary } from '../shell/error-boundary.tsx'
import rail from '../shell/rail.module.css'
import frame from '../shell/shell.module.css'
import tabs from '../shell/tabs.module.css'
import { useKeptFocus } from '../shell/use-kept-focus.ts'
import { Barn } from '../ui/barn.tsx'
import { Link } from '../ui/link.tsx'
import { Logo } from '../ui/logo.tsx'
import { Weave } from '../ui/roof.tsx'
import styles from './district-shell.module.css'
import { keepOfficeFiles } from './keep-office-files.ts'
import { useScope } from './office-scope.ts'
import { useOfficeWords } from './office-words.ts'
import { useSession } from './session.tsx'

const items = [
  { to: officeAddress, icon: Table, word: 'board' },
  { to: officeYearAddress, icon: Calendar, word: 'year' },
  { to: officeVillagesAddress, icon: MapPin, word: 'villages' },
  { to: officeReportAddress, icon: FileText, word: 'report' },
  { to: officeRecordsAddress, icon: Package, word: 'aid' },
  { to: officeSettingsAddress, icon: Settings, word: 'office' },
] as const

export function DistrictShell() {
  const { t, office } = useOfficeWords()
  const { officer } = useSession()
  const scope = useScope()
  useKeptFocus()
  useEffect(() => void keepOfficeFiles(), [])
  return (
    <>
      <a className={frame.skip} href="#isi">
        {t.shell.skip}
      </a>
      <div className={frame.shell}>
        <header className={rail.rail}>
          <Weave />
          <p className={rail.brand}>
            <Logo size={40} />
            {t.shell.appName}
          </p>
          <nav aria-label={t.shell.menu}>
            <Items />
          </nav>
          <div className={rail.barn}>
            <Barn thatch width={180} />
          </div>
          <div className={rail.foot}>
            <b lang="id">{officer.fullName}</b>
            <span>{office.accountLine(office.roles[officer.role], scope)}</span>
          </div>
        </header>
        <div className={frame.column}>
          {import.meta.env.PROD && <UpdateBar />}
          <main className={frame.main} id="isi" tabIndex={-1}>
            <ErrorBoundary>
              <Outlet />
            </ErrorBoundary>
          </main>
          <nav className={`${tabs.tabs} ${styles.tabs}`} aria-label={t.shell.menu}>
            <Items />
          </nav>
        </div>
      </div>
    </>
  )
}

function Items() {
  const { office } = useOfficeWords()
  const { pathname } = useLocation()
  const current = items
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.to.length - a.to.length)[0]
  return items.map((item) => {
    const { to, icon: Icon, word } = item
    return (
      <Link key={to} to={to} {...(item === current && { 'aria-current': 'page' as const })}>
        <Icon aria-hidden />
        <span>{word === 'villages' ? office.villages.title : office[word]}</span>
      </Link>
    )
  })
}
