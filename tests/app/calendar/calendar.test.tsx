// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { dayByKey, weeksOf } from '../../../src/app/calendar/month-grid.tsx'
import { inputId } from '../../../src/app/record-form/form-field.tsx'
import type { Library } from '../../../src/store/library.ts'
import { entriesOfKind, entryById } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { newLibrary, saveButton, showPage } from '../record-form/on-screen.tsx'

// Today is Sunday, 22 November 2026.
const lesson = {
  date: '2026-11-20',
  title: 'Kelas Bahasa Inggris',
  field: 'education',
  type: 'training',
  target: 'children',
  status: 'planned',
  repeats: 'weekly',
} as const
const calendar = '/catatan/activity?tampilan=kalender'
const withPlan = async (values: object = {}): Promise<Library> => {
  const library = await newLibrary()
  await saveRecord(library, { kind: 'activity', id: 'a', values: { ...lesson, ...values } })
  return library
}
const days = async (library: Library) =>
  (await entriesOfKind(library, 'activity')).map(({ values }) => `${values.date} ${values.status}`).sort()

test('a month has whole weeks from Sunday on, and keys move over its days', () => {
  const weeks = weeksOf('2026-11')
  expect([weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual(['2026-11-01', '2026-12-05'])
  expect(weeksOf('2026-02')).toHaveLength(4)
  expect(['ArrowLeft', 'ArrowDown', 'PageDown', 'x'].map((key) => dayByKey('2027-01-31', key))).toEqual([
    '2027-01-30',
    '2027-02-07',
    '2027-02-28',
    undefined,
  ])
})

test('after its day a plan asks; filled in with two counts it counts, and the next one is planned', async () => {
  const library = await withPlan()
  showPage(library, calendar)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('link', { name: 'Isi peserta Kelas Bahasa Inggris' }))
  await waitFor(() => expect(document.activeElement?.id).toBe(inputId('people.men')))
  // Who came and the photos stand before everything else.
  const inputs = [...document.querySelectorAll('form#record-form [id^="isian-"]')].map(({ id }) => id)
  expect(inputs.indexOf(inputId('photos'))).toBeLessThan(inputs.indexOf(inputId('date')))
  await user.keyboard('4')
  await user.type(document.getElementById(inputId('people.women'))!, '8')
  await user.click(await saveButton())
  await waitFor(async () => expect(await days(library)).toEqual(['2026-11-20 done', '2026-11-27 planned']))
  expect((await entryById(library, 'a.2026-11-27'))?.values.people).toBeUndefined()
  await user.click(await screen.findByRole('button', { name: 'Kembalikan' }))
  await waitFor(async () => expect(await days(library)).toEqual(['2026-11-20 planned']))
})

test('what repeats is skipped this time, or ended', async () => {
  const library = await withPlan()
  const { unmount } = showPage(library, calendar)
  const user = userEvent.setup()
  const callOff = async (answer: string) => {
    const buttons = await screen.findAllByRole('button', { name: /^Tidak jadi: Kelas/ })
    await user.click(buttons[0]!)
    await user.click(await screen.findByRole('button', { name: answer }))
  }
  await callOff('Lewati kali ini saja')
  await waitFor(async () =>
    expect(await days(library)).toEqual(['2026-11-20 cancelled', '2026-11-27 planned']),
  )
  unmount()
  showPage(library, calendar)
  await callOff('Akhiri, tidak berulang lagi')
  await waitFor(async () =>
    expect(await days(library)).toEqual(['2026-11-20 cancelled', '2026-11-27 cancelled']),
  )
})

test('what does not repeat is called off in one tap, with the way back', async () => {
  const library = await withPlan({ repeats: null })
  showPage(library, calendar)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /^Tidak jadi/ }))
  await waitFor(async () => expect(await days(library)).toEqual(['2026-11-20 cancelled']))
  await user.click(await screen.findByRole('button', { name: 'Kembalikan' }))
  await waitFor(async () => expect(await days(library)).toEqual(['2026-11-20 planned']))
})

test('a day ahead is planned on, a past one is recorded on, also by the key N', async () => {
  const library = await withPlan()
  showPage(library, calendar)
  const user = userEvent.setup()
  const day = await screen.findByRole('button', { name: /^Sabtu, 28 November/ })
  await user.click(day)
  const plan = await screen.findByRole('link', { name: 'Rencanakan pada 28 Nov' })
  expect(plan.getAttribute('href')).toBe('/catatan/activity/baru?date=2026-11-28&status=planned')
  await user.keyboard('{ArrowUp}{ArrowUp}')
  const record = await screen.findByRole('link', { name: 'Catat pada 14 Nov' })
  expect(record.getAttribute('href')).toBe('/catatan/activity/baru?date=2026-11-14')
  await user.keyboard('n')
  await saveButton()
  expect((document.getElementById(inputId('date')) as HTMLInputElement).value).toBe('2026-11-14')
})
