// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listPath, newPath, recordPath } from '../../../src/app/addresses.ts'
import { FromOffice } from '../../../src/app/from-office/from-office.tsx'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { RecordFormPage } from '../../../src/app/pages/record-form/record-form-page.tsx'
import { RecordListPage } from '../../../src/app/pages/record-list/record-list-page.tsx'
import { StaffProvider } from '../../../src/app/shell/staff.tsx'
import { SyncProvider } from '../../../src/app/shell/sync.tsx'
import { monthState } from '../../../src/domain/month-state.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { entriesOfKind } from '../../../src/store/records/live-queries.ts'
import { deleteRecord, saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { monthStandings } from '../../../src/store/report/month-standings.ts'
import { readMonth } from '../../../src/store/report/read-months.ts'
import { officeWrites } from '../../support/office.ts'
import { testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

Element.prototype.scrollIntoView = () => undefined

let library: Library
beforeEach(async () => {
  library = await createLibrary(
    { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006', staffName: 'Sri' },
    testEnv(),
  )
})
// What a page still reads must not find it closed.
afterEach(() => {
  cleanup()
  closeLibrary(library)
})

const date = '2019-11-28'
const aid = () =>
  officeWrites(library, 'aid', 'aid:1', {
    ...{ date, village: '33.15.14.2006', what: 'Komputer', number: 2, handover: 'BA/7/2019' },
  })
const training = (day: string) =>
  officeWrites(library, 'districtTraining', 'dt1', { date: day, title: 'SPP TIK', people: 40 })
const show = (at = '/') =>
  showInApp(
    <LibraryProvider value={library}>
      <SyncProvider>
        <StaffProvider>
          <Routes>
            <Route index element={<FromOffice />} />
            <Route path={listPath} element={<RecordListPage />} />
            <Route path={newPath} element={<RecordFormPage />} />
            <Route path={recordPath} element={<RecordFormPage />} />
          </Routes>
        </StaffProvider>
      </SyncProvider>
    </LibraryProvider>,
    { at },
  )
const equipment = () => entriesOfKind(library, 'equipment')

test('aid is asked about on "Hari ini" until it is recorded as equipment, which names it', async () => {
  await aid()
  show()
  expect(await screen.findByText('Bantuan dari kabupaten: 2 Komputer, 28 November 2019')).toBeDefined()
  await userEvent.click(screen.getByRole('link', { name: 'Catat sebagai peralatan: 2 Komputer' }))
  expect(await screen.findByDisplayValue('BA/7/2019')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Simpan dan catat lagi' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Simpan peralatan' }))
  await screen.findByRole('heading', { name: 'Peralatan' })
  await screen.findByText('Tersimpan.')
  const [recorded, ...others] = await equipment()
  expect(others).toEqual([])
  expect(recorded?.values).toMatchObject({
    ...{ what: 'Komputer', number: 2, date, source: 'aid', handover: 'BA/7/2019', condition: 'good' },
    aid: 'aid:1',
  })
})

test('equipment that was recorded before is linked to the aid, and not recorded twice', async () => {
  const earlier = { what: 'PC', number: 2, date: '2019-11-20', source: 'aid', condition: 'good' } as const
  const saved = await saveRecord(library, { kind: 'equipment', values: earlier })
  // One that answers another aid is none of those to choose from.
  await saveRecord(library, { kind: 'equipment', values: { ...earlier, what: 'Printer', aid: 'aid:0' } })
  await aid()
  show('/catatan/equipment/baru?dari=aid%3A1')
  const choice = await screen.findByLabelText('Barangnya sudah ada di daftar peralatan?')
  expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'Belum, catat sekarang',
    'PC, 20 November 2019',
  ])
  await userEvent.selectOptions(choice, 'PC, 20 November 2019')
  await userEvent.click(screen.getByRole('button', { name: 'Catat bantuan pada barang itu' }))
  await screen.findAllByText('Bantuan sudah dicatat pada barang itu.')
  await screen.findByRole('heading', { name: 'Peralatan' })
  expect(screen.queryByText(/^Bantuan dari kabupaten/)).toBeNull()
  const own = await equipment()
  expect(own).toHaveLength(2)
  expect(own.find(({ id }) => saved.ok && id === saved.id)?.values).toEqual({ ...earlier, aid: 'aid:1' })
  // The way back: it waits again.
  await userEvent.click(screen.getByRole('button', { name: 'Kembalikan' }))
  expect(await screen.findByText(/^Bantuan dari kabupaten: 2 Komputer/)).toBeDefined()
})

