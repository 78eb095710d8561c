import { describe, expect, it } from 'vitest'
import { closingOf } from '../../../src/domain/closing.ts'
import { monthState } from '../../../src/domain/month-state.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { entryById } from '../../../src/store/records/live-queries.ts'
import { deleteRecord, saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { correctionsSince } from '../../../src/store/report/corrections.ts'
import { readMonth } from '../../../src/store/report/read-months.ts'
import { testEnv } from '../../support/test-env.ts'

const month = '2026-11'
const report = `monthReport:${month}`
const kelas = {
  date: '2026-11-20',
  title: 'Kelas ibu hamil',
  field: 'health',
  people: { men: 0, women: 12 },
}

const karangsari = () =>
  createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006', staffName: 'Endah' }, testEnv())

const save = async (library: Library, kind: string, values: object, id?: string, reason?: string) => {
  const saving = await saveRecord(library, {
    kind,
    values: { ...values },
    ...(id !== undefined && { id }),
    ...(reason !== undefined && { reason }),
  })
  if (!saving.ok) throw new Error(saving.problems[0]?.rule)
  return saving.id
}

const closingIn = async (library: Library) => closingOf((await entryById(library, report))?.values)
const codeNow = async (library: Library) => {
  const facts = await readMonth(library, month)
  return monthState(facts).code
}

describe('closing a month', () => {
  it('keeps the figures with their code, who closed it and when', async () => {
    const library = await karangsari()
    await save(library, 'activity', kelas)
    await save(library, 'monthReport', { problems: 'PC 4 rusak' }, report)
    expect(await closeMonth(library, month)).toMatchObject({ ok: true, id: report })
    const closing = await closingIn(library)
    expect(closing).toMatchObject({
      revision: 1,
      at: library.env.now(),
      by: library.staff,
      code: await codeNow(library),
      figures: { 'activities.count': 1, 'activities.people': 12 },
    })
    expect(closing?.by).toBeDefined()
    expect((await entryById(library, report))?.values.problems).toBe('PC 4 rusak')
    closeLibrary(library)
  })

  it('a second time is revision 2 with its reason, and keeps the first', async () => {
    const library = await karangsari()
    const id = await save(library, 'activity', kelas)
    await closeMonth(library, month)
    const first = await closingIn(library)
    await save(library, 'activity', { people: { men: 0, women: 13 } }, id, 'Salah hitung')
    expect(await codeNow(library)).not.toBe(first?.code)
    await closeMonth(library, month, { reason: ' Salah hitung ' })
    expect(await closingIn(library)).toMatchObject({
      revision: 2,
      reason: 'Salah hitung',
      code: await codeNow(library),
      earlier: [first],
    })
    closeLibrary(library)
  })

  it('can say in the same save that the month is nil', async () => {
    const library = await karangsari()
    await closeMonth(library, month, { nil: true })
    expect((await entryById(library, report))?.values.nil).toBe(true)
    expect((await closingIn(library))?.code).toBe(await codeNow(library))
    closeLibrary(library)
  })

  it('keeps as much of a reason as every revision has room for', async () => {
    const library = await karangsari()
    await closeMonth(library, month)
    await closeMonth(library, month, { reason: 'x'.repeat(501) })
    expect((await closingIn(library))?.reason).toBe('x'.repeat(500))
    closeLibrary(library)
  })

  it('after it, the texts of the report too are changed with a reason only', async () => {
    const library = await karangsari()
    await closeMonth(library, month, { nil: true })
    const texts = { kind: 'monthReport', id: report, values: { plan: 'Kelas kue' } }
    expect(await saveRecord(library, texts)).toMatchObject({ ok: false, problems: [{ rule: 'monthClosed' }] })
    expect(await saveRecord(library, { ...texts, reason: 'Lupa ditulis' })).toMatchObject({ ok: true })
    closeLibrary(library)
  })
})

describe('the corrections since a month was closed', () => {
  it('are those of changed, moved and deleted records and of the texts, the latest first', async () => {
    const library = await karangsari()
    const [changed, moved, deleted] = [
      await save(library, 'activity', kelas),
      await save(library, 'activity', { ...kelas, title: 'Kelas kue' }),
      await save(library, 'activity', { ...kelas, title: 'Kelas kue lagi' }),
    ]
    await save(library, 'activity', { ...kelas, date: '2026-10-20' })
    await closeMonth(library, month)
    expect(await correctionsSince(library, month)).toEqual([])
    await save(library, 'activity', { title: 'Kelas ibu' }, changed, 'Salah nama')
    await save(library, 'activity', { date: '2026-12-01' }, moved, 'Salah tanggal')
    await deleteRecord(library, deleted!, 'Tercatat dua kali')
    await save(library, 'monthReport', { plan: 'Kelas kue' }, report, 'Lupa ditulis')
    const corrections = await correctionsSince(library, month)
    expect(corrections.map(({ reason }) => reason)).toEqual([
      'Lupa ditulis',
      'Tercatat dua kali',
      'Salah tanggal',
      'Salah nama',
    ])
    expect(corrections[1]).toMatchObject({ id: deleted, kind: 'activity', deleted: true })
    expect(await correctionsSince(library, '2026-10')).toEqual([])

    await closeMonth(library, month, { reason: 'Diperbaiki' })
    expect(await correctionsSince(library, month)).toEqual([])
    closeLibrary(library)
  })

  it('stand in both months where a record was moved between two closed ones', async () => {
    const library = await karangsari()
    const id = await save(library, 'activity', kelas)
    await closeMonth(library, month)
    await closeMonth(library, '2026-10', { nil: true })
    const moving = { kind: 'activity', id, values: { date: '2026-10-30' } }
    expect(await saveRecord(library, moving)).toMatchObject({ ok: false })
    expect(await saveRecord(library, { ...moving, reason: 'Salah tanggal' })).toMatchObject({ ok: true })
    for (const each of [month, '2026-10'])
      expect(await correctionsSince(library, each)).toMatchObject([{ id, reason: 'Salah tanggal' }])
    closeLibrary(library)
  })
})
