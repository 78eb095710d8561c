// The report page on a real store in jsdom, with its address beside it.
import 'fake-indexeddb/auto'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { afterEach, vi } from 'vitest'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { RecordFormPage } from '../../../src/app/pages/record-form/record-form-page.tsx'
import { CloseMonthPage } from '../../../src/app/pages/report/closing/close-month-page.tsx'
import { ReportPage } from '../../../src/app/pages/report/report-page.tsx'
import type { Entry } from '../../../src/domain/record.ts'
import type { Language } from '../../../src/i18n/translate.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import '../../support/patience.ts'
import { testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

const opened: Library[] = []

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  for (const library of opened.splice(0)) closeLibrary(library)
})

/** A library of Karangsari, on Sunday 22 November 2026, that holds these records. */
export async function libraryWith(records: readonly Entry[]): Promise<Library> {
  // The names of places come from a file of the app, which jsdom does not serve.
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }))
  const library = await createLibrary(
    { name: 'Perpustakaan Desa Karangsari', villageCode: '33.15.14.2006', staffName: 'Sari' },
    testEnv(),
  )
  opened.push(library)
  for (const { id, kind, values } of records) {
    const saving = await saveRecord(library, { kind, id, values })
    if (!saving.ok) throw new Error(saving.problems[0]?.rule)
  }
  return library
}

export function showReport(library: Library, address: string, language: Language = 'id') {
  showInApp(
    <LibraryProvider value={library}>
      <main>
        <Routes>
          <Route path="laporan/:month?" element={<ReportPage />} />
          <Route path="laporan/:month/tutup" element={<CloseMonthPage />} />
          <Route path="catatan/:kind/:id" element={<RecordFormPage />} />
          <Route path="*" element={<p>halaman lain</p>} />
        </Routes>
      </main>
      <Address />
    </LibraryProvider>,
    { language, at: address },
  )
  return userEvent.setup()
}

function Address() {
  const { pathname, search } = useLocation()
  return <output aria-label="alamat">{decodeURIComponent(pathname + search)}</output>
}

export const address = () => screen.getByLabelText('alamat').textContent

/** What is on the screen, without the sheet of paper that lies beside it. */
export const onScreen = () => within(screen.getByRole('main'))

export const onPaper = () => {
  const paper = document.querySelector<HTMLElement>('[data-on-paper]')
  if (!paper) throw new Error('no printed report')
  return within(paper)
}
