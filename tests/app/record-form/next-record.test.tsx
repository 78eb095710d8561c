// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { nextAddress } from '../../../src/app/addresses.ts'
import { newInput, nextInput } from '../../../src/domain/new-input.ts'
import { definitionOf } from '../../../src/domain/records/index.ts'
import { draftOf } from '../../../src/store/records/drafts.ts'
import { entriesOfKind } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { newLibrary, saveButton, showPage } from './on-screen.tsx'

const user = userEvent.setup({ delay: null })
const again = () => screen.getAllByRole('button', { name: 'Simpan dan catat lagi' })[0]!
const setDay = (day: string) => fireEvent.change(screen.getByLabelText('Tanggal'), { target: { value: day } })

describe('"Simpan dan catat lagi"', () => {
  it('keeps the day that was set, says so, and stands in the first number', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/visit/baru')
    const men = await screen.findByLabelText('Laki-laki')
    await waitFor(() => expect(document.activeElement).toBe(men))
    setDay('2026-11-18')
    await user.type(men, '4')
    await user.type(screen.getByLabelText('Perempuan'), '5')
    await user.click(again())
    expect((await screen.findAllByText(/Yang tetap: tanggal Rabu, 18 November 2026/)).length).toBeGreaterThan(
      0,
    )
    expect(screen.getByLabelText('Tanggal')).toHaveProperty('value', '2026-11-18')
    expect(men).toHaveProperty('value', '')
    await waitFor(() => expect(document.activeElement).toBe(men))
    await user.type(men, '7')
    await user.click(again())
    await waitFor(async () => expect(await entriesOfKind(library, 'visit')).toHaveLength(2))
    const saved = await entriesOfKind(library, 'visit')
    expect(saved.map(({ values }) => values.date)).toEqual(['2026-11-18', '2026-11-18'])
  })

  it('leaves no draft of what only stayed, and one that holds it of what is written on', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/visit/baru')
    await screen.findByLabelText('Laki-laki')
    setDay('2026-11-18')
    await user.type(screen.getByLabelText('Laki-laki'), '4')
    await user.click(again())
    await screen.findAllByText(/Yang tetap/)
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(await draftOf(library, 'visit:new')).toBeUndefined()
    await user.type(screen.getByLabelText('Laki-laki'), '6')
    await waitFor(
      async () =>
        expect((await draftOf(library, 'visit:new'))?.input).toMatchObject({
          date: '2026-11-18',
          'people.men': '6',
        }),
      { timeout: 3_000 },
    )
  })

  it.each([
    [
      'visit',
      { date: '2026-11-18', way: 'group', 'people.men': '3', from: 'SDN 1' },
      { date: '2026-11-18', way: 'group', 'people.men': '', from: '' },
    ],
    [
      'computerUse',
      { date: '2026-11-18', service: 'wifi', way: 'timed', 'time.start': '08:00' },
      { date: '2026-11-18', service: 'wifi', way: 'timed', 'time.start': '' },
    ],
    [
      'activity',
      { date: '2026-11-18', title: 'Senam', field: 'sport', target: 'elderly', facilitator: 'Bu Ani' },
      { date: '2026-11-18', title: '', field: 'sport', target: 'elderly', facilitator: '' },
    ],
    [
      'publication',
      { date: '2026-11-18', title: 'Berita', medium: 'print', mediaName: 'Suara Merdeka', link: 'x.id' },
      { date: '2026-11-18', title: '', medium: 'print', mediaName: 'Suara Merdeka', link: '' },
    ],
    [
      'advocacy',
      { date: '2026-11-18', title: 'Anggaran', target: 'private', amount: '15 juta' },
      { date: '2026-11-18', title: '', target: 'private', amount: '' },
    ],
    [
      'serviceDay',
      { date: '2026-11-18', state: 'open', 'hours.start': '08:00', notes: 'x' },
      { date: '2026-11-19', state: 'open', 'hours.start': '08:00', notes: '' },
    ],
    ['serviceDay', { date: '2026-11-22' }, { date: '2026-11-22' }],
  ])('of %s keeps what is the same for the next line', (kind, saved, next) => {
    const definition = definitionOf(kind)!
    const input = { ...newInput(definition, '2026-11-22'), ...saved }
    expect(nextInput(definition, input, '2026-11-22')).toMatchObject(next)
  })

  it('is decided for every kind of which there are many', () => {
    for (const kind of [
      'visit',
      'activity',
      'computerUse',
      'advocacy',
      'partner',
      'publication',
      'equipment',
      'training',
      'plan',
      'story',
      'serviceDay',
      'aid',
      'districtTraining',
      'replication',
    ])
      expect(definitionOf(kind)?.again, kind).toBeTruthy()
  })
})

