// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { MonthPicker } from '../../../src/app/ui/month-picker.tsx'
import { showInApp } from '../in-app.tsx'

function Picked({ start, max }: { readonly start: string; readonly max?: string }) {
  const [month, setMonth] = useState(start)
  return (
    <>
      <MonthPicker month={month} onChange={setMonth} max={max} />
      <output>{month}</output>
    </>
  )
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })

const show = (start: string, max?: string) =>
  showInApp(<Picked start={start} {...(max !== undefined && { max })} />)
const month = () => document.querySelector('output')?.textContent

test('the arrows go one month back and on, over the turn of the year', async () => {
  show('2026-01')
  await userEvent.click(button('Bulan sebelumnya: Desember 2025'))
  expect(month()).toBe('2025-12')
  await userEvent.click(button('Bulan berikutnya: Januari 2026'))
  expect(month()).toBe('2026-01')
})

test('no month after the last one can be chosen', async () => {
  show('2026-11', '2026-11')
  expect(button('Bulan berikutnya: Desember 2026').disabled).toBe(true)
  await userEvent.click(button(/Pilih bulan lain/))
  expect(button('Desember 2026').disabled).toBe(true)
  expect(button('Oktober 2026').disabled).toBe(false)
})

test('any month can be chosen with the keyboard alone', async () => {
  show('2026-11')
  button(/Pilih bulan lain/).focus()
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(button('November 2026'))
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}')
  expect(document.activeElement).toBe(button('Juli 2026'))
  await userEvent.keyboard('{Enter}')
  expect(month()).toBe('2026-07')
  expect(document.activeElement).toBe(button(/Juli 2026. Pilih bulan lain/))
})

test('the arrow keys cross into the year before', async () => {
  show('2026-01')
  await userEvent.click(button(/Pilih bulan lain/))
  await userEvent.keyboard('{ArrowLeft}{Enter}')
  expect(month()).toBe('2025-12')
})

test('Esc closes it with nothing chosen and the focus where it was', async () => {
  show('2026-11')
  await userEvent.click(button(/Pilih bulan lain/))
  await userEvent.keyboard('{ArrowLeft}{Escape}')
  expect(month()).toBe('2026-11')
  expect(screen.queryByRole('group')).toBeNull()
  expect(document.activeElement).toBe(button(/November 2026. Pilih bulan lain/))
})
