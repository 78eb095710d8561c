// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteError } from '../../src/store/error-log.ts'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { readMeta } from '../../src/store/meta.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { entriesOfKind, unsentCount } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { bothValues } from '../../src/store/records/who-and-when.ts'
import { addStaff, setCurrentStaff } from '../../src/store/staff.ts'
import { freshDevice, type Reachable, showApp, stubNetwork } from '../support/show-app.tsx'
import { morning } from '../support/test-env.ts'
import { cingkrong, karangsari, type VillageServer, villageServer } from '../support/village-server.ts'

let reachable: Reachable
let library: Library
beforeEach(async () => {
  freshDevice()
  reachable = { villages: true }
  stubNetwork(reachable)
  library = await createLibrary({ name: karangsari.name, villageCode: karangsari.code, staffName: 'Bu Siti' })
})
afterEach(() => {
  cleanup()
  closeLibrary(library)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const visit = { date: '2026-11-20', people: { men: 3, women: 4 } }

describe('staff', () => {
  it('what is saved after a change of staff is the new person’s, what was saved before stays the other’s', async () => {
    const before = await saveRecord(library, { kind: 'visit', values: visit })
    await addStaff(library, 'Pak Budi')
    const writers = (await entriesOfKind(library, 'writer')).length
    const { user } = showApp('/lainnya/petugas')
    await user.click(await screen.findByRole('button', { name: /^Pak Budi/ }))
    await screen.findByText('Pak Budi mencatat sekarang.')

    const after = await saveRecord(library, { kind: 'visit', values: visit })
    if (!before.ok || !after.ok) throw new Error('not saved')
    expect((await bothValues(library, before.id, 'people'))[0]?.staff).toBe('Bu Siti')
    expect((await bothValues(library, after.id, 'people'))[0]?.staff).toBe('Pak Budi')
    expect(await entriesOfKind(library, 'writer')).toHaveLength(writers + 1)
  })

  it('a new colleague is added, and the same name twice is pointed out', async () => {
    const { user } = showApp('/lainnya/petugas')
    await user.click(await screen.findByRole('button', { name: 'Tambah petugas' }))
    await screen.findByText(/^Bu Siti/)
    await user.type(await screen.findByLabelText('Nama'), 'bu siti')
    expect(screen.getByLabelText('Nama')).toHaveProperty('value', 'bu siti')
    await user.click(screen.getByRole('button', { name: 'Simpan nama' }))
    await screen.findByText(/Sudah ada petugas bernama bu siti/)
    await user.clear(screen.getByLabelText('Nama'))
    await user.type(screen.getByLabelText('Nama'), 'Mbak Rina 🌾')
    await user.click(screen.getByRole('button', { name: 'Simpan nama' }))
    expect((await screen.findAllByRole('button', { name: /^Mbak Rina 🌾/ })).length).toBeGreaterThan(0)
  })

  it('who has left is no longer asked for, and can come back', async () => {
    await addStaff(library, 'Pak Budi')
    const { user } = showApp('/lainnya/petugas')
    await user.click(await screen.findByRole('button', { name: 'Ubah Pak Budi' }))
    await user.click(screen.getByRole('button', { name: 'Tidak bertugas lagi' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Pak Budi/ })).toBeNull())
    expect(screen.getByRole('heading', { name: 'Tidak bertugas lagi' })).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Ubah Pak Budi' }))
    await user.click(screen.getByRole('button', { name: 'Bertugas lagi' }))
    await screen.findByRole('button', { name: /^Pak Budi/ })
  })
})

describe('connecting', () => {
  let server: VillageServer
  beforeEach(async () => {
    server = await villageServer()
    reachable.server = server
  })
  afterEach(() => server.close())

  const typeCode = async (user: ReturnType<typeof showApp>['user'], code: string) => {
    await user.type(await screen.findByLabelText('Kode'), code)
    await user.click(screen.getByRole('button', { name: 'Periksa kode' }))
  }
  const isConnected = async () => (await readMeta(library.database, 'identity'))?.server !== undefined

  it('nothing is sent before the person has said that it is their library', async () => {
    await saveRecord(library, { kind: 'visit', values: visit })
    const calls: string[] = []
    const real = globalThis.fetch
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      calls.push(url)
      return real(url, init)
    })
    const { user } = showApp('/lainnya/sambungkan')
    await typeCode(user, await server.code(await server.addLibrary(karangsari)))
    await screen.findByText('Perpustakaan Karangsari')
    await screen.findByText(/Karangsari, Kec\. Brati, Kab\. Grobogan/)
    expect(await isConnected()).toBe(false)
    expect(calls).not.toContain('/v1/sync')

    await user.click(screen.getByRole('button', { name: 'Benar, sambungkan' }))
    await screen.findByText('Tersambung dengan')
    expect(await isConnected()).toBe(true)
    await user.click(await screen.findByRole('button', { name: 'Kirim sekarang' }))
    await waitFor(async () => expect(await unsentCount(library)).toBe(0))
    await screen.findByText('Semua sudah diterima kabupaten')
    expect(calls).toContain('/v1/sync')
  })

  it('the code of another village is pointed out, and refused with a tap', async () => {
    const { user } = showApp('/lainnya/sambungkan')
    await typeCode(user, await server.code(await server.addLibrary(cingkrong)))
    await screen.findByText(/Desanya berbeda dengan yang di sini \(Karangsari, 33\.15\.14\.2006\)/)
    await user.click(screen.getByRole('button', { name: 'Bukan, tulis kode lain' }))
    expect(await screen.findByLabelText('Kode')).toHaveProperty('value', '')
    expect(await isConnected()).toBe(false)
  })

  it('a phone is called after whoever records, as long as nobody gave it another name', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Linux; Android 9; Mobile)')
    const { user } = showApp('/lainnya/sambungkan')
    const name = () => screen.findByLabelText('Nama perangkat ini')
    expect(await name()).toHaveProperty('value', 'HP Bu Siti')
    await typeCode(user, await server.code(await server.addLibrary(cingkrong)))
    await user.click(await screen.findByRole('button', { name: 'Bukan, tulis kode lain' }))
    const budi = await addStaff(library, 'Pak Budi')
    if (!budi.ok) throw new Error('not saved')
    await setCurrentStaff(library, budi.id)
    await waitFor(async () => expect(await name()).toHaveProperty('value', 'HP Pak Budi'))
    const own = await server.addLibrary(karangsari)
    await typeCode(user, await server.code(own))
    await user.click(await screen.findByRole('button', { name: 'Benar, sambungkan' }))
    await screen.findByText('HP Pak Budi')
    expect((await server.storage.devices(own)).map((one) => one.name)).toEqual(['HP Pak Budi'])
  })

  it('a wrong code is said to be wrong, with what to do', async () => {
    const { user } = showApp('/lainnya/sambungkan')
    await typeCode(user, 'ABCD 2345')
    await screen.findByText(/Kode ini tidak dikenal, sudah dipakai, atau sudah lewat 15 menit/)
  })

  it('without internet the code is kept for later', async () => {
    delete reachable.server
    const { user, unmount } = showApp('/lainnya/sambungkan')
    await typeCode(user, 'ABCD 2345')
    await screen.findByText(/Belum tersambung ke internet/)
    unmount()
    showApp('/lainnya/sambungkan')
    expect(await screen.findByLabelText('Kode')).toHaveProperty('value', 'ABCD 2345')
  })

  it('a connected library never takes the code of another one', async () => {
    const { user } = showApp('/lainnya/sambungkan')
    const own = await server.addLibrary(karangsari)
    await typeCode(user, await server.code(own))
    await user.click(await screen.findByRole('button', { name: 'Benar, sambungkan' }))
    await screen.findByText('Tersambung dengan')
    const [device] = await server.storage.devices(own)
    await server.storage.revokeDevice(own, device?.id ?? '', morning)
    await user.click(await screen.findByRole('button', { name: 'Kirim sekarang' }))
    await typeCode(user, await server.code(await server.addLibrary(cingkrong)))
    await user.click(await screen.findByRole('button', { name: 'Benar, sambungkan' }))
    await screen.findByText(/Kode ini milik perpustakaan lain/)
    expect((await readMeta(library.database, 'identity'))?.server?.libraryName).toBe(karangsari.name)
  })
})

