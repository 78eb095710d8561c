import { expect, test } from 'vitest'
import { fileName } from '../../src/exports/file-name.ts'

test('keeps the words, spaces and all', () => {
  expect(fileName('Laporan Perpustakaan Desa Karangsari 2026-11', 'xlsx')).toBe(
    'Laporan Perpustakaan Desa Karangsari 2026-11.xlsx',
  )
})

test('leaves out what a file system refuses', () => {
  expect(fileName('Laporan "Taman/Baca": \\Cerdas*? 2026-11.', 'csv')).toBe(
    'Laporan Taman Baca Cerdas 2026-11.csv',
  )
})

test('a very long name is cut, and an emoji never in half', () => {
  const name = fileName('😀'.repeat(200), 'csv')
  expect([...name]).toHaveLength(124)
  expect(name.isWellFormed?.() ?? true).toBe(true)
})
