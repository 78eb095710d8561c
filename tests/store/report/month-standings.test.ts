import { expect, it } from 'vitest'
import { closeLibrary } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { monthStandings } from '../../../src/store/report/month-standings.ts'
import { testEnv } from '../../support/test-env.ts'

it('of the past year, tells which months were handed in and which wait, and leaves out the empty ones', async () => {
  const library = await createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006' }, testEnv())
  const visit = (date: string) =>
    saveRecord(library, { kind: 'visit', values: { date, people: { men: 1, women: 1 } } })
  for (const date of ['2026-11-02', '2026-10-02', '2026-09-02', '2025-11-30', '2025-10-31']) await visit(date)
  const about = (month: string, values: object) =>
    saveRecord(library, { kind: 'monthReport', id: `monthReport:${month}`, values: { ...values } })
  await about('2026-09', { problems: 'PC 4 rusak' })
  await about('2026-08', { nil: true })
  await about('2026-07', { problems: 'Libur panjang' })
  await closeMonth(library, '2026-10')
  await closeMonth(library, '2026-06', { nil: true })

  const standings = await monthStandings(library, '2026-11')
  expect(standings.map(({ month, standing }) => [month, standing])).toEqual([
    ['2026-10', 'closed'],
    ['2026-09', 'open'],
    ['2026-08', 'open'],
    ['2026-06', 'closed'],
    ['2025-11', 'open'],
  ])
  expect(standings[0]?.closing).toMatchObject({ revision: 1 })
  closeLibrary(library)
})