test('aid waits above the equipment too, and again where what recorded it was deleted', async () => {
  await aid()
  const saved = await saveRecord(library, {
    kind: 'equipment',
    values: { what: 'Komputer', number: 2, date, source: 'aid', condition: 'good', aid: 'aid:1' },
  })
  show('/catatan/equipment')
  await screen.findByRole('heading', { name: 'Peralatan' })
  expect(screen.queryByText(/Bantuan dari kabupaten/)).toBeNull()
  await deleteRecord(library, saved.ok ? saved.id : '')
  expect(await screen.findByText(/^Bantuan dari kabupaten: 2 Komputer/)).toBeDefined()
})

test('who records what another device recorded meanwhile is asked, and both stay and are told of', async () => {
  await aid()
  await saveRecord(library, {
    kind: 'equipment',
    values: { what: 'PC', number: 2, date: '2019-12-02', source: 'aid', condition: 'good', aid: 'aid:1' },
  })
  const form = show('/catatan/equipment/baru?dari=aid%3A1')
  await userEvent.click(await screen.findByRole('button', { name: 'Simpan peralatan' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Tetap simpan' }))
  await screen.findByRole('heading', { name: 'Peralatan' })
  await screen.findByText('Tersimpan.')
  expect(await equipment()).toHaveLength(2)
  form.unmount()
  show()
  expect(await screen.findByText(/dicatat lebih dari satu kali$/)).toBeDefined()
  expect(screen.queryByText(/^Bantuan dari kabupaten/)).toBeNull()
})

test('a training of the office asks who took part once it was held, and is begun with what the office wrote', async () => {
  await training('2026-11-20')
  show()
  await userEvent.click(await screen.findByRole('link', { name: 'Catat siapa yang ikut: SPP TIK' }))
  expect(await screen.findByDisplayValue('SPP TIK')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: /^Simpan pelatihan/ }))
  await screen.findByRole('heading', { name: 'Pelatihan pengelola' })
  await screen.findByText('Tersimpan.')
  expect((await entriesOfKind(library, 'training'))[0]?.values).toMatchObject({
    ...{ date: '2026-11-20', title: 'SPP TIK', organiser: 'Kabupaten', ofDistrict: 'dt1' },
  })
})

test('one that lies ahead is only told of', async () => {
  await training('2026-12-24')
  show()
  expect(await screen.findByText('Pelatihan kabupaten: SPP TIK, 24 Desember 2026')).toBeDefined()
  expect(screen.queryByRole('link')).toBeNull()
})

test('neither says anything of a month, closed or not', async () => {
  await saveRecord(library, { kind: 'visit', values: { date: '2026-10-05', people: { men: 1, women: 1 } } })
  await closeMonth(library, '2026-10')
  await officeWrites(library, 'aid', 'aid:2', { date: '2026-10-07', what: 'Printer', number: 1 })
  await training('2026-09-07')
  expect(monthState(await readMonth(library, '2026-10')).standing).toBe('closed')
  expect((await readMonth(library, '2026-10')).entries.map(({ kind }) => kind)).not.toContain('aid')
  expect((await monthStandings(library, '2026-11')).map(({ month }) => month)).toEqual(['2026-10'])
})

test('nobody here can write what the office wrote: its addresses lead to where it is answered', async () => {
  await aid()
  show('/catatan/aid/aid%3A1')
  expect(await screen.findByRole('heading', { name: 'Peralatan' })).toBeDefined()
})
