// Hari layanan: whether the library was open on a day. Visits a day are counted over the days open.
import { type Choice, choice, date, group, text, time } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const closedReasons = [
  { code: 'noPower', label: { id: 'Listrik padam', en: 'No power' } },
  { code: 'noInternet', label: { id: 'Internet mati', en: 'No internet' } },
  { code: 'noStaff', label: { id: 'Tidak ada petugas', en: 'No staff' } },
  { code: 'holiday', label: { id: 'Hari libur', en: 'Holiday' } },
  { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
] as const satisfies readonly Choice[]

export const serviceDay = defineRecord({
  kind: 'serviceDay',
  ...kinds.serviceDay,
  label: { id: 'Hari layanan', en: 'Service day' },
  plural: { id: 'Hari layanan', en: 'Service days' },
  action: { id: 'Catat hari layanan', en: 'Record a service day' },
  shownAt: 'library',
  list: { title: 'state', subtitle: ['hours', 'whyClosed', 'closedEarly'] },
  again: ['date', 'state', 'hours', 'whyClosed'],
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
      choices: closedReasons,
      when: ({ state }) => state === 'closed',
    }),
    /** Open and closed on one day: it counts as open, for the hours that are written. */
    closedEarly: choice({
      label: { id: 'Tutup lebih awal karena', en: 'Closed early because of' },
      help: {
        id: 'Kalau hari itu buka, lalu tutup sebelum waktunya.',
        en: 'If it opened on that day, and closed before its time.',
      },
      place: 'main',
      choices: closedReasons,
      when: ({ state }) => state !== 'closed',
    }),
    notes: text({ label: { id: 'Catatan', en: 'Notes' }, max: 500 }),
  },
})
