// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readBundle } from '../../src/store/backup/read-bundle.ts'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { readMeta } from '../../src/store/meta.ts'
import { createLibrary, openLibrary } from '../../src/store/open-library.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { currentLibraryKey } from '../../src/store/registry.ts'
import { connect, redeemCode } from '../../src/store/sync/enrol.ts'
import { openHandover } from '../../src/store/sync/handover.ts'
import { Device } from '../support/device.ts'
import { freshDevice, type Reachable, showApp, stubNetwork } from '../support/show-app.tsx'
import { testEnv } from '../support/test-env.ts'
import { karangsari, type VillageServer, villageServer } from '../support/village-server.ts'

let reachable: Reachable
let server: VillageServer
beforeEach(async () => {
  freshDevice()
  server = await villageServer()
  reachable = { villages: true, server }
  stubNetwork(reachable)
})
afterEach(async () => {
  cleanup()
  vi.useRealTimers()
  await server.close()
  vi.unstubAllGlobals()
})

const begin = () =>
  createLibrary({ name: karangsari.name, villageCode: karangsari.code, staffName: 'Bu Siti' })

async function connectTo(library: Library): Promise<string> {
  const id = await server.addLibrary(karangsari)
  const redeemed = await redeemCode(await server.code(id), 'HP Bu Siti')
  if (!redeemed.ok) throw new Error(redeemed.reason)
  await connect(library, redeemed.answer)
  return id
}

