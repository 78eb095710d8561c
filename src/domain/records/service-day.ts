// Hari layanan: whether the library was open on a day. Visits a day are counted over the days open.
import { choice, date, group, text, time } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const serviceDay = defineRecord({
  kind: 'serviceDay',
  ...kinds.serviceDay,
  label: { id: 'Hari layanan', en: 'Service day' },
  plural: { id: 'Hari layanan', en: 'Service days' },
  action: { id: 'Catat hari layanan', en: 'Record a service day' },
  shownAt: 'library',
  list: { title: 'state', subtitle: ['hours', 'whyClosed'] },
  alike: ['date'],
  fields: {
    date: date({ label: { id: 'Tanggal', en: 'Date' }, required: true, initial: 'today', notCopied: true }),
    state: choice({
      label: { id: 'Perpustakaan', en: 'The library was' },
      required: true,
      initial: 'open',
      choices: [
        { code: 'open', label: { id: 'Buka', en: 'Open' } },
        { code: 'closed', label: { id: 'Tutup', en: 'Closed' } },
      ],
    }),
    hours: group({
      label: { id: 'Jam buka', en: 'Hours' },
      place: 'main',
      rule: 'endAfterStart',
      when: ({ state }) => state !== 'closed',
      parts: {
        start: time({ label: { id: 'Buka', en: 'Opened' } }),
        end: time({ label: { id: 'Tutup', en: 'Closed' } }),
      },
    }),
    whyClosed: choice({
      label: { id: 'Mengapa tutup', en: 'Why it was closed' },
      required: true,
      choices: [
        { code: 'noPower', label: { id: 'Listrik padam', en: 'No power' } },
        { code: 'noInternet', label: { id: 'Internet mati', en: 'No internet' } },
        { code: 'noStaff', label: { id: 'Tidak ada petugas', en: 'No staff' } },
        { code: 'holiday', label: { id: 'Hari libur', en: 'Holiday' } },
        { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
      ],
      when: ({ state }) => state === 'closed',
    }),
    notes: text({ label: { id: 'Catatan', en: 'Notes' }, max: 500 }),
  },
})
