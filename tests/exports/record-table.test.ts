import { expect, test } from 'vitest'
import { activity } from '../../src/domain/records/activity.ts'
import { definitions } from '../../src/domain/records/index.ts'
import { partner } from '../../src/domain/records/partner.ts'
import { recordTable } from '../../src/exports/record-table.ts'

const headers = { id: 'Nomor catatan', enteredOn: 'Tanggal dicatat', yes: 'Ya', no: 'Tidak' }

const table = (definition: typeof activity | typeof partner, values: Record<string, unknown>) =>
  recordTable(
    definition,
    [{ entry: { id: 'a-1', kind: definition.kind, values }, enteredOn: '2026-11-30' }],
    'id',
    headers,
  )
const record = (...given: Parameters<typeof table>) => {
  const { columns, rows } = table(...given)
  return Object.fromEntries(columns.map(({ header }, at) => [header, rows[0]?.[at]?.value]))
}

test('every field that a form shows is a column, each part of a group its own', () => {
  const values = {
    date: '2026-11-07',
    title: 'Kelas',
    field: 'health',
    people: { men: 0, women: 18 },
    time: { start: '09:00' },
  }
  expect(record(activity, values)).toMatchObject({
    Tanggal: '2026-11-07',
    'Nama kegiatan': 'Kelas',
    Bidang: 'Kesehatan',
    'Peserta yang hadir: Laki-laki': 0,
    'Peserta yang hadir: Perempuan': 18,
    'Waktu: Mulai': '09:00',
    'Waktu: Selesai': null,
    Tempat: null,
    'Nomor catatan': 'a-1',
    'Tanggal dicatat': '2026-11-30',
  })
})

test('what names a person is no column', () => {
  const named = definitions.flatMap((definition) =>
    Object.values(definition.fields).flatMap((field) =>
      field.personal ? [{ definition, header: field.label.id }] : [],
    ),
  )
  expect(named.length).toBeGreaterThan(0)
  for (const { definition, header } of named) {
    expect(recordTable(definition, [], 'id', headers).columns.map((column) => column.header)).not.toContain(
      header,
    )
  }
  expect(JSON.stringify(table(partner, { name: 'Puskesmas', contact: 'Bu Sri 0812' }))).not.toContain('Sri')
})

test('no two columns of a kind have the same header', () => {
  for (const definition of definitions) {
    for (const language of ['id', 'en'] as const) {
      const names = recordTable(definition, [], language, headers).columns.map(({ header }) => header)
      expect(new Set(names).size, `${definition.kind} ${names}`).toBe(names.length)
    }
  }
})
