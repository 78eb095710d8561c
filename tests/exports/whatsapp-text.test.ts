import { expect, test } from 'vitest'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { monthsOf } from '../../src/domain/period.ts'
import { periodReport } from '../../src/domain/period-report.ts'
import { periodDocument } from '../../src/exports/period-document.ts'
import { LONGEST_MESSAGE, whatsappText } from '../../src/exports/whatsapp-text.ts'
import { en } from '../../src/i18n/en/index.ts'
import { id } from '../../src/i18n/id/index.ts'
import { demoMonth, demoProfile } from './demo-month.ts'
import { letter } from './letter.ts'
import { emptyMonth, karangsariPlaces, karangsariProfile, nilMonth, november } from './november.ts'

test('says the main figures, what was written, and the code', () => {
  const document = letter(november)
  expect(whatsappText(document, id).split('\n')).toEqual([
    '*LAPORAN BULANAN PERPUSTAKAAN DESA*',
    'Perpustakaan Desa Karangsari',
    'Bulan November 2026',
    '',
    'Pengunjung 33 orang (laki-laki 11, perempuan 22)',
    'Kegiatan 2, pesertanya 37 orang',
    'Komputer dipakai 9 kali, wifi 30 kali',
    'Dilatih komputer dasar – orang, dibantu petugas – orang',
    'Dana dijanjikan Rp15.000.000, diterima Rp0',
    'Publikasi 1, mitra aktif 1',
    '',
    'Kendala: PC 4 rusak.',
    '',
    `Kode laporan: *${document.code.code}*, belum ditutup`,
  ])
})

test('a nil month and an empty one are told in words, without a row of zeros', () => {
  for (const facts of [nilMonth, emptyMonth]) {
    const message = whatsappText(letter(facts), id)
    expect(message).toMatch(/NIHIL|Belum ada catatan/)
    expect(message).not.toContain('Pengunjung')
  }
})

test('a year is told with its holes', () => {
  const months = monthsOf('2026-S1').map((month) =>
    month === '2026-03' ? { ...demoMonth(month), entries: [] } : demoMonth(month),
  )
  const document = periodDocument({
    report: periodReport({ period: '2026-S1', today: '2026-11-22', months }),
    library: demoProfile,
    places: karangsariPlaces,
    today: '2026-11-22',
    language: 'id',
    phrases: id,
  })
  const message = whatsappText(document, id)
  expect(message).toContain('Belum ada laporan untuk Maret.')
  expect(message).toContain('Semester I 2026')
  expect(message.length).toBeLessThanOrEqual(LONGEST_MESSAGE)
})

test('never longer than 900, whatever was written, and the code is always in it', () => {
  const endless = '😀 panjang '.repeat(400)
  const facts: MonthFacts = {
    ...november,
    entries: [
      ...november.entries.filter(({ kind }) => kind !== 'monthReport'),
      {
        id: 'monthReport:2026-11',
        kind: 'monthReport',
        values: { problems: endless, actions: endless, plan: endless },
      },
      ...['a', 'b', 'c', 'd'].map((name) => ({
        id: name,
        kind: 'story',
        values: { date: '2026-11-05', title: endless, before: endless, consent: true },
      })),
    ],
  }
  const document = letter(facts, { library: { ...karangsariProfile, name: endless } })
  const message = whatsappText(document, id)
  expect(message.length).toBeLessThanOrEqual(LONGEST_MESSAGE)
  expect(message).toContain(document.code.code)
  expect(message.isWellFormed?.() ?? true).toBe(true)
})

test('speaks English when asked', () => {
  const message = whatsappText(letter(november, { language: 'en', phrases: en }), en)
  expect(message).toContain('33 visitors (11 men, 22 women)')
})
