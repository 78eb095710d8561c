// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Button } from '../../../src/app/ui/button.tsx'
import { useConfirm } from '../../../src/app/ui/confirm-dialog.tsx'
import { showInApp } from '../in-app.tsx'

function Deletion() {
  const confirm = useConfirm()
  const [answer, setAnswer] = useState('belum dijawab')
  const ask = async () => {
    const yes = await confirm({ title: 'Hapus catatan ini?', confirm: 'Hapus catatan' })
    setAnswer(yes ? 'dihapus' : 'tetap ada')
  }
  return (
    <>
      <Button onClick={ask}>Hapus</Button>
      <p>{answer}</p>
    </>
  )
}

const open = async () => {
  showInApp(<Deletion />)
  await userEvent.click(screen.getByRole('button', { name: 'Hapus' }))
  await screen.findByRole('dialog', { name: 'Hapus catatan ini?' })
}

test('a question is named by its title and answered with its own verb', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Hapus catatan' }))
  expect(screen.getByText('dihapus')).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('"Batal" and Esc both mean no', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Batal' }))
  expect(screen.getByText('tetap ada')).toBeTruthy()

  await userEvent.click(screen.getByRole('button', { name: 'Hapus' }))
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('tetap ada')).toBeTruthy()
})

test('the focus goes back to the button that asked', async () => {
  await open()
  expect(document.activeElement).not.toBe(screen.getByText('Hapus').closest('button'))
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Hapus' }))
})
