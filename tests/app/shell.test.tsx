// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LibraryProvider } from '../../src/app/library-context.tsx'
import { CannotOpen } from '../../src/app/shell/cannot-open.tsx'
import { LibraryGate } from '../../src/app/shell/library-gate.tsx'
import { currentItem, railItems, tabs } from '../../src/app/shell/menu.ts'
import { Shell } from '../../src/app/shell/shell.tsx'
import { useStaff } from '../../src/app/shell/staff.tsx'
import { Page } from '../../src/app/ui/page.tsx'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { writeMeta, writingAtStart } from '../../src/store/meta.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { entryById } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { addStaff, currentStaff } from '../../src/store/staff.ts'
import { testEnv } from '../support/test-env.ts'
import { showInApp } from './in-app.tsx'

/** A form like any other: it has who records settled before it saves. */
function Saving({ onSaved }: { readonly onSaved: () => Promise<unknown> }) {
  const { askFirst } = useStaff()
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <input aria-label="Catatan" />
      <button type="button" onClick={() => askFirst().then(onSaved)}>
        Simpan
      </button>
    </form>
  )
}

describe('the current item of the menu', () => {
  const at = (pathname: string) => [currentItem(railItems, pathname)?.word, currentItem(tabs, pathname)?.word]

  test('is the book on PCs, and Catatan on phones, where the books have no tab', () => {
    expect(at('/catatan/activity/baru')).toEqual(['activity', 'records'])
    expect(at('/catatan')).toEqual(['records', 'records'])
  })
  test('is Lainnya for the kinds without a book', () => {
    expect(at('/catatan/partner')).toEqual(['more', 'more'])
    expect(at('/catatan/library/library')).toEqual(['more', 'more'])
    expect(at('/lainnya/data')).toEqual(['more', 'more'])
  })
  test('is Hari ini only there, and the report for any of its months', () => {
    expect(at('/')).toEqual(['today', 'today'])
    expect(at('/laporan/2026-10')).toEqual(['report', 'report'])
    expect(at('/tidak-ada')).toEqual([undefined, undefined])
  })
})

describe('the gate', () => {
  beforeEach(() => localStorage.clear())

  const gate = (
    <Routes>
      <Route path="/mulai" element={<p>mulai di sini</p>} />
      <Route element={<LibraryGate />}>
        <Route path="*" element={<p>di dalam</p>} />
      </Route>
    </Routes>
  )

  test('leads to the first run where there is no library', async () => {
    showInApp(gate)
    expect(await screen.findByText('mulai di sini')).toBeTruthy()
  })

  test('says calmly that the browser lost the records, and offers to restore them, not to begin anew', () => {
    showInApp(<CannotOpen reason="emptied" />)
    expect(screen.getByRole('heading', { name: 'Catatan di perangkat ini hilang' })).toBeTruthy()
    const restore = screen.getByRole('link', { name: 'Pulihkan dengan kode' })
    expect(restore.getAttribute('href')).toBe('/mulai?pulihkan')
    expect(screen.queryByText(/[Mm]ulai baru/)).toBeNull()
  })

  test.each(['blocked', 'noStorage'] as const)('when %s, offers to try again', (reason) => {
    showInApp(<CannotOpen reason={reason} />)
    expect(screen.getByRole('button', { name: 'Coba lagi' })).toBeTruthy()
    expect(screen.queryByRole('link')).toBeNull()
  })
})

