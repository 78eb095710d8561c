// The addresses of an open library. All pages but "Hari ini" are fetched when somebody goes there.
import { isValidElement } from 'react'
import { createRoutesFromElements, matchRoutes, Route, useRoutes } from 'react-router'
import {
  aboutAddress,
  boardAddress,
  closePath,
  connectAddress,
  countingWeekAddress,
  dataAddress,
  displayAddress,
  groupAddress,
  handoverAddress,
  helpAddress,
  historyPath,
  hoursAddress,
  hubAddress,
  installAddress,
  ledgerAddress,
  listPath,
  moreAddress,
  newPath,
  notesAddress,
  periodPath,
  recordPath,
  remindersAddress,
  reportPath,
  simPath,
  staffAddress,
  tallyAddress,
} from './addresses.ts'
import { type LazyPage, lazyPage } from './lazy-page.tsx'
import { HomePage } from './pages/home/home-page.tsx'
import { LibraryGate } from './shell/library-gate.tsx'
import { Shell } from './shell/shell.tsx'

const MorePage = lazyPage(() => import('./pages/more/more-page.tsx'), 'MorePage')
const NotesPage = lazyPage(() => import('./pages/notes/notes-page.tsx'), 'NotesPage')
const StaffPage = lazyPage(() => import('./pages/settings/staff-page.tsx'), 'StaffPage')
const ConnectPage = lazyPage(() => import('./pages/settings/connect-page.tsx'), 'ConnectPage')
const DataPage = lazyPage(() => import('./pages/settings/data-page.tsx'), 'DataPage')
const DisplayPage = lazyPage(() => import('./pages/settings/display-page.tsx'), 'DisplayPage')
const AboutPage = lazyPage(() => import('./pages/settings/about-page.tsx'), 'AboutPage')
const HandoverPage = lazyPage(() => import('./pages/handover/handover-page.tsx'), 'HandoverPage')
const RemindersPage = lazyPage(() => import('./pages/reminders/reminders-page.tsx'), 'RemindersPage')
const InstallPage = lazyPage(() => import('./pages/install/install-page.tsx'), 'InstallPage')
const RecordsPage = lazyPage(() => import('./pages/records/records-page.tsx'), 'RecordsPage')
const RecordListPage = lazyPage(() => import('./pages/record-list/record-list-page.tsx'), 'RecordListPage')
const RecordFormPage = lazyPage(() => import('./pages/record-form/record-form-page.tsx'), 'RecordFormPage')
const HistoryPage = lazyPage(() => import('./pages/history/history-page.tsx'), 'HistoryPage')
const ReportPage = lazyPage(() => import('./pages/report/report-page.tsx'), 'ReportPage')
const PeriodPage = lazyPage(() => import('./pages/period/period-page.tsx'), 'PeriodPage')
const SimPage = lazyPage(() => import('./pages/sim/sim-page.tsx'), 'SimPage')
const CloseMonthPage = lazyPage(() => import('./pages/report/closing/close-month-page.tsx'), 'CloseMonthPage')
const TallyPage = lazyPage(() => import('./pages/tally/tally-page.tsx'), 'TallyPage')
const HoursPage = lazyPage(() => import('./pages/tally/hours-page.tsx'), 'HoursPage')
const ComputersPage = lazyPage(() => import('./pages/computers/computers-page.tsx'), 'ComputersPage')
const GroupPage = lazyPage(() => import('./pages/tally/group-page.tsx'), 'GroupPage')
const LedgerPage = lazyPage(() => import('./pages/ledger/ledger-page.tsx'), 'LedgerPage')
const HelpPage = lazyPage(() => import('./pages/help/help-page.tsx'), 'HelpPage')
const CountingWeekPage = lazyPage(
  () => import('./pages/counting-week/counting-week-page.tsx'),
  'CountingWeekPage',
)
const NotFoundPage = lazyPage(() => import('./shell/not-found-page.tsx'), 'NotFoundPage')

const routes = createRoutesFromElements(
  <Route element={<LibraryGate />}>
    <Route element={<Shell />}>
      <Route index element={<HomePage />} />
      <Route path={hubAddress} element={<RecordsPage />} />
      <Route path={listPath} element={<RecordListPage />} />
      <Route path={newPath} element={<RecordFormPage />} />
      <Route path={recordPath} element={<RecordFormPage />} />
      <Route path={historyPath} element={<HistoryPage />} />
      <Route path={reportPath} element={<ReportPage />} />
      <Route path={closePath} element={<CloseMonthPage />} />
      <Route path={simPath} element={<SimPage />} />
      <Route path={periodPath} element={<PeriodPage />} />
      <Route path={boardAddress} element={<ComputersPage />} />
      <Route path={tallyAddress} element={<TallyPage />} />
      <Route path={groupAddress} element={<GroupPage />} />
      <Route path={hoursAddress} element={<HoursPage />} />
      <Route path={countingWeekAddress} element={<CountingWeekPage />} />
      <Route path={ledgerAddress} element={<LedgerPage />} />
      <Route path={moreAddress} element={<MorePage />} />
      <Route path={notesAddress} element={<NotesPage />} />
      <Route path={staffAddress} element={<StaffPage />} />
      <Route path={connectAddress} element={<ConnectPage />} />
      <Route path={handoverAddress} element={<HandoverPage />} />
      <Route path={dataAddress} element={<DataPage />} />
      <Route path={displayAddress} element={<DisplayPage />} />
      <Route path={remindersAddress} element={<RemindersPage />} />
      <Route path={aboutAddress} element={<AboutPage />} />
      <Route path={installAddress} element={<InstallPage />} />
      <Route path={helpAddress} element={<HelpPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Route>
  </Route>,
)

export const LibraryRoutes = () => useRoutes(routes)

/** Fetches the page of an address, where it is one of those, while the library is being opened. */
export function fetchPageOf(path: string): void {
  const page = matchRoutes(routes, path)?.at(-1)?.route.element
  if (isValidElement(page)) (page.type as Partial<LazyPage<object>>).fetch?.().catch(() => undefined)
}
