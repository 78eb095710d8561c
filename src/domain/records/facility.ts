// Peningkatan layanan: what the library has, a snapshot a month (`facility:2026-11`). A new one begins as a
// copy of the last.
import { count, decimal, group, yesNo } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

const days = { id: 'hari', en: 'days' }

export const facility = defineRecord({
  kind: 'facility',
  ...kinds.facility,
  label: { id: 'Fasilitas', en: 'Facilities' },
  plural: { id: 'Fasilitas', en: 'Facilities' },
  action: { id: 'Perbarui fasilitas', en: 'Update facilities' },
  shownAt: 'library',
  list: {
    title: 'computers',
    subtitle: ['bandwidth'],
    figure: { of: 'books', unit: { id: 'buku', en: 'books' } },
  },
  fields: {
    books: count({
      label: { id: 'Jumlah buku', en: 'Books' },
      help: { id: 'Eksemplar buku cetak.', en: 'Printed copies.' },
      required: true,
      max: 10_000_000,
      unit: { id: 'eksemplar', en: 'copies' },
    }),
    digitalBooks: count({
      label: { id: 'Jumlah buku digital', en: 'Digital books' },
      place: 'main',
      max: 10_000_000,
      unit: { id: 'judul', en: 'titles' },
    }),
    computers: group({
      label: { id: 'Jumlah komputer', en: 'Number of computers' },
      help: { id: 'Untuk pengunjung dan petugas.', en: 'For visitors and staff.' },
      required: true,
      rule: 'withinFirst',
      parts: {
        total: count({ label: { id: 'Komputer', en: 'Computers' }, required: true, max: 10_000 }),
        working: count({ label: { id: 'Yang berfungsi', en: 'Working' }, max: 10_000 }),
      },
    }),
    bandwidth: decimal({
      label: { id: 'Kecepatan internet', en: 'Bandwidth' },
      help: { id: 'Tulis 0 kalau tidak ada internet.', en: 'Write 0 if there is no internet.' },
      place: 'main',
      max: 100_000,
      unit: { id: 'Mbps', en: 'Mbps' },
    }),
    wifi: yesNo({ label: { id: 'Ada wifi untuk pengunjung', en: 'Wifi for visitors' }, place: 'main' }),
    noPowerDays: count({
      label: { id: 'Hari tanpa listrik', en: 'Days without power' },
      max: 31,
      unit: days,
      notCopied: true,
    }),
    noInternetDays: count({
      label: { id: 'Hari tanpa internet', en: 'Days without internet' },
      max: 31,
      unit: days,
      notCopied: true,
    }),
  },
})
