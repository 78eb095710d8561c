// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { useAnnounce } from '../../../src/app/ui/announcer.tsx'
import { Button } from '../../../src/app/ui/button.tsx'
import { Dialog } from '../../../src/app/ui/dialog.tsx'
import { FieldFrame, fieldAria } from '../../../src/app/ui/field-frame.tsx'
import { showInApp } from '../in-app.tsx'

function InDialog() {
  const announce = useAnnounce()
  return (
    <>
      <Button onClick={() => announce('Sebelumnya.')}>Tadi</Button>
      <Opened onSay={() => announce('Berkasnya siap.')} />
    </>
  )
}

function Opened({ onSay }: { readonly onSay: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Buka</Button>
      {isOpen && (
        <Dialog title="Cadangan">
          <Button onClick={onSay}>Buat</Button>
        </Dialog>
      )}
    </>
  )
}

test('what happens while a dialog is open is said inside it, and nothing from before', async () => {
  showInApp(<InDialog />)
  await userEvent.click(screen.getByRole('button', { name: 'Tadi' }))
  await userEvent.click(screen.getByRole('button', { name: 'Buka' }))
  const region = screen.getByRole('dialog').querySelector('[aria-live="polite"]')
  expect(region?.textContent).toBe('')
  await userEvent.click(screen.getByRole('button', { name: 'Buat' }))
  expect(region?.textContent).toBe('Berkasnya siap.')
})

function Passphrase() {
  const [problem, setProblem] = useState<string>()
  return (
    <FieldFrame id="sandi" label="Kata sandi" problem={problem}>
      <input
        {...fieldAria('sandi', { problem })}
        onKeyDown={({ key }) => key === 'Enter' && setProblem('Kata sandi itu tidak cocok.')}
      />
      <Button onClick={() => setProblem('Kata sandi itu kosong.')}>Buka</Button>
    </FieldFrame>
  )
}

test('a mistake in the field that has the focus is said, for no focus moves to it', async () => {
  showInApp(<Passphrase />)
  await userEvent.click(screen.getByRole('textbox', { name: 'Kata sandi' }))
  await userEvent.keyboard('{Enter}')
  expect(screen.getByRole('alert').textContent).toBe('Kata sandi itu tidak cocok.')
})

function Mistaken() {
  const problem = 'Tulis kata sandinya.'
  const [help, setHelp] = useState('')
  return (
    <FieldFrame id="sandi" label="Kata sandi" help={help} problem={problem}>
      <input {...fieldAria('sandi', { problem })} onKeyDown={() => setHelp('Draf tersimpan 10.44')} />
    </FieldFrame>
  )
}

test('a mistake that stood there before is not said again, whatever is drawn while somebody is in its field', async () => {
  showInApp(<Mistaken />)
  await userEvent.click(screen.getByRole('textbox', { name: 'Kata sandi' }))
  await userEvent.keyboard('{Shift}')
  expect(screen.getByText('Draf tersimpan 10.44')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})
