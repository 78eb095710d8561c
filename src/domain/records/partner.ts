// Kemitraan: who works with the library, and since when.
import { choice, date, group, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const partner = defineRecord({
  kind: 'partner',
  ...kinds.partner,
  label: { id: 'Mitra', en: 'Partner' },
  plural: { id: 'Kemitraan', en: 'Partners' },
  action: { id: 'Tambah mitra', en: 'Add a partner' },
  shownAt: 'library',
  list: { title: 'name', subtitle: ['type', 'support', 'period'] },
  again: ['type'],
  alike: ['name'],
  fields: {
    name: text({ label: { id: 'Nama mitra', en: 'Name of the partner' }, required: true, max: 200 }),
    type: choice({
      label: { id: 'Jenis mitra', en: 'Kind of partner' },
      required: true,
      choices: [
        { code: 'villageGovernment', label: { id: 'Pemerintah desa', en: 'Village government' } },
        { code: 'localOffice', label: { id: 'Dinas/perangkat daerah', en: 'Regional office' } },
        { code: 'school', label: { id: 'Sekolah', en: 'School' } },
        { code: 'university', label: { id: 'Perguruan tinggi', en: 'University' } },
        { code: 'healthService', label: { id: 'Puskesmas/posyandu', en: 'Health service' } },
        { code: 'community', label: { id: 'Komunitas/organisasi', en: 'Community group' } },
        { code: 'business', label: { id: 'Perusahaan/UMKM', en: 'Business' } },
        { code: 'media', label: { id: 'Media', en: 'Media' } },
        { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
      ],
    }),
    period: group({
      label: { id: 'Masa kerja sama', en: 'Period' },
      help: {
        id: 'Kosongkan Sampai kalau masih berjalan.',
        en: 'Leave Until empty while it goes on.',
      },
      place: 'main',
      rule: 'endAfterStart',
      parts: {
        start: date({ label: { id: 'Dari', en: 'From' }, ahead: true }),
        end: date({ label: { id: 'Sampai', en: 'Until' }, ahead: true }),
      },
    }),
    support: text({
      label: { id: 'Bentuk dukungan', en: 'Form of support' },
      help: { id: 'Misalnya narasumber, buku, tempat.', en: 'For example speakers, books, a place.' },
      place: 'main',
      max: 300,
    }),
    mou: text({ label: { id: 'Nomor MoU', en: 'Number of the agreement' }, max: 100 }),
    contact: text({ label: { id: 'Kontak', en: 'Contact' }, max: 200, personal: true }),
    notes: text({ label: { id: 'Catatan', en: 'Notes' }, multiline: true, max: 5_000 }),
  },
})
