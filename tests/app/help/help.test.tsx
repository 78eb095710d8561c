// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { describe, expect, test } from 'vitest'
import * as addresses from '../../../src/app/addresses.ts'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { HelpPage } from '../../../src/app/pages/help/help-page.tsx'
import { Page } from '../../../src/app/ui/page.tsx'
import { help } from '../../../src/i18n/id/help.ts'
import { id } from '../../../src/i18n/id/index.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

Element.prototype.scrollIntoView = () => undefined

const words = help(id)

describe('the "?" of a page', () => {
  test('stands in the head of every page, and on "Hari ini" in the roof', () => {
    showInApp(<Page title="Papan komputer">di sini</Page>, { at: addresses.boardAddress })
    const link = screen.getByRole('link', { name: 'Bantuan' })
    expect(link.getAttribute('href')).toBe(addresses.helpOf('computer'))
  })
  test('a page that nobody knows leads to the beginning', () => {
    showInApp(<Page title="Alamat tidak dikenal">di sini</Page>, { at: '/tidak-ada' })
    expect(screen.getByRole('link', { name: 'Bantuan' }).getAttribute('href')).toBe(addresses.helpAddress)
  })
})

const showHelp = async (at: string = addresses.helpAddress) => {
  const library = await createLibrary(
    { name: 'Perpustakaan Desa Karangsari', villageCode: '33.15.14.2006' },
    testEnv(),
  )
  showInApp(
    <LibraryProvider value={library}>
      <Routes>
        <Route path="/bantuan" element={<HelpPage />} />
        <Route path="*" element={null} />
      </Routes>
    </LibraryProvider>,
    { at },
  )
  return screen.findByRole('heading', { level: 1, name: 'Bantuan' })
}

const opened = () => screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent)

describe('the page "Bantuan"', () => {
  test('opens at the task of the page that one comes from, and takes the focus there', async () => {
    await showHelp(addresses.helpOf('computer'))
    expect(opened()).toEqual(['Komputer atau wifi dipakai'])
    expect(screen.getByText(id.computers.setBroken)).toBeDefined()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Komputer atau wifi dipakai'))
    const link = screen.getByRole('link', { name: 'Buka papan komputer' })
    expect(link.getAttribute('href')).toBe(addresses.boardAddress)
  })
  test('has one task open at a time, the first one to begin with', async () => {
    await showHelp()
    expect(opened()).toEqual(['Seorang perempuan datang'])
    fireEvent.click(screen.getByRole('button', { name: 'Data saya aman?' }))
    expect(opened()).toEqual(['Data saya aman?'])
    fireEvent.click(screen.getByRole('button', { name: 'Data saya aman?' }))
    expect(screen.queryAllByRole('button', { expanded: true })).toEqual([])
  })
  test('finds a task, says how many, and says what to do where there is none', async () => {
    const user = userEvent.setup()
    await showHelp()
    const box = screen.getByRole('searchbox')
    await user.type(box, 'kuota')
    await screen.findByText('1 bantuan cocok')
    await user.clear(box)
    await user.type(box, 'zebra')
    await screen.findByText('Belum ada bantuan tentang “zebra”')
    await user.click(screen.getByRole('button', { name: words.showAll }))
    await waitFor(() => expect(opened()).toEqual(['Seorang perempuan datang']))
  })
})