describe('"Catat lagi" on the strip after a save', () => {
  it('keeps the same as saving and recording on does, and says so', async () => {
    const library = await newLibrary()
    const values = { date: '2026-11-18', way: 'group', people: { men: 4, women: 5 }, from: 'SDN 1' } as const
    const saved = await saveRecord(library, { kind: 'visit', values })
    showPage(library, nextAddress({ kind: 'visit', id: saved.ok ? saved.id : '', values }))
    const men = await screen.findByLabelText('Laki-laki')
    expect(screen.getByLabelText('Tanggal')).toHaveProperty('value', '2026-11-18')
    expect(men).toHaveProperty('value', '')
    expect(screen.getByText(/^Yang tetap: tanggal Rabu, 18 November 2026/)).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(men))
    await user.type(men, '7')
    await user.click(await saveButton())
    await waitFor(async () => expect(await entriesOfKind(library, 'visit')).toHaveLength(2))
    const [next] = await entriesOfKind(library, 'visit')
    expect(next?.values).toMatchObject({ date: '2026-11-18', way: 'group', people: { men: 7, women: 0 } })
    expect(next?.values.from ?? null).toBeNull()
  })

  it('of a follow-up stays with its matter', async () => {
    const library = await newLibrary()
    const matter = await saveRecord(library, {
      kind: 'advocacy',
      values: { date: '2026-11-03', title: 'Anggaran buku', target: 'villageHead', stage: 'raised' },
    })
    const id = matter.ok ? matter.id : ''
    const values = { date: '2026-11-10', advocacy: id, what: 'Menanyakan lagi' }
    const step = await saveRecord(library, { kind: 'followUp', values })
    showPage(library, nextAddress({ kind: 'followUp', id: step.ok ? step.id : '', values }))
    await user.type(await screen.findByLabelText(/Apa yang dilakukan/), 'Surat diterima')
    await user.click(await saveButton())
    await waitFor(async () => expect(await entriesOfKind(library, 'followUp')).toHaveLength(2))
    const steps = await entriesOfKind(library, 'followUp')
    expect(steps.map(({ values }) => values.advocacy)).toEqual([id, id])
    expect(steps.map(({ values }) => values.date)).toEqual(['2026-11-10', '2026-11-10'])
  })
})

describe('men and women', () => {
  it.each([
    ['visit', 'Laki-laki', { men: 4, women: 0 }],
    ['visit', 'Perempuan', { men: 0, women: 4 }],
  ])('of a %s: an empty one is 0 where the other is filled in', async (kind, label, people) => {
    const library = await newLibrary()
    showPage(library, `/catatan/${kind}/baru`)
    await user.type(await screen.findByLabelText(label), '4')
    await user.click(await saveButton())
    await screen.findByText('Tersimpan.', { selector: 'b' })
    expect((await entriesOfKind(library, kind))[0]?.values.people).toEqual(people)
  })

  it('that are both empty are no count', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/visit/baru')
    await screen.findByLabelText('Laki-laki')
    await user.click(await saveButton())
    expect(screen.getByText(/Laki-laki: tulis angkanya/)).toBeTruthy()
    expect(await entriesOfKind(library, 'visit')).toHaveLength(0)
  })

  it('of an older record are not rewritten by a word that is changed elsewhere in it', async () => {
    const library = await newLibrary()
    const values = { date: '2026-11-10', way: 'counted', people: { men: 5 } } as const
    const saved = await saveRecord(library, { kind: 'visit', values })
    const id = saved.ok ? saved.id : ''
    showPage(library, `/catatan/visit/${id}`)
    await user.selectOptions(await screen.findByLabelText(/^Keperluan/), 'read')
    await user.click(await saveButton())
    await screen.findByText('Tersimpan.', { selector: 'b' })
    const [entry] = await entriesOfKind(library, 'visit')
    expect(entry?.values).toMatchObject({ purpose: 'read', people: { men: 5 } })
    expect(entry?.values.people).toEqual({ men: 5 })
  })

  it('are stepped by + and −, and by the arrow keys', async () => {
    showPage(await newLibrary(), '/catatan/visit/baru')
    const men = await screen.findByLabelText('Laki-laki')
    const more = screen.getByRole('button', { name: 'Tambah satu, Laki-laki' })
    await user.click(more)
    await user.click(more)
    expect(men).toHaveProperty('value', '2')
    await user.click(screen.getByRole('button', { name: 'Kurangi satu, Laki-laki' }))
    expect(men).toHaveProperty('value', '1')
    await user.click(men)
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(men).toHaveProperty('value', '0')
    await user.type(men, ' org')
    await user.click(more)
    expect(men).toHaveProperty('value', '0 org')
  })
})
