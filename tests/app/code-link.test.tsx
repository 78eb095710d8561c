// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLibrary } from '../../src/store/open-library.ts'
import { entriesOfKind } from '../../src/store/records/live-queries.ts'
import { currentLibraryKey, knownLibraries } from '../../src/store/registry.ts'
import { freshDevice, showApp, stubNetwork } from '../support/show-app.tsx'
import { cingkrong, karangsari, type VillageServer, villageServer } from '../support/village-server.ts'

let server: VillageServer
beforeEach(async () => {
  freshDevice()
  server = await villageServer()
  stubNetwork({ villages: true, server })
})
afterEach(() => {
  cleanup()
  server.close()
  vi.unstubAllGlobals()
})

type User = ReturnType<typeof showApp>['user']
const question = (name: string) => screen.findByRole('heading', { level: 1, name })
const check = (user: User) => user.click(screen.getByRole('button', { name: 'Periksa kode' }))
const join = async (user: User) => {
  await check(user)
  await user.click(await screen.findByRole('button', { name: 'Benar, ini perpustakaan saya' }))
  await screen.findAllByText('Kegiatan')
}
const namesOnServer = async (library: string) =>
  (await server.storage.devices(library)).map(({ name }) => name)
const namesHere = async () => {
  const opening = await openLibrary(currentLibraryKey()!)
  if (!opening.ok) throw new Error(opening.reason)
  return (await entriesOfKind(opening.library, 'device')).map(({ values }) => values.name).sort()
}

describe('the link of a code', () => {
  it('of a sheet connects devices with two taps each, and tells their names apart', async () => {
    const library = await server.addLibrary(karangsari)
    const code = await server.longCode(library)
    const first = showApp(`/mulai?kode=${code}`)
    await question('Lanjutkan di perangkat ini')
    expect(screen.getByLabelText('Nama perangkat ini')).toHaveProperty('value', 'Komputer perpustakaan')
    await join(first.user)
    first.unmount()

    freshDevice()
    const second = showApp(`/mulai?kode=${code.match(/.{4}/g)?.join('-').toLowerCase()}`)
    await question('Lanjutkan di perangkat ini')
    await join(second.user)
    second.unmount()
    expect(await namesOnServer(library)).toEqual(['Komputer perpustakaan', 'Komputer perpustakaan'])
    await waitFor(async () =>
      expect(await namesHere()).toEqual(['Komputer perpustakaan', 'Komputer perpustakaan 2']),
    )

    freshDevice()
    const third = showApp(`/mulai?kode=${code}`)
    await question('Lanjutkan di perangkat ini')
    await check(third.user)
    await screen.findByText(/sudah habis dipakai/)
  })

  it('takes the name that the device was given along to the district', async () => {
    const library = await server.addLibrary(karangsari)
    const { user } = showApp(`/mulai?kode=${await server.code(library)}`)
    const name = await screen.findByLabelText('Nama perangkat ini')
    await user.clear(name)
    await user.type(name, 'HP  Bu Sri ')
    await join(user)
    expect(await namesOnServer(library)).toEqual(['HP Bu Sri'])
    expect(await namesHere()).toEqual(['HP Bu Sri'])
  })

  it('that is cut off says so in the field', async () => {
    showApp('/mulai?kode=ABCD23')
    await question('Tulis kode dari kabupaten')
    await screen.findByText(/ini baru 6/)
  })

  it('for another library is refused with a tap, and says what to do', async () => {
    const code = await server.code(await server.addLibrary(cingkrong))
    const { user } = showApp(`/mulai?kode=${code}`)
    await question('Lanjutkan di perangkat ini')
    await check(user)
    await user.click(await screen.findByRole('button', { name: 'Bukan, tulis kode lain' }))
    await screen.findByText(/Kode tadi untuk perpustakaan lain/)
    expect(screen.getByLabelText('Kode')).toHaveProperty('value', '')
    expect(knownLibraries()).toEqual([])
  })

  it('may be pasted whole, and one of another kabupaten is named', async () => {
    const code = await server.code(await server.addLibrary(karangsari))
    const { user } = showApp('/mulai?langkah=kode')
    const field = await screen.findByLabelText('Kode')
    await user.type(field, `https://lumbung.blora.go.id/mulai?kode=${code}`)
    await check(user)
    await screen.findByText(/Kode itu untuk Lumbung di lumbung\.blora\.go\.id/)
    await user.clear(field)
    await user.type(field, `${window.location.origin}/mulai?kode=${code}`)
    await check(user)
    await question('Ini perpustakaan Anda?')
  })

  it('is tried again later where too many wrong ones came from here', async () => {
    for (let wrong = 0; wrong < 30; wrong++)
      await server.fetch('/v1/enrol', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"code":"ABCD2345"}',
      })
    const { user } = showApp('/mulai?kode=ABCD2345')
    await question('Lanjutkan di perangkat ini')
    await check(user)
    await screen.findByText(/Tunggu satu menit/)
  })
})
