// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { useAnnounce } from '../../../src/app/ui/announcer.tsx'
import { Button } from '../../../src/app/ui/button.tsx'
import { FieldFrame, fieldAria } from '../../../src/app/ui/field-frame.tsx'
import { Ledger, LedgerRow } from '../../../src/app/ui/ledger.tsx'
import { Marked } from '../../../src/app/ui/marked.tsx'
import { PickedInput } from '../../../src/app/ui/picked-input.tsx'
import { SplitBar } from '../../../src/app/ui/split-bar.tsx'
import { showInApp } from '../in-app.tsx'

test('the live region says each sentence, also the same one twice', async () => {
  function Saving() {
    const announce = useAnnounce()
    return <Button onClick={() => announce('Tersimpan.')}>Simpan</Button>
  }
  showInApp(<Saving />)
  const region = screen.getByRole('status')
  expect(region.textContent).toBe('')
  await userEvent.click(screen.getByRole('button'))
  const first = region.firstElementChild
  await userEvent.click(screen.getByRole('button'))
  expect(region.textContent).toBe('Tersimpan.')
  expect(region.firstElementChild).not.toBe(first)
})

test('a field is described by its help and its problem', () => {
  const about = { help: 'Orang yang hadir.', problem: 'Tulis angkanya saja, misalnya 18.' }
  showInApp(
    <FieldFrame id="women" label="Perempuan" {...about}>
      <input className="field" {...fieldAria('women', about)} />
    </FieldFrame>,
  )
  const input = screen.getByRole('textbox', { name: 'Perempuan' })
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ')
  expect(described.map((one) => document.getElementById(one)?.textContent)).toEqual([
    about.help,
    about.problem,
  ])
  expect(input.getAttribute('aria-invalid')).toBe('true')
})

test('a group of fields has its name, its help and the word for optional ones', () => {
  showInApp(
    <FieldFrame id="ofThem" label="Di antaranya" optional group help="Bagian dari yang hadir.">
      <input aria-label="Pemuda" />
    </FieldFrame>,
  )
  const group = screen.getByRole('group', { name: 'Di antaranya (boleh kosong)' })
  expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Bagian dari yang hadir.',
  )
})

test('two choices are radio buttons that the arrow keys move between', async () => {
  function Kind() {
    const [kind, setKind] = useState<'training' | 'promotion'>('training')
    return (
      <SplitBar
        name="kind"
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'training', label: 'Pelatihan' },
          { value: 'promotion', label: 'Promosi' },
        ]}
      />
    )
  }
  showInApp(<Kind />)
  const [training, promotion] = screen.getAllByRole<HTMLInputElement>('radio')
  expect(training?.checked).toBe(true)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowRight}')
  expect(promotion?.checked).toBe(true)
})

test('a row says its whole date, that it is not sent yet, and keeps its button apart from its link', () => {
  showInApp(
    <Ledger heading="Kegiatan">
      <LedgerRow
        date="2026-11-21"
        title="Dongeng"
        figure="34"
        unit="orang"
        unsent
        to="/catatan/activity/1"
        action={<Button>Salin</Button>}
      />
    </Ledger>,
  )
  const link = screen.getByRole('link')
  expect(link.textContent).toContain('Sabtu, 21 November 2026')
  expect(link.textContent).toContain('belum terkirim')
  expect(within(link).queryByRole('button')).toBeNull()
  expect(screen.getByRole('button', { name: 'Salin' })).toBeTruthy()
})

test('what stands between two stars is bold, and no star is left over', () => {
  const { container } = showInApp(<Marked text="Tidak ada internet. **3 catatan belum terkirim**, aman." />)
  expect(container.querySelector('b')?.textContent).toBe('3 catatan belum terkirim')
  expect(container.textContent).toContain('internet. 3 catatan belum terkirim, aman.')
})

test.each([
  ['id', 'Senin, 30 November 2026', 'Sen, 30 Nov 2026'],
  ['en', 'Monday, 30 November 2026', 'Mon, 30 Nov 2026'],
] as const)('a day is read out in words, whatever the browser writes (%s)', async (language, long, short) => {
  showInApp(
    <>
      <label htmlFor="day">Tanggal</label>
      <PickedInput
        id="day"
        type="date"
        value="2026-11-30"
        aria-describedby="help"
        onChange={() => undefined}
      />
      <p id="help">Boleh tanggal yang sudah lewat.</p>
    </>,
    { language },
  )
  const input = screen.getByLabelText('Tanggal')
  const described = () =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((one) => document.getElementById(one)?.textContent)
  expect(described()).toEqual(['Boleh tanggal yang sudah lewat.', long])
  await userEvent.click(input)
  expect(described()).toEqual(['Boleh tanggal yang sudah lewat.', short])
})

test('a time is read out as Indonesians write it, and an empty field in no words', () => {
  const time = (value: string) => (
    <PickedInput id={`at-${value}`} aria-label={value} type="time" value={value} onChange={() => undefined} />
  )
  showInApp(
    <>
      {time('15:30')}
      {time('')}
    </>,
  )
  const input = screen.getByLabelText('15:30')
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('15.30')
  expect(document.getElementById('at-')?.getAttribute('aria-describedby')).toBeNull()
})
