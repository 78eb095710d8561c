// The record pages on a real store in jsdom: routes, providers, and a library of their own for each test.
// Dexie's live queries stand still where the page itself has no IndexedDB, so there has to be one from the start.
import 'fake-indexeddb/auto'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, vi } from 'vitest'
import { LanguageProvider } from '../../../src/app/language.tsx'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { RecordFormPage } from '../../../src/app/pages/record-form/record-form-page.tsx'
import { RecordListPage } from '../../../src/app/pages/record-list/record-list-page.tsx'
import { RecordsPage } from '../../../src/app/pages/records/records-page.tsx'
import { SyncProvider } from '../../../src/app/shell/sync.tsx'
import { AnnouncerProvider } from '../../../src/app/ui/announcer.tsx'
import { UndoProvider } from '../../../src/app/ui/undo-bar.tsx'
import { id } from '../../../src/i18n/id/index.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { readMeta, writeMeta } from '../../../src/store/meta.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import '../../support/patience.ts'
import { testEnv } from '../../support/test-env.ts'

// jsdom lays nothing out, so it has nowhere to scroll to.
Element.prototype.scrollIntoView = () => undefined
// Nor does it open dialogs.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false
}

const opened: Library[] = []

afterEach(async () => {
  cleanup()
  vi.restoreAllMocks()
  // What a page was just reading, or keeping as a draft, comes to its end before the database closes.
  await new Promise((resolve) => setTimeout(resolve, 30))
  for (const library of opened.splice(0)) closeLibrary(library)
})

/** A library of Karangsari, on Sunday 22 November 2026, 10.00. */
export async function newLibrary(): Promise<Library> {
  const library = await createLibrary(
    { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006', staffName: 'Sari' },
    testEnv(),
  )
  opened.push(library)
  return library
}

/** As after the code was taken: there is a server to send to, though no network. */
export async function enrol({ database }: Library): Promise<void> {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const identity = await readMeta(database, 'identity')
  const server = {
    library: 'k1',
    libraryName: 'Perpustakaan Karangsari',
    villageCode: '33.15.14.2006',
    token: 't',
  }
  await writeMeta(database, 'identity', { ...identity!, server })
}

export function showPage(library: Library, address: string) {
  return render(
    <LanguageProvider start={{ language: 'id', phrases: id }}>
      <MemoryRouter initialEntries={[address]}>
        <AnnouncerProvider>
          <UndoProvider>
            <LibraryProvider value={library}>
              <SyncProvider>
                <Routes>
                  <Route path="catatan" element={<RecordsPage />} />
                  <Route path="catatan/:kind" element={<RecordListPage />} />
                  <Route path="catatan/:kind/baru" element={<RecordFormPage />} />
                  <Route path="catatan/:kind/:id" element={<RecordFormPage />} />
                  <Route path="*" element={<p>halaman lain</p>} />
                </Routes>
              </SyncProvider>
            </LibraryProvider>
          </UndoProvider>
        </AnnouncerProvider>
      </MemoryRouter>
    </LanguageProvider>,
  )
}

/** The form's own button that saves, whatever it is called now. */
export const saveButton = () => screen.findByRole('button', { name: /^(Simpan (?!dan)|Tetap simpan)/ })
