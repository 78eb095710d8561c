// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { Link, Route, Routes } from 'react-router'
import { expect, test, vi } from 'vitest'
import { Page } from '../../../src/app/ui/page.tsx'
import { DockContext } from '../../../src/app/ui/page-heading.ts'
import { showInApp } from '../in-app.tsx'

const pages = (
  <Routes>
    <Route
      path="/"
      element={
        <Page title="Catatan">
          <Link to="/kegiatan">Ke kegiatan</Link>
        </Page>
      }
    />
    <Route
      path="/kegiatan"
      element={
        <Page title="Kegiatan" strand="activity" back="/" dock={<button type="button">Simpan</button>}>
          isi
        </Page>
      }
    />
  </Routes>
)

test('a page names the document', () => {
  showInApp(pages, { at: '/kegiatan' })
  expect(document.title).toBe('Kegiatan · Lumbung')
})

test('going to a page focuses its heading, so that it is read out', async () => {
  showInApp(pages)
  await userEvent.click(screen.getByRole('link', { name: 'Ke kegiatan' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Kegiatan' }))
  expect(document.title).toBe('Kegiatan · Lumbung')
})

test('the heading has the focus before the page is drawn, so that it takes none from who has gone on', async () => {
  const seen: (string | undefined)[] = []
  const Content = () => {
    // What is inside a page comes to its effects first, so it sees what was done before they began.
    useEffect(() => {
      seen.push(document.activeElement?.tagName)
    }, [])
    return null
  }
  showInApp(
    <Routes>
      <Route path="/" element={<Link to="/isi">Ke isi</Link>} />
      <Route
        path="/isi"
        element={
          <Page title="Isi">
            <Content />
          </Page>
        }
      />
    </Routes>,
  )
  await userEvent.click(screen.getByRole('link', { name: 'Ke isi' }))
  expect(seen).toEqual(['H1'])
})

test('the first page of a visit leaves the focus to the browser', () => {
  showInApp(pages)
  expect(document.activeElement).toBe(document.body)
})

test('the back arrow has a name and leads back', async () => {
  showInApp(pages, { at: '/kegiatan' })
  await userEvent.click(screen.getByRole('link', { name: 'Kembali' }))
  expect(screen.getByRole('heading', { level: 1, name: 'Catatan' })).toBeTruthy()
})

test('a page with a task bar asks the shell for the place of the tabs, and gives it back', async () => {
  const docked = vi.fn()
  showInApp(<DockContext.Provider value={docked}>{pages}</DockContext.Provider>, { at: '/kegiatan' })
  expect(docked).toHaveBeenLastCalledWith(true)
  await userEvent.click(screen.getByRole('link', { name: 'Kembali' }))
  expect(docked).toHaveBeenLastCalledWith(false)
})
