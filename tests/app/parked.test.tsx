// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readBundle } from '../../src/store/backup/read-bundle.ts'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { parkedEntries } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { freshDevice, showApp, stubNetwork } from '../support/show-app.tsx'
import { karangsari } from '../support/village-server.ts'

let library: Library
beforeEach(async () => {
  freshDevice()
  stubNetwork({ villages: true })
  library = await createLibrary({ name: karangsari.name, villageCode: karangsari.code, staffName: 'Bu Siti' })
  await park('Kelas kue', 'too_large', { speakers: 'Pak Harto' })
  await park('Kelas batik', 'refused')
})
afterEach(() => {
  cleanup()
  closeLibrary(library)
  vi.unstubAllGlobals()
})

async function park(title: string, code: string, more: object = {}): Promise<void> {
  const values = { date: '2026-11-20', title, ...more }
  const saved = await saveRecord(library, { kind: 'activity', values })
  if (!saved.ok) throw new Error('not saved')
  await library.bulk.records.update(saved.id, { parked: { code } })
}

describe('a record that the server could not take', () => {
  it('is listed with the reason in words', async () => {
    showApp('/lainnya/data')
    await screen.findByText('Terlalu panjang. Ringkas tulisannya, lalu simpan lagi.')
    await screen.findByText('Kabupaten menolaknya. Buka, ubah sedikit, lalu simpan lagi.')
  })

  it('can be saved into a file of its own, with the names in it, and that is said', async () => {
    const made: File[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (file: File) => made.push(file) }))
    const { user } = showApp('/lainnya/data')
    await user.click(await screen.findByRole('button', { name: 'Simpan ke berkas: Kelas kue' }))
    const dialog = screen.getByRole('dialog', { name: 'Simpan catatan ini ke berkas' })
    within(dialog).getByText(/juga nama orang di dalamnya/)
    await user.click(within(dialog).getByRole('button', { name: 'Buat berkas' }))
    await user.click(await screen.findByRole('button', { name: 'Unduh berkas' }))
    await screen.findByText(/^Catatan Kelas kue \d{4}-\d\d-\d\d\.txt ada di folder Unduhan/)

    const bundle = await readBundle(await made[0]!.text(), { library })
    if (!bundle.ok) throw new Error(bundle.reason)
    expect(bundle.header).toMatchObject({ records: 1, names: true })
    expect(bundle.records[0]?.registers.title?.values[0]?.[1]).toBe('Kelas kue')
    expect(bundle.records[0]?.registers.speakers?.values[0]?.[1]).toBe('Pak Harto')
    // It is no backup of the library.
    expect(await library.database.meta.get('backup')).toBeUndefined()
  })

  it('is tried again when asked', async () => {
    const { user } = showApp('/lainnya/data')
    await user.click(await screen.findByRole('button', { name: 'Coba kirim semuanya lagi' }))
    await waitFor(async () => expect(await parkedEntries(library)).toEqual([]))
    expect(await library.database.records.where('unsent').equals(1).count()).toBeGreaterThanOrEqual(2)
  })
})
