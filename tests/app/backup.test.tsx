// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addDays, dayIn } from '../../src/domain/day.ts'
import { makeBundle } from '../../src/store/backup/make-bundle.ts'
import { readBundle } from '../../src/store/backup/read-bundle.ts'
import { restoreLibrary } from '../../src/store/backup/restore-library.ts'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { readMeta, writeMeta } from '../../src/store/meta.ts'
import { createLibrary, openLibrary } from '../../src/store/open-library.ts'
import { entriesOfKind, entryById } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { currentLibraryKey } from '../../src/store/registry.ts'
import { freshDevice, showApp, stubNetwork } from '../support/show-app.tsx'
import { testEnv } from '../support/test-env.ts'
import { cingkrong, karangsari } from '../support/village-server.ts'

const visit = { date: '2026-11-20', people: { men: 3, women: 4 } }
const others: Library[] = []
let library: Library
let kept: { name: string; text: string }[]
beforeEach(async () => {
  freshDevice()
  stubNetwork({ villages: true })
  kept = []
  // What a download is in a browser: an address of the file, and a link to it that is pressed.
  const files = new Map<string, File>()
  URL.createObjectURL = (file) => {
    files.set(`blob:${files.size}`, file as File)
    return `blob:${files.size - 1}`
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(async function (this: HTMLAnchorElement) {
    kept.push({ name: this.download, text: await files.get(this.href)!.text() })
  })
  library = await createLibrary({ name: karangsari.name, villageCode: karangsari.code, staffName: 'Bu Siti' })
})
afterEach(() => {
  cleanup()
  for (const one of [library, ...others.splice(0)]) closeLibrary(one)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const save = async (to: Library, kind: string, values: object, id?: string) => {
  const saving = await saveRecord(to, { kind, values: { ...values }, ...(id && { id }) })
  if (!saving.ok) throw new Error('not saved')
  return saving.id
}
/** A colleague's device with the same library, from a file. */
const colleague = async () => {
  const read = await readBundle((await makeBundle(library, { names: true })).text)
  if (!read.ok) throw new Error(read.reason)
  const other = await restoreLibrary(read, testEnv({ clock: Date.now() }))
  others.push(other)
  return other
}
const fileOf = (text: string) => new File([text], 'Cadangan.txt', { type: 'text/plain' })
type User = ReturnType<typeof showApp>['user']
const openFile = async (user: User, text: string) => {
  await user.click(await screen.findByRole('button', { name: /^Buka berkas cadangan/ }))
  await user.upload(screen.getByLabelText('Pilih berkas'), fileOf(text))
}
const daysAgo = (days: number) => addDays(dayIn('WIB', Date.now()), -days)

describe('making a backup', () => {
  it('gives a file that opens elsewhere, and says from then on that there is one', async () => {
    const id = await save(library, 'visit', visit)
    const { user } = showApp('/lainnya/data')
    await screen.findByText('Belum pernah')
    await user.click(screen.getByRole('button', { name: 'Buat cadangan sekarang' }))
    await user.click(await screen.findByRole('button', { name: 'Buat berkas' }))
    await user.click(await screen.findByRole('button', { name: 'Unduh berkas' }))
    await screen.findByText(/ada di folder Unduhan/)
    await user.click(screen.getByRole('button', { name: 'Selesai' }))
    await screen.findByText('hari ini')

    expect(kept[0]?.name).toMatch(/^Cadangan Perpustakaan Karangsari \d{4}-\d\d-\d\d\.txt$/)
    const read = await readBundle(kept[0]!.text)
    expect(read).toMatchObject({ ok: true, header: { names: false } })
    expect(read.ok && read.records.map((record) => record.id)).toContain(id)
    expect(JSON.stringify(read)).not.toContain('Siti')
  })

  it('is kept in the downloads where the share sheet refuses it after all', async () => {
    Object.defineProperties(navigator, {
      canShare: { configurable: true, value: () => true },
      share: { configurable: true, value: () => Promise.reject(new TypeError('refused')) },
    })
    try {
      const { user } = showApp('/lainnya/data')
      await user.click(await screen.findByRole('button', { name: 'Buat cadangan sekarang' }))
      await user.click(await screen.findByRole('button', { name: 'Buat berkas' }))
      await user.click(await screen.findByRole('button', { name: 'Bagikan berkas' }))
      await screen.findByText(/ada di folder Unduhan/)
      expect(kept[0]?.name).toMatch(/^Cadangan /)
    } finally {
      Reflect.deleteProperty(navigator, 'canShare')
      Reflect.deleteProperty(navigator, 'share')
    }
  })

  it('takes names along and locks the file where that is wished, and asks for a passphrase that is one', async () => {
    const { user } = showApp('/lainnya/data')
    await user.click(await screen.findByRole('button', { name: 'Buat cadangan sekarang' }))
    await user.click(await screen.findByLabelText('Sertakan nama orang'))
    await user.click(screen.getByLabelText('Kunci dengan kata sandi'))
    await user.type(screen.getByLabelText('Kata sandi'), 'padi')
    await user.click(screen.getByRole('button', { name: 'Buat berkas' }))
    await screen.findByText(/Kata sandi belum 8 huruf/)
    await user.type(screen.getByLabelText('Kata sandi'), ' gunung perahu')
    await user.click(screen.getByRole('button', { name: 'Buat berkas' }))
    await user.click(await screen.findByRole('button', { name: 'Unduh berkas' }))
    await screen.findByText(/ada di folder Unduhan/)
    expect(await readBundle(kept[0]!.text)).toMatchObject({ reason: 'locked' })
    const read = await readBundle(kept[0]!.text, { passphrase: 'padi gunung perahu' })
    expect(JSON.stringify(read)).toContain('Bu Siti')
  })

  it('is asked for after fourteen days, not before', async () => {
    await writeMeta(library.database, 'backup', daysAgo(13))
    const first = showApp('/lainnya/data')
    const row = async () => (await screen.findByText(/hari lalu/)).closest('li')!
    expect((await row()).className).not.toMatch(/lamp/)
    first.unmount()
    await writeMeta(library.database, 'backup', daysAgo(16))
    showApp('/lainnya/data')
    await screen.findByText('16 hari lalu')
    expect((await row()).className).toMatch(/lamp/)
  })
})

describe('the reminder on "Hari ini"', () => {
  it('comes after fourteen days where nothing is at the district, and leaves for the day', async () => {
    await writeMeta(library.database, 'backup', daysAgo(16))
    const { user, unmount } = showApp('/')
    await screen.findByText('16 hari lalu', {}, { timeout: 12_000 })
    screen.getByRole('link', { name: 'Buat cadangan' })
    await user.click(screen.getByRole('button', { name: 'Nanti saja' }))
    expect(screen.queryByText('16 hari lalu')).toBeNull()
    unmount()
    expect(localStorage.getItem('lumbung.backupHint')).toBe(daysAgo(0))
  })
})

it.each(['revoked', 'needsCode'] as const)(
  'a device that is %s is offered a backup of what it holds',
  async (status) => {
    const identity = await readMeta(library.database, 'identity')
    const server = {
      library: 's',
      libraryName: 'Perpustakaan Karangsari',
      villageCode: '33.15.14.2006',
      token: 'lb1.x',
    }
    await writeMeta(library.database, 'identity', { ...identity!, server })
    await writeMeta(library.database, 'report', { status })
    showApp('/lainnya/sambungkan')
    const link = await screen.findByRole('link', { name: 'Buat cadangan' })
    expect(link.getAttribute('href')).toBe('/lainnya/data')
  },
)

describe('opening a backup', () => {
  it('shows what it would change, and changes it only after a yes', async () => {
    const own = await save(library, 'visit', visit)
    const other = await colleague()
    const theirs = await save(other, 'visit', { ...visit, date: '2026-11-21' })
    await save(other, 'visit', { way: 'counted' }, own)
    const { text } = await makeBundle(other, { names: true })

    const { user } = showApp('/lainnya/data')
    await openFile(user, text)
    const dialog = await screen.findByRole('dialog', { name: 'Buka berkas cadangan' })
    await within(dialog).findByText('1 catatan baru')
    within(dialog).getByText(/akan dilengkapi/)
    expect(await entryById(library, theirs)).toBeUndefined()
    await user.click(within(dialog).getByRole('button', { name: 'Batal' }))
    expect(await entryById(library, theirs)).toBeUndefined()

    await openFile(user, text)
    await user.click(await screen.findByRole('button', { name: 'Masukkan catatan' }))
    await waitFor(async () => expect(await entryById(library, theirs)).toBeDefined())
    expect((await entryById(library, own))?.values).toMatchObject({ way: 'counted' })

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await openFile(user, text)
    await screen.findByText('Semua isi berkas ini sudah ada di sini.')
    expect(screen.queryByRole('button', { name: 'Masukkan catatan' })).toBeNull()
  })

  it('says in words why a file is refused', async () => {
    const foreign = await createLibrary({ name: cingkrong.name, villageCode: cingkrong.code }, testEnv())
    others.push(foreign)
    const good = (await makeBundle(library)).text
    const { user } = showApp('/lainnya/data')
    await openFile(user, (await makeBundle(foreign)).text)
    await screen.findByText(/Berkas ini milik Perpustakaan Cingkrong/)
    screen.getByText('Tidak ada yang diubah di sini.')
    const tries: [string, RegExp][] = [
      [good.slice(0, -200), /terpotong/],
      [good.replace('dibuat: 2', 'dibuat: 1'), /berubah di jalan/],
      [good.replace('format 1', 'format 2'), /Lumbung yang lebih baru/],
      ['nama,alamat\nSiti,Karangsari', /bukan berkas cadangan/],
    ]
    for (const [text, words] of tries) {
      await user.upload(screen.getByLabelText('Pilih berkas'), fileOf(text))
      await screen.findByText(words)
    }
  })

  it('joins a library of the same village that was begun apart only after it was said that they are one', async () => {
    const apart = await createLibrary({ name: 'TBM Karangsari', villageCode: karangsari.code }, testEnv())
    others.push(apart)
    const theirs = await save(apart, 'visit', visit)
    const { user } = showApp('/lainnya/data')
    await openFile(user, (await makeBundle(apart)).text)
    await screen.findByText('Ini TBM Karangsari yang dimulai terpisah, di desa yang sama.')
    expect(await entryById(library, theirs)).toBeUndefined()
    await user.click(screen.getByRole('button', { name: 'Satu perpustakaan, gabungkan' }))
    await waitFor(async () => expect(await entryById(library, theirs)).toBeDefined())
  })

  it('asks for the passphrase of a locked file, also a second time', async () => {
    const other = await colleague()
    const theirs = await save(other, 'visit', visit)
    const { text } = await makeBundle(other, { passphrase: 'padi gunung perahu' })
    const { user } = showApp('/lainnya/data')
    await openFile(user, text)
    await user.type(await screen.findByLabelText('Kata sandi'), 'salah semua')
    await user.click(screen.getByRole('button', { name: 'Buka kuncinya' }))
    await screen.findByText(/Kata sandi belum cocok/)
    await user.clear(screen.getByLabelText('Kata sandi'))
    await user.type(screen.getByLabelText('Kata sandi'), 'padi gunung perahu')
    await user.click(screen.getByRole('button', { name: 'Buka kuncinya' }))
    await user.click(await screen.findByRole('button', { name: 'Masukkan catatan' }))
    await waitFor(async () => expect(await entryById(library, theirs)).toBeDefined())
  })
})

it('a new device begins with the file alone, after it was asked whose library it is', async () => {
  await save(library, 'visit', visit)
  const { text } = await makeBundle(library, { names: true })
  freshDevice()
  const { user } = showApp('/mulai')
  await user.click(await screen.findByRole('link', { name: 'Punya berkas cadangan?' }))
  await user.upload(await screen.findByLabelText('Pilih berkas'), fileOf(text))
  await screen.findByRole('heading', { level: 1, name: 'Ini perpustakaan Anda?' })
  expect(currentLibraryKey()).toBeUndefined()
  await user.click(screen.getByRole('button', { name: 'Benar, pakai di perangkat ini' }))
  await screen.findAllByText('Kegiatan')
  const opening = await openLibrary(currentLibraryKey()!)
  if (!opening.ok) throw new Error(opening.reason)
  others.push(opening.library)
  expect(await entriesOfKind(opening.library, 'visit')).toHaveLength(1)
  expect(await entriesOfKind(opening.library, 'staff')).toMatchObject([{ values: { name: 'Bu Siti' } }])
})
