// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { Link } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Button } from '../../../src/app/ui/button.tsx'
import { useUndo } from '../../../src/app/ui/undo-bar.tsx'
import { showInApp } from '../in-app.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function Deletion({ undo }: { readonly undo: () => Promise<unknown> }) {
  const bar = useUndo()
  return (
    <>
      <Button onClick={() => bar.offer('Dihapus.', undo)}>Hapus</Button>
      <Link to="/lain">Halaman lain</Link>
    </>
  )
}

const bar = () => screen.queryByRole('region', { name: 'Urungkan' })
const press = async (name: string) => {
  await act(async () => fireEvent.click(screen.getByRole('button', { name })))
}
const pass = async (ms: number) => {
  await act(async () => vi.advanceTimersByTimeAsync(ms))
}

test('undoing runs once, closes the bar and is said', async () => {
  const undo = vi.fn(async () => undefined)
  showInApp(<Deletion undo={undo} />)
  await press('Hapus')
  await press('Urungkan')
  expect(undo).toHaveBeenCalledOnce()
  expect(bar()).toBeNull()
  expect(screen.getByRole('status').textContent).toBe('Sudah dikembalikan.')
})

test('the offer waits as long as the person stays', async () => {
  showInApp(<Deletion undo={async () => undefined} />)
  await press('Hapus')
  await pass(10 * 60_000)
  expect(bar()).not.toBeNull()
  await press('Tutup')
  expect(bar()).toBeNull()
})

test('after going on, it stays ten more seconds', async () => {
  showInApp(<Deletion undo={async () => undefined} />)
  await press('Hapus')
  await act(async () => fireEvent.click(screen.getByRole('link', { name: 'Halaman lain' })))
  await pass(9_000)
  expect(bar()).not.toBeNull()
  await pass(2_000)
  expect(bar()).toBeNull()
})

test('an undo that fails says so and can be tried again', async () => {
  const undo = vi.fn().mockRejectedValueOnce(new Error('disk')).mockResolvedValueOnce(undefined)
  showInApp(<Deletion undo={undo} />)
  await press('Hapus')
  await press('Urungkan')
  expect(bar()?.textContent).toContain('Belum bisa dikembalikan')
  await press('Urungkan')
  expect(bar()).toBeNull()
})
