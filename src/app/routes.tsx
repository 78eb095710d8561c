// Every address of the app. All pages but "Hari ini" are fetched when somebody goes there.
import { Route, Routes } from 'react-router'
import { loadSetup } from '../i18n/translate.ts'
import { lazyPage } from './lazy-page.ts'
import { HomePage } from './pages/home/home-page.tsx'
import { LibraryGate } from './shell/library-gate.tsx'
import { Shell } from './shell/shell.tsx'
import { WithoutShell } from './shell/without-shell.tsx'

const SetupPage = lazyPage(() => import('./pages/setup/setup-page.tsx'), 'SetupPage', loadSetup)
const MorePage = lazyPage(() => import('./pages/more/more-page.tsx'), 'MorePage')
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
const NotFoundPage = lazyPage(() => import('./shell/not-found-page.tsx'), 'NotFoundPage')

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<WithoutShell />}>
        <Route path="mulai" element={<SetupPage />} />
      </Route>
      <Route element={<LibraryGate />}>
        <Route element={<Shell />}>
          <Route index element={<HomePage />} />
          <Route path="catatan" element={<RecordsPage />} />
          <Route path="catatan/:kind" element={<RecordListPage />} />
          <Route path="catatan/:kind/baru" element={<RecordFormPage />} />
          <Route path="catatan/:kind/:id" element={<RecordFormPage />} />
          <Route path="catatan/:kind/:id/riwayat" element={<HistoryPage />} />
          <Route path="laporan/:month?" element={<ReportPage />} />
          <Route path="laporan/:month/tutup" element={<CloseMonthPage />} />
          <Route path="laporan/:month/sim" element={<SimPage />} />
          <Route path="laporan/periode/:period?" element={<PeriodPage />} />
          <Route path="komputer" element={<ComputersPage />} />
          <Route path="hitung" element={<TallyPage />} />
          <Route path="hitung/rombongan" element={<GroupPage />} />
          <Route path="hitung/jam" element={<HoursPage />} />
          <Route path="lainnya" element={<MorePage />} />
          <Route path="lainnya/petugas" element={<StaffPage />} />
          <Route path="lainnya/sambungkan" element={<ConnectPage />} />
          <Route path="lainnya/serah-terima" element={<HandoverPage />} />
          <Route path="lainnya/data" element={<DataPage />} />
          <Route path="lainnya/tampilan" element={<DisplayPage />} />
          <Route path="lainnya/pengingat" element={<RemindersPage />} />
          <Route path="lainnya/tentang" element={<AboutPage />} />
          <Route path="lainnya/pasang" element={<InstallPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>
    </Routes>
  )
}
