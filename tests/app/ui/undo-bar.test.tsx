// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { Link } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Button } from '../../../src/app/ui/button.tsx'
import { useUndo } from '../../../src/app/ui/undo-bar.tsx'
// Compiled before the clock stands still: the bar itself is fetched with the first offer.
import '../../../src/app/ui/undo-offer.tsx'
import { showInApp } from '../in-app.tsx'

// Fetched before the clock stands still.
beforeAll(async () => {
  await import('../../../src/app/ui/undo-offer.tsx')
})
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function Deletion({ undo, leaving = false }: { undo: () => Promise<unknown>; leaving?: boolean }) {
  const bar = useUndo()
  return (
    <>
      <Button onClick={() => bar.offer('Dihapus.', undo, { leaving })}>Hapus</Button>
      <Link to="/lain">Halaman lain</Link>
    </>
  )
}

const bar = () => screen.queryByRole('region', { name: 'Kembalikan' })
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
  await press('Kembalikan')
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

test('it does not go along to the next page, unless the act itself leads there', async () => {
  showInApp(<Deletion undo={async () => undefined} />)
  const goOn = () => act(async () => fireEvent.click(screen.getByRole('link', { name: 'Halaman lain' })))
  await press('Hapus')
  await goOn()
  expect(bar()).toBeNull()
  cleanup()
  showInApp(<Deletion leaving undo={async () => undefined} />)
  await press('Hapus')
  await goOn()
  expect(bar()).not.toBeNull()
})

describe('by keyboard', () => {
  const show = () => {
    const undo = vi.fn(async () => undefined)
    showInApp(<Deletion undo={undo} />)
    screen.getByRole('button', { name: 'Hapus' }).focus()
    return undo
  }
  const key = (init: KeyboardEventInit) =>
    act(async () => fireEvent.keyDown(document.activeElement ?? document.body, init))

  test('the first Tab after the act reaches it, and undoing leads back to where one was', async () => {
    const undo = show()
    await press('Hapus')
    await key({ key: 'Tab' })
    expect(document.activeElement?.textContent).toBe('Kembalikan')
    await press('Kembalikan')
    expect(undo).toHaveBeenCalledOnce()
    expect(document.activeElement?.textContent).toBe('Hapus')
  })

  test('a Tab after another key goes its own way', async () => {
    show()
    await press('Hapus')
    await key({ key: 'a' })
    await key({ key: 'Tab' })
    expect(document.activeElement?.textContent).toBe('Hapus')
  })

  test('Ctrl+Z undoes, but not where it takes back what was typed', async () => {
    const undo = show()
    await press('Hapus')
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
    await key({ key: 'z', ctrlKey: true })
    expect(undo).not.toHaveBeenCalled()
    field.remove()
    await key({ key: 'z', ctrlKey: true })
    expect(undo).toHaveBeenCalledOnce()
    await key({ key: 'z', ctrlKey: true })
    expect(undo).toHaveBeenCalledOnce()
  })
})

test('an undo that fails says so and can be tried again', async () => {
  const undo = vi.fn().mockRejectedValueOnce(new Error('disk')).mockResolvedValueOnce(undefined)
  showInApp(<Deletion undo={undo} />)
  await press('Hapus')
  await press('Kembalikan')
  expect(bar()?.textContent).toContain('Belum bisa dikembalikan')
  await press('Kembalikan')
  expect(bar()).toBeNull()
})