describe('the device that hands over', () => {
  let library: Library
  beforeEach(async () => {
    library = await begin()
  })
  afterEach(() => closeLibrary(library))

  it('sends what is unsent, shows the code, and says when it was handed over; nothing is lost', async () => {
    await connectTo(library)
    await saveRecord(library, { kind: 'activity', values: { date: '2026-11-20', title: 'Kelas kue' } })
    const { user } = showApp('/lainnya/serah-terima')
    const make = await screen.findByRole('button', { name: 'Buat kode serah terima' })
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    await user.click(make)
    await screen.findByRole('img', { name: 'Kode QR untuk petugas baru' })
    const code = (await openHandover(library))?.code ?? ''
    expect(screen.getByText(code.slice(0, 4))).toBeTruthy()
    expect(screen.getByText(code.slice(4))).toBeTruthy()
    screen.getByText(`Kode ${[...code].join(' ')}`)

    const next = await new Device('HP Pak Budi', testEnv()).connects(server, code)
    await next.syncs()
    expect((await next.lists('activity')).map(({ values }) => values.title)).toEqual(['Kelas kue'])
    expect((await next.lists('staff')).map(({ values }) => values.name)).toEqual(['Bu Siti'])

    // It looks by itself, every ten seconds.
    vi.advanceTimersByTime(10_000)
    await screen.findByRole('heading', { name: 'Sudah diserahkan' })
    await screen.findByText('Semua catatan dari sini sudah ikut.')
  })

  it('keeps what it records after it was handed over, and gives it along in a file', async () => {
    await connectTo(library)
    const { user } = showApp('/lainnya/serah-terima')
    await user.click(await screen.findByRole('button', { name: 'Buat kode serah terima' }))
    await screen.findByRole('img', { name: 'Kode QR untuk petugas baru' })
    const next = await new Device('HP Pak Budi', testEnv()).connects(
      server,
      (await openHandover(library))?.code ?? '',
    )
    await next.syncs()
    await saveRecord(library, { kind: 'activity', values: { date: '2026-11-21', title: 'Terlambat' } })
    window.dispatchEvent(new Event('focus'))
    await screen.findByRole('heading', { name: 'Sudah diserahkan' })
    await screen.findByText(/catatan belum sempat terkirim/)

    const made: File[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (file: File) => made.push(file) }))
    await user.click(screen.getByRole('button', { name: 'Buat cadangan' }))
    expect(await screen.findByRole('checkbox', { name: 'Sertakan nama orang' })).toHaveProperty(
      'checked',
      true,
    )
    await user.click(screen.getByRole('button', { name: 'Buat berkas' }))
    await user.click(await screen.findByRole('button', { name: 'Unduh berkas' }))
    const bundle = await readBundle(await made[0]!.text(), { library: next.library })
    if (!bundle.ok) throw new Error(bundle.reason)
    const titles = bundle.records.map(({ registers }) => registers.title?.values[0]?.[1])
    expect(titles).toContain('Terlambat')
  })

  it('without a server explains the way by file', async () => {
    const { user } = showApp('/lainnya/serah-terima')
    await screen.findByText(/belum tersambung dengan kabupaten, jadi serah terima lewat berkas/)
    expect(screen.queryByRole('button', { name: 'Buat kode serah terima' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Buat cadangan' }))
    await screen.findByRole('button', { name: 'Buat berkas' })
  })

  it('without internet says so and offers the file', async () => {
    await connectTo(library)
    const { user } = showApp('/lainnya/serah-terima')
    const make = await screen.findByRole('button', { name: 'Buat kode serah terima' })
    delete reachable.server
    await user.click(make)
    await screen.findByText(/Belum ada internet, jadi kode belum bisa dibuat/)
    await screen.findByRole('heading', { name: 'Lewat berkas' })
  })
})

describe('the device that takes over', () => {
  /** Another device of the same library, with one record, and the code that it shows. */
  async function oldDevice(): Promise<{ old: Device; code: string }> {
    const id = await server.addLibrary(karangsari)
    const old = await new Device('HP lama', testEnv()).begins('Bu Siti')
    await old.connects(server, await server.code(id))
    await old.records('activity', { date: '2026-11-20', title: 'Kelas kue' })
    await old.syncs()
    const { askHandover } = await import('../../src/store/sync/handover.ts')
    const asked = await askHandover(old.library, server.fetch)
    if (!asked.ok) throw new Error(asked.reason)
    return { old, code: asked.code }
  }

  it('begins with the code of the picture filled in, and asks whose library it is and who records', async () => {
    const { old, code } = await oldDevice()
    const { user } = showApp(`/mulai?kode=${code}`)
    await screen.findByRole('heading', { name: 'Lanjutkan di perangkat ini' })
    await waitFor(() => expect(screen.getByLabelText('Kode')).toHaveProperty('value', code))
    await user.click(screen.getByRole('button', { name: 'Periksa kode' }))
    await screen.findByText('Perpustakaan Karangsari')
    await user.click(screen.getByRole('button', { name: 'Benar, ini perpustakaan saya' }))
    const who = await screen.findByRole('dialog', { name: 'Siapa yang mencatat?' })
    within(who).getByRole('button', { name: 'Bu Siti' })
    expect(await old.syncs()).toEqual({ kind: 'revoked' })
  })

  it('that has the library already fills the code in on its own page', async () => {
    const { code } = await oldDevice()
    const library = await begin()
    const { user } = showApp(`/mulai?kode=${code}`)
    await waitFor(() => expect(screen.getByLabelText('Kode')).toHaveProperty('value', code))
    screen.getByRole('heading', { name: 'Sambungkan ke kabupaten' })
    await user.click(screen.getByRole('button', { name: 'Periksa kode' }))
    await user.click(await screen.findByRole('button', { name: 'Benar, sambungkan' }))
    await screen.findByText('Tersambung dengan')
    expect((await readMeta(library.database, 'identity'))?.server?.libraryName).toBe(karangsari.name)
    closeLibrary(library)
    const opening = await openLibrary(currentLibraryKey()!)
    if (opening.ok) closeLibrary(opening.library)
  })

  it('says in words why there is no camera', async () => {
    const { user } = showApp('/mulai?langkah=kode')
    await user.click(await screen.findByRole('button', { name: 'Pindai kode QR' }))
    const dialog = await screen.findByRole('dialog', { name: 'Pindai kode QR' })
    await within(dialog).findByText(/Kamera hanya bisa dipakai kalau Lumbung dibuka lewat alamat https/)
    await user.click(within(dialog).getByRole('button', { name: 'Tulis kodenya saja' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