describe('data, screen and about', () => {
  it('says in words whether the data is safe, and what would be good to do', async () => {
    await library.bulk.meta.put({ key: 'persisted', value: false })
    showApp('/lainnya/data')
    await screen.findByText('Cukup aman.')
    await screen.findByText(/Satu hal sebaiknya dikerjakan\./)
    await screen.findByText(/Browser boleh menghapusnya/)
    await library.bulk.meta.put({ key: 'persisted', value: true })
    await screen.findByText('Ya, aman.')
  })

  it('speaks of no first record beside many, where the browser has not answered', async () => {
    await library.bulk.meta.delete('persisted')
    showApp('/lainnya/data')
    await screen.findByText(/Browser belum berjanji menjaganya/)
    expect(screen.queryByText(/catatan pertama/)).toBeNull()
  })

  it('tells the keys that save, where there are keys', async () => {
    showApp('/lainnya/tampilan')
    await screen.findByText(/Ctrl dan Enter, atau Ctrl dan S, menyimpan/)
  })

  it('asks for the date where the clock is surely wrong, and goes by the answer', async () => {
    const future = Date.parse('2033-03-03T05:00:00Z')
    const writing = await readMeta(library.database, 'writing')
    await library.bulk.meta.put({ key: 'writing', value: { ...writing, knownGood: future } })
    const { user } = showApp('/lainnya/data')
    await user.click(await screen.findByRole('button', { name: /salah\?/ }))
    await user.type(await screen.findByLabelText('Tanggal'), '2033-05-01')
    await user.click(screen.getByRole('button', { name: 'Pakai tanggal ini' }))
    await waitFor(async () =>
      expect((await readMeta(library.database, 'writing'))?.knownGood).toBe(
        Date.parse('2033-05-01T12:00:00Z'),
      ),
    )
  })

  it('shows the problem report before it is copied, without the names in it', async () => {
    noteError('sync', new Error('could not read "Bu Siti"'))
    const { user } = showApp('/lainnya/tentang')
    await user.click(await screen.findByText('Lihat yang akan disalin'))
    const report = screen.getByText(/could not read/)
    expect(report.textContent).not.toContain('Bu Siti')
    await user.click(screen.getByRole('button', { name: 'Salin laporan masalah' }))
    await screen.findByText('Laporan masalah disalin.')
    expect(await navigator.clipboard.readText()).toBe(report.textContent)
  })

  it('changes language and theme at once, and keeps them', async () => {
    const { user } = showApp('/lainnya/tampilan')
    await user.click(await screen.findByRole('radio', { name: 'Gelap' }))
    expect(document.documentElement.dataset.theme).toBe('dark')
    await user.click(screen.getByRole('radio', { name: 'English' }))
    await screen.findByRole('heading', { level: 1, name: 'Screen' })
    expect(localStorage.getItem('lumbung.theme')).toBe('dark')
    expect(localStorage.getItem('lumbung.language')).toBe('en')
    await user.click(screen.getByRole('radio', { name: 'As the device' }))
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })
})
