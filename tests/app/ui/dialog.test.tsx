// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Button } from '../../../src/app/ui/button.tsx'
import { Dialog } from '../../../src/app/ui/dialog.tsx'
import { showInApp } from '../in-app.tsx'

function Names() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ganti nama</Button>
      {isOpen && (
        <Dialog
          title="Nama petugas"
          onClose={() => setOpen(false)}
          actions={<Button onClick={() => setOpen(false)}>Batal</Button>}
        />
      )}
    </>
  )
}

const open = async () => {
  showInApp(<Names />)
  await userEvent.click(screen.getByRole('button', { name: 'Ganti nama' }))
  return screen.getByRole('dialog', { name: 'Nama petugas' })
}

test('a dialog is named by its title, and Esc closes it', async () => {
  expect(await open()).toBeTruthy()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('the focus goes back to the button that opened it', async () => {
  const dialog = await open()
  expect(dialog.contains(document.activeElement)).toBe(true)
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ganti nama' }))
})
