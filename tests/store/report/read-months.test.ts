import { expect, it } from 'vitest'
import { readMonth, readMonths } from '../../../src/store/report/read-months.ts'
import { Device } from '../../support/device.ts'

it('reads several months at once as each of them alone, every one with the month before it', async () => {
  const pc = await new Device('PC depan').begins()
  const people = { men: 1, women: 2 }
  for (const date of ['2026-08-31', '2026-09-01', '2026-09-30', '2026-11-01', '2026-12-01'])
    await pc.records('visit', { date, way: 'group', people })
  const matter = await pc.records('advocacy', { date: '2025-01-02', title: 'Buku', result: 'money' })
  await pc.records('followUp', { date: '2026-09-02', advocacy: matter, what: 'Cair' })
  await pc.deletes(await pc.records('visit', { date: '2026-10-01', way: 'group', people }))

  const months = await readMonths(pc.library, '2026-09', '2026-11')
  const days = (entries: readonly { readonly day?: string }[]) => entries.map(({ day }) => day)
  expect(months.map(({ month, entries, previous }) => [month, days(entries), days(previous)])).toEqual([
    ['2026-09', ['2026-09-30', '2026-09-01', '2026-09-02'], ['2026-08-31']],
    ['2026-10', [], ['2026-09-30', '2026-09-01', '2026-09-02']],
    ['2026-11', ['2026-11-01'], []],
  ])
  expect(months[2]?.matters.map(({ kind }) => kind)).toEqual(['advocacy', 'followUp'])
  expect(months[1]?.library.name).toBe('Perpustakaan Karangsari')
  for (const facts of months) expect(await readMonth(pc.library, facts.month)).toEqual(facts)
})
