// The officer's pages, behind the sign-in. Who opens a village's app fetches none of this.
import { Route, Routes } from 'react-router'
import {
  newOfficeRecordPath,
  officeAddress,
  officeRecordPath,
  officeRecordsAddress,
  officeRegisterAddress,
  officeReportAddress,
  officeSettingsAddress,
  officeVillagePath,
  officeVillagesAddress,
  officeYearAddress,
} from '../addresses.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { BoardPage } from './board/board-page.tsx'
import { DistrictShell } from './district-shell.tsx'
import { OfficePage } from './office/office-page.tsx'
import { NewRecordPage, RecordPage } from './records/record-page.tsx'
import { RecordsPage } from './records/records-page.tsx'
import { ReportPage } from './report/report-page.tsx'
import { SessionProvider } from './session.tsx'
import { VillagePage } from './village/village-page.tsx'
import { RegisterPage } from './villages/register-page.tsx'
import { VillagesPage } from './villages/villages-page.tsx'
import { YearPage } from './year/year-page.tsx'

export function DistrictRoutes() {
  return (
    <SessionProvider>
      <Routes>
        <Route element={<DistrictShell />}>
          <Route path={officeAddress} element={<BoardPage />} />
          <Route path={officeYearAddress} element={<YearPage />} />
          <Route path={officeVillagesAddress} element={<VillagesPage />} />
          <Route path={officeRegisterAddress} element={<RegisterPage />} />
          <Route path={officeReportAddress} element={<ReportPage />} />
          <Route path={officeVillagePath} element={<VillagePage />} />
          <Route path={officeRecordsAddress} element={<RecordsPage />} />
          <Route path={newOfficeRecordPath} element={<NewRecordPage />} />
          <Route path={officeRecordPath} element={<RecordPage />} />
          <Route path={officeSettingsAddress} element={<OfficePage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </SessionProvider>
  )
}
