// @vitest-environment jsdom
// The search above a list goes into the address a moment after the last key, or at once with a tap, and then no more.
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SearchBox } from '../../src/app/record-list/search-box.tsx'
import { showInApp } from './in-app.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const type = (onSearch: (text: string) => void) => {
  showInApp(
    <>
      <SearchBox label="Cari" text="" onSearch={onSearch} />
      <a href="/catatan/activity/a1">Catatan</a>
    </>,
  )
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'kelas' } })
}

it('is kept a moment after the last key', () => {
  const onSearch = vi.fn()
  type(onSearch)
  expect(onSearch).not.toHaveBeenCalled()
  act(() => void vi.advanceTimersByTime(300))
  expect(onSearch).toHaveBeenCalledExactlyOnceWith('kelas')
})

it('is kept in the address alone where a link is tapped at once, so that nothing moves or calls its page back', () => {
  const onSearch = vi.fn()
  type(onSearch)
  fireEvent.click(screen.getByRole('link', { name: 'Catatan' }))
  expect(new URLSearchParams(window.location.search).get('cari')).toBe('kelas')
  act(() => void vi.advanceTimersByTime(1_000))
  expect(onSearch).not.toHaveBeenCalled()
})

it('goes on where something else is tapped', () => {
  const onSearch = vi.fn()
  type(onSearch)
  fireEvent.click(document.body)
  act(() => void vi.advanceTimersByTime(300))
  expect(onSearch).toHaveBeenCalledExactlyOnceWith('kelas')
})