describe('around a page', () => {
  let library: Library
  beforeEach(async () => {
    sessionStorage.clear()
    localStorage.clear()
    library = await createLibrary(
      { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006', staffName: 'Sri' },
      testEnv(),
    )
  })
  afterEach(() => {
    vi.restoreAllMocks()
    closeLibrary(library)
  })

  const show = (page: React.ReactNode, at = '/') =>
    showInApp(
      <LibraryProvider value={library}>
        <Routes>
          <Route element={<Shell />}>
            <Route path="/rusak" element={page} />
            <Route path="*" element={page} />
          </Route>
        </Routes>
      </LibraryProvider>,
      { at },
    )

  test('one person who records is not asked who they are', async () => {
    show(<Page title="Catatan">isi</Page>)
    await screen.findAllByText('Perpustakaan Karangsari')
    await expect(screen.findByRole('dialog', {}, { timeout: 300 })).rejects.toThrow()
  })

  test('several are asked once, in one tap, and not again in this session', async () => {
    await addStaff(library, 'Joko')
    const { unmount } = show(<Page title="Catatan">isi</Page>)
    const dialog = await screen.findByRole('dialog', { name: 'Siapa yang mencatat?' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'Joko' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await currentStaff(library))?.name).toBe('Joko')
    await screen.findByText('Yang mencatat: Joko')

    unmount()
    show(<Page title="Catatan">isi</Page>)
    await screen.findByText('Yang mencatat: Joko')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('one person who was not chosen yet is asked for too, as on a device that joined by code', async () => {
    await writeMeta(library.database, 'writing', writingAtStart)
    show(<Page title="Catatan">isi</Page>)
    const dialog = await screen.findByRole('dialog', { name: 'Siapa yang mencatat?' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'Sri' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await currentStaff(library))?.name).toBe('Sri')
  })

  test.each([
    ['HP petugas 2', 'HP Sri'],
    ['HP depan', 'HP depan'],
  ])('a phone that went by %s is %s once Sri was chosen', async (before, after) => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Linux; Android 9; Mobile)')
    const id = `device:${library.device}`
    await saveRecord(library, { kind: 'device', id, values: { name: before } })
    await writeMeta(library.database, 'writing', writingAtStart)
    show(<Page title="Catatan">isi</Page>)
    await userEvent.click(await screen.findByRole('button', { name: 'Sri' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(async () => expect((await entryById(library, id))?.values.name).toBe(after))
  })

  test('somebody new writes their name there, and records from then on', async () => {
    await writeMeta(library.database, 'writing', writingAtStart)
    show(<Page title="Catatan">isi</Page>)
    await userEvent.click(await screen.findByRole('button', { name: 'Orang lain' }))
    await userEvent.click(screen.getByRole('button', { name: 'Tambah petugas' }))
    expect(screen.getByText(/Tulis namanya dulu/)).toBeTruthy()
    await userEvent.type(screen.getByLabelText('Nama'), 'Joko{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await currentStaff(library))?.name).toBe('Joko')
  })

  test('somebody who is just writing is asked on saving, not before', async () => {
    await writeMeta(library.database, 'writing', writingAtStart)
    const saved: string[] = []
    show(<Saving onSaved={async () => saved.push((await currentStaff(library))?.name ?? '')} />)
    fireEvent.input(screen.getByLabelText('Catatan'))
    await screen.findByText('Pencatat belum dipilih')
    expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Simpan' }))
    expect(saved).toEqual([])
    await userEvent.click(await screen.findByRole('button', { name: 'Sri' }))
    await waitFor(() => expect(saved).toEqual(['Sri']))
  })

  test('the tabs give way to a task bar', async () => {
    const { unmount } = show(<Page title="Catatan">isi</Page>)
    await screen.findAllByText('Perpustakaan Karangsari')
    expect(screen.getAllByRole('navigation')).toHaveLength(2)
    unmount()
    show(
      <Page title="Catat kegiatan" dock={<button type="button">Simpan</button>}>
        isi
      </Page>,
    )
    await screen.findAllByText('Perpustakaan Karangsari')
    expect(screen.getAllByRole('navigation')).toHaveLength(1)
  })

  test('a page that breaks leaves the menu, says that the records are safe, and is noted', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    function Broken(): never {
      throw new Error('tidak terduga')
    }
    show(<Broken />, '/rusak')
    expect(screen.getByRole('alert').textContent).toContain('Catatan Anda aman')
    expect(screen.getAllByRole('navigation').length).toBeGreaterThan(0)
    expect(localStorage.getItem('lumbung.errors')).toContain('tidak terduga')
  })
})
