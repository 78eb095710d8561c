// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { TallyPage } from '../../../src/app/pages/tally/tally-page.tsx'
import { setDeskKeys } from '../../../src/app/tally/desk-keys-setting.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { entriesOfDay } from '../../../src/store/records/live-queries.ts'
import { type TestEnv, testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

const day = '2026-11-22'
let env: TestEnv
let library: Library

beforeEach(async () => {
  env = testEnv()
  library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }, env)
  showInApp(
    <LibraryProvider value={library}>
      <TallyPage />
    </LibraryProvider>,
  )
  await screen.findByText('Belum ada ketukan di perangkat ini hari ini')
})
afterEach(() => closeLibrary(library))

const key = (word: 'laki-laki' | 'perempuan') =>
  screen.getByRole('button', { name: new RegExp(`^Tambah satu ${word}`, 'i') })
const name = (word: 'laki-laki' | 'perempuan') =>
  key(word)
    .textContent?.match(/sekarang [LP]?(\D*\d*)/)?.[1]
    ?.trim()
const people = async () => {
  const visits = (await entriesOfDay(library, day)).filter(({ kind }) => kind === 'visit')
  return visits.map(({ values }) => values.people)
}

describe('a key', () => {
  test('counts at the touch, before the finger is up', async () => {
    fireEvent.pointerDown(key('perempuan'), { pointerId: 1, button: 0 })
    expect(name('perempuan')).toBe('1')
    fireEvent.pointerUp(key('perempuan'), { pointerId: 1 })
    await waitFor(async () => expect(await people()).toEqual([{ men: 0, women: 1, hours: { '10': [0, 1] } }]))
  })

  test('counts nothing where the touch becomes a scroll', async () => {
    fireEvent.pointerDown(key('laki-laki'), { pointerId: 1, button: 0 })
    fireEvent.pointerCancel(key('laki-laki'), { pointerId: 1 })
    expect(name('laki-laki')).toBe('belum ada')
    expect(await people()).toEqual([])
  })

  test('counts two fingers as two, and twenty quick taps as twenty', async () => {
    fireEvent.pointerDown(key('laki-laki'), { pointerId: 1, button: 0 })
    fireEvent.pointerDown(key('perempuan'), { pointerId: 2, button: 0 })
    fireEvent.pointerUp(key('laki-laki'), { pointerId: 1 })
    fireEvent.pointerUp(key('perempuan'), { pointerId: 2 })
    const user = userEvent.setup()
    for (let tap = 0; tap < 20; tap++) await user.click(key('perempuan'))
    expect(name('perempuan')).toBe('21')
    await waitFor(async () => expect(await people()).toMatchObject([{ men: 1, women: 21 }]))
  })

  test('counts by the keyboard too, once a press', async () => {
    const user = userEvent.setup()
    key('perempuan').focus()
    await user.keyboard('{Enter}')
    await user.keyboard(' ')
    await waitFor(async () => expect(await people()).toMatchObject([{ women: 2 }]))
  })

  test('has its letter, and Ctrl+Z takes the last one back', async () => {
    const user = userEvent.setup()
    await user.keyboard('l')
    env.clock += 1_000
    await user.keyboard('p')
    await waitFor(async () => expect(await people()).toMatchObject([{ men: 1, women: 1 }]))
    await screen.findAllByRole('button', { name: /^Kembalikan/ })
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect(await people()).toMatchObject([{ men: 1, women: 0 }]))
  })

  test('has no letter where letters were switched off', async () => {
    setDeskKeys(false)
    try {
      await userEvent.setup().keyboard('lp')
      expect(name('laki-laki')).toBe('belum ada')
    } finally {
      setDeskKeys(true)
    }
  })

  test('says what was counted, politely', async () => {
    await userEvent.setup().click(key('perempuan'))
    await screen.findByText('Perempuan 1, semua 1')
  })
})

describe('the list of taps', () => {
  test('takes one back and counts it again', async () => {
    const user = userEvent.setup()
    await user.click(key('laki-laki'))
    await user.click(await screen.findByRole('button', { name: 'Kembalikan Laki-laki, pukul 10.00' }))
    await waitFor(async () => expect(await people()).toMatchObject([{ men: 0 }]))
    await user.click(await screen.findByRole('button', { name: 'Hitung lagi Laki-laki, pukul 10.00' }))
    await waitFor(async () => expect(await people()).toMatchObject([{ men: 1 }]))
  })

  test('asks one tap deeper how old somebody was', async () => {
    const user = userEvent.setup()
    await user.click(key('perempuan'))
    await user.click(await screen.findByRole('button', { name: /^Perempuan ?, 10.00/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.selectOptions(dialog.getByLabelText('Kelompok umur'), '25–59 tahun')
    await user.click(dialog.getByRole('button', { name: 'Simpan' }))
    await waitFor(async () => expect(await people()).toMatchObject([{ women: 1, ages: { '25-59': [0, 1] } }]))
    await screen.findByText('25–59 tahun')
  })
})

test('with ages, one tap says both', async () => {
  const user = userEvent.setup()
  await user.click(screen.getByRole('radio', { name: 'Dengan usia' }))
  await user.click(screen.getByRole('button', { name: /^Tambah satu Perempuan, 60/ }))
  await waitFor(async () => expect(await people()).toMatchObject([{ women: 1, ages: { '60+': [0, 1] } }]))
})

test('taps that could not be kept are not counted, said, and tried again', async () => {
  const { database } = library
  const transaction = database.transaction
  database.transaction = (() => Promise.reject(new Error('gone'))) as never
  const user = userEvent.setup()
  await user.click(key('laki-laki'))
  await screen.findByText('1 ketukan terakhir belum tersimpan dan belum dihitung.')
  expect(name('laki-laki')).toBe('belum ada')
  database.transaction = transaction
  await user.click(screen.getByRole('button', { name: 'Coba simpan lagi' }))
  await waitFor(async () => expect(await people()).toMatchObject([{ men: 1 }]))
})
