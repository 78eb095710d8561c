// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openLibrary } from '../../src/store/open-library.ts'
import { entriesOfKind } from '../../src/store/records/live-queries.ts'
import { currentLibraryKey, knownLibraries } from '../../src/store/registry.ts'
import { currentStaff } from '../../src/store/staff.ts'
import { freshDevice, type Reachable, showApp, stubNetwork } from '../support/show-app.tsx'
import { karangsari, villageServer } from '../support/village-server.ts'

let reachable: Reachable
beforeEach(() => {
  freshDevice()
  reachable = { villages: true }
  stubNetwork(reachable)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

type User = ReturnType<typeof showApp>['user']
const findKarangsari = async (user: User) => {
  await user.selectOptions(await screen.findByLabelText('Provinsi'), await screen.findByText('Jawa Tengah'))
  await user.type(screen.getByLabelText('Nama desa atau kelurahan'), 'karangsari br')
  await user.click(await screen.findByRole('radio', { name: /Karangsari, Kec\. Brati/ }))
  await user.click(screen.getByRole('button', { name: 'Pakai Karangsari, Brati' }))
}
const openHere = async () => {
  const opening = await openLibrary(currentLibraryKey()!)
  if (!opening.ok) throw new Error(opening.reason)
  return opening.library
}
const question = (name: string) => screen.findByRole('heading', { level: 1, name })

it('a new device is led to the first question', async () => {
  showApp('/')
  await question('Perpustakaan Anda di desa mana?')
})

it('a librarian finds the village, names the library, says who records, and starts, with no server', async () => {
  const { user } = showApp('/mulai')
  await findKarangsari(user)
  await question('Apa nama perpustakaannya?')
  expect(screen.getByLabelText('Nama perpustakaan')).toHaveProperty('value', 'Perpustakaan Desa Karangsari')
  await user.click(screen.getByRole('button', { name: 'Lanjut' }))
  await user.type(await screen.findByLabelText(/Nama Anda/), 'Bu Siti')
  await user.click(screen.getByRole('button', { name: 'Mulai mencatat' }))
  await screen.findAllByText('Kegiatan')

  expect(knownLibraries()).toMatchObject([
    { name: 'Perpustakaan Desa Karangsari', villageCode: '33.15.14.2006' },
  ])
  const library = await openHere()
  expect((await currentStaff(library))?.name).toBe('Bu Siti')
  expect(localStorage.getItem('lumbung.setup')).toBeNull()
})

it('whoever skips their name records as "Petugas"', async () => {
  const { user } = showApp('/mulai')
  await findKarangsari(user)
  await user.click(await screen.findByRole('button', { name: 'Lanjut' }))
  await user.click(await screen.findByRole('button', { name: 'Lewati' }))
  await screen.findAllByText('Kegiatan')
  expect((await currentStaff(await openHere()))?.name).toBe('Petugas')
})

it('"kwaron grobogan" finds the province by its kabupaten, and the village by its likeness', async () => {
  const { user } = showApp('/mulai')
  await user.type(await screen.findByLabelText('Nama desa atau kelurahan'), 'kwaron grobogan')
  await user.click(await screen.findByRole('button', { name: /Kab\. Grobogan, Jawa Tengah/ }))
  await screen.findByText('Mungkin maksud Anda:')
  expect(screen.getAllByRole('radio').length).toBe(1)
  await user.click(screen.getByRole('radio', { name: /Kuwaron, Kec\. Gubug/ }))
  await user.click(screen.getByRole('button', { name: 'Pakai Kuwaron, Gubug' }))
  await question('Apa nama perpustakaannya?')
})

it('counts as matches only the villages that are called so, and shows the others apart', async () => {
  const { user } = showApp('/mulai')
  await user.selectOptions(await screen.findByLabelText('Provinsi'), await screen.findByText('Jawa Tengah'))
  const name = screen.getByLabelText('Nama desa atau kelurahan')
  await user.type(name, 'karangsa')
  await screen.findByText(/^\d+ desa yang mirip$|^\d+ dari \d+ desa yang cocok atau mirip/)
  expect(screen.queryByRole('group', { name: 'Desa yang cocok' })).toBeNull()
  await user.type(name, 'ri')
  expect(
    within(await screen.findByRole('group', { name: 'Desa yang cocok' })).getAllByRole('radio').length,
  ).toBe(screen.getAllByRole('radio', { name: /^Karangsari,/ }).length)
})

it('a reload loses nothing of what was answered', async () => {
  const { user, unmount } = showApp('/mulai')
  await findKarangsari(user)
  const name = await screen.findByLabelText('Nama perpustakaan')
  await user.clear(name)
  await user.type(name, 'Perpustakaan Cahaya')
  unmount()

  showApp('/mulai?langkah=perpustakaan')
  expect(await screen.findByLabelText('Nama perpustakaan')).toHaveProperty('value', 'Perpustakaan Cahaya')
})

it('goes back to the question before, with its answer', async () => {
  const { user } = showApp('/mulai')
  await findKarangsari(user)
  await user.click(await screen.findByRole('link', { name: 'Kembali' }))
  expect(await screen.findByRole('radio', { name: /Kec\. Brati/ })).toHaveProperty('checked', true)
})

it('says what to do before going on without a village, or without a name', async () => {
  const { user } = showApp('/mulai')
  await user.click(await screen.findByRole('button', { name: 'Lanjut' }))
  await screen.findByText('Pilih desa Anda dulu, lalu tekan Lanjut.')
  await findKarangsari(user)
  await user.clear(await screen.findByLabelText('Nama perpustakaan'))
  await user.click(screen.getByRole('button', { name: 'Lanjut' }))
  await screen.findByText(/Tulis nama perpustakaannya, misalnya/)
})

it('offline and without the list, a village is written by hand, also one whose code is not known', async () => {
  reachable.villages = false
  const { user } = showApp('/mulai')
  await user.selectOptions(await screen.findByLabelText('Provinsi'), await screen.findByText('Banten'))
  await screen.findByText(/Daftar desa Banten belum bisa dibuka/)
  await user.click(screen.getByRole('button', { name: 'Tulis sendiri nama dan kode desa' }))
  await user.type(screen.getByLabelText('Nama desa atau kelurahan'), 'Sukamaju')
  await user.type(screen.getByLabelText(/Kode desa/), '3601')
  await user.click(screen.getByRole('button', { name: 'Pakai Sukamaju' }))
  await screen.findByText(/belum 10 angka/)
  await user.clear(screen.getByLabelText(/Kode desa/))
  await user.click(screen.getByRole('button', { name: 'Pakai Sukamaju' }))
  await user.click(await screen.findByRole('button', { name: 'Lanjut' }))
  await user.click(await screen.findByRole('button', { name: 'Lewati' }))
  await screen.findAllByText('Kegiatan')
  expect(knownLibraries()).toMatchObject([{ name: 'Perpustakaan Desa Sukamaju', villageCode: '36' }])
})

it('a code that is not in the list is remarked on, not refused', async () => {
  const { user } = showApp('/mulai')
  await user.selectOptions(await screen.findByLabelText('Provinsi'), await screen.findByText('Jawa Tengah'))
  await user.click(screen.getByRole('button', { name: 'Tulis sendiri nama dan kode desa' }))
  await user.type(screen.getByLabelText('Nama desa atau kelurahan'), 'Desa Baru')
  await user.type(screen.getByLabelText(/Kode desa/), '3315149999')
  await screen.findByText(/Kode ini tidak ada di daftar kami/)
  await user.click(screen.getByRole('button', { name: 'Pakai Desa Baru' }))
  await question('Apa nama perpustakaannya?')
})

it('changes the language at the top, and keeps what was typed', async () => {
  const { user } = showApp('/mulai')
  await user.type(await screen.findByLabelText('Nama desa atau kelurahan'), 'kwaron')
  await user.click(screen.getByRole('button', { name: 'English' }))
  await question('Which village is your library in?')
  expect(screen.getByLabelText('Name of the village')).toHaveProperty('value', 'kwaron')
})

it('a question has the focus as soon as it is there, and takes it from nobody who types the answer', async () => {
  const { user } = showApp('/mulai')
  const link = await screen.findByRole('link', { name: 'Sudah punya kode dari kabupaten?' })
  const focused: (string | null)[] = []
  const observer = new MutationObserver(() => {
    if (screen.queryByLabelText('Kode')) focused.push(document.activeElement?.tagName ?? null)
  })
  observer.observe(document.body, { childList: true, subtree: true })
  await user.click(link)
  await screen.findByLabelText('Kode')
  observer.disconnect()
  expect(focused[0]).toBe('H1')
})

it('with a code, shows whose library it is, and joins it only after a yes', async () => {
  const server = await villageServer()
  reachable.server = server
  const code = await server.code(await server.addLibrary(karangsari))
  const { user, unmount } = showApp('/mulai')
  await user.click(await screen.findByRole('link', { name: 'Sudah punya kode dari kabupaten?' }))
  await user.type(await screen.findByLabelText('Kode'), `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`)
  await user.click(screen.getByRole('button', { name: 'Periksa kode' }))
  await screen.findByText('Perpustakaan Karangsari')
  await screen.findByText(/Karangsari, Kec\. Brati, Kab\. Grobogan/)
  expect(knownLibraries()).toEqual([])

  // The code is spent now: a reload must not lose the server's answer.
  unmount()
  const again = showApp('/mulai?langkah=benar')
  await again.user.click(await screen.findByRole('button', { name: 'Benar, ini perpustakaan saya' }))
  await screen.findAllByText('Kegiatan')
  expect(knownLibraries()).toMatchObject([{ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }])
  expect(await entriesOfKind(await openHere(), 'device')).toHaveLength(1)
  server.close()
})

it.each([
  ['', /Tulis kodenya dulu/],
  ['ABCD 234', /ini baru 7/],
  ['ABCD 23455', /ini ada 9/],
  ['ABCO 2345', /angka 0 dan 1, atau huruf O dan I\. Mungkin/],
  ['ABCD-2345', /Belum tersambung ke internet/],
])('says in words why the code "%s" can\'t be used', async (typed, words) => {
  const { user } = showApp('/mulai?langkah=kode')
  const field = await screen.findByLabelText('Kode')
  if (typed) await user.type(field, typed)
  await user.click(screen.getByRole('button', { name: 'Periksa kode' }))
  await screen.findByText(words)
  expect(document.activeElement).toBe(field)
})

it('after the browser lost everything, explains and asks for a code', async () => {
  showApp('/mulai?pulihkan')
  await question('Catatan di perangkat ini hilang')
  await screen.findByText(/Minta kode baru/)
  expect(screen.getByLabelText('Kode')).toBeTruthy()
})
