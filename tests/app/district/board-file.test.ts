import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { boardTable } from '../../../src/app/district/board/board-file.ts'
import { toCsv } from '../../../src/exports/csv.ts'
import { toXlsx } from '../../../src/exports/xlsx.ts'
import { id } from '../../../src/i18n/district/id.ts'
import { boardRow, byField } from './office-board.ts'

const rows = [
  boardRow('Guci', 'onTime', 9, { isChanged: true, returned: 'settled', fields: byField([2, 30]) }),
  boardRow('Kuwaron', 'missing', null, { name: '=HYPERLINK("http://x")' }),
]

test('a board as CSV holds what was handed in, nothing where nothing was, and no formula', () => {
  const [head, guci, kuwaron] = toCsv(boardTable('Okt 2026', rows, { office: id, language: 'id' }), 'id')
    .trim()
    .split('\r\n')
  expect(head).toContain('Kode desa;Desa;Kecamatan;Perpustakaan;Status;Diterima;Revisi;Pengunjung')
  expect(guci).toBe(
    '33.15.14.2006;Guci;Brati;Perpustakaan Desa Guci;Tepat waktu;2026-11-02;1;9;2;30;12;;0;K7Q2-M9;ya;diperbaiki sejak dikembalikan;2;30;0;0;0;0;0;0;0;0;0;0;0;0;0;0',
  )
  expect(head).toContain(';Kegiatan Pendidikan;Peserta Pendidikan;Kegiatan Kesehatan;')
  expect(kuwaron).toBe(
    `33.15.14.2006;Kuwaron;Brati;"'=HYPERLINK(""http://x"")";Belum lapor;;;;;;;;;;;${';'.repeat(16)}`,
  )
})

test('a board as a workbook is read back with its numbers as numbers', async () => {
  const bytes = await toXlsx({
    title: 'Papan',
    tables: [boardTable('Okt 2026', rows, { office: id, language: 'id' })],
  })
  const { sheets } = await readXlsx(bytes)
  const [, guci, kuwaron] = sheets[0]?.rows ?? []
  expect(guci?.slice(7, 11)).toEqual([9, 2, 30, 12])
  expect(kuwaron?.[7] ?? null).toBeNull()
  expect(kuwaron?.[3]).toBe('=HYPERLINK("http://x")')
})
