import { describe, expect, test } from 'vitest'
import { simMonth } from '../../src/exports/sim-month.ts'
import { simSheets } from '../../src/exports/sim-sheets.ts'
import { columnWords, copiedValues, simSteps, simText } from '../../src/exports/sim-steps.ts'
import { count, day, measured, rupiah, text } from '../../src/exports/table.ts'
import { emptyMonth, nilMonth, november } from './november.ts'

const stepsOf = (facts: typeof november) => simSteps(simMonth(facts, () => '2026-11-30'))

describe('what SIM asks of a month', () => {
  test('goes in its order, a step a record, each marked where it belongs', () => {
    const steps = stepsOf(november)
    expect(steps.map(({ menu, entry }) => [menu, entry?.values.title])).toEqual([
      ['Pengunjung', undefined],
      ['Pelibatan', 'Kelas Bahasa Inggris'],
      ['Pelibatan', '=2+3 Pemasaran online'],
      ['Publikasi', 'Berita'],
      ['Advokasi', 'Anggaran buku 2027'],
      ['Peningkatan', undefined],
    ])
    expect(steps.map(({ marked }) => marked.kind)).toEqual([
      'monthReport',
      'activity',
      'activity',
      'publication',
      'advocacy',
      'facility',
    ])
    expect([steps[0]?.marked.id, steps[5]?.marked.id]).toEqual(['monthReport:2026-11', 'facility:2026-11'])
  })

  test('holds the very cells of the sheets', () => {
    const sheets = simSheets([simMonth(november, () => '2026-11-30')])
    expect(stepsOf(november).map(({ values }) => values.map(({ cell }) => cell))).toEqual(
      sheets.flatMap(({ rows }) => rows),
    )
    expect(stepsOf(november)[0]?.values.map(({ column }) => column)).toEqual([
      'periode',
      'pengunjung_laki',
      'pengunjung_perempuan',
      'total_pengunjung',
    ])
  })

  test('is nothing in a month of which nothing was recorded, and the zeros of a nil one', () => {
    expect(stepsOf(emptyMonth)).toEqual([])
    expect(stepsOf(nilMonth).map(({ menu, values }) => [menu, values.map(({ cell }) => cell.value)])).toEqual(
      [['Pengunjung', ['Nov 2026', 0, 0, 0]]],
    )
  })

  test('never sends the facilities of an earlier month again', () => {
    const earlier = { ...november, facilities: [{ id: 'facility:2026-08', kind: 'facility', values: {} }] }
    expect(stepsOf(earlier).map(({ menu }) => menu)).not.toContain('Peningkatan')
  })

  test('has no step for visits where nobody counted them', () => {
    const uncounted = { ...november, entries: november.entries.filter(({ kind }) => kind !== 'visit') }
    expect(stepsOf(uncounted).map(({ menu }) => menu)).not.toContain('Pengunjung')
  })
})

describe('a value', () => {
  test('is typed into SIM without separators, units or the words of a date', () => {
    expect(
      [count(1234), rupiah(1_500_000), measured(12.5), day('2026-11-02'), text('=2+3'), count(0)].map(
        simText,
      ),
    ).toEqual(['1234', '1500000', '12.5', '2026-11-02', '=2+3', '0'])
    expect([count(null), text(''), day(null)].map(simText)).toEqual([null, null, null])
  })

  test('has the name of its column, readably', () => {
    expect(['nama_kegiatan', 'periode', 'jumlah_buku_digital'].map(columnWords)).toEqual([
      'Nama kegiatan',
      'Periode',
      'Jumlah buku digital',
    ])
  })

  test('is remembered by its mark, but for the day of entry, which is no value of the record', () => {
    const [, activity] = stepsOf(november)
    expect(activity && copiedValues(activity)).toEqual({
      tanggal: '2026-11-03',
      nama_kegiatan: 'Kelas Bahasa Inggris',
      bidang_kegiatan: 'Pendidikan',
      jenis: 'Pelatihan',
      sasaran: 'Umum',
      jumlah_peserta: 10,
    })
  })
})
