// Komputer & internet: use of the library's computers and wifi by visitors, and help or training with them.
// One use is one session, however long: counted by hand, or one at a time with its clock times.
import { choice, count, date, group, text, time } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord, type Values } from '../record.ts'
import { ageBands } from '../shared-choices.ts'

/** Uses that are written down one by one, or two at a time, come again on the same day. */
const FEW = 3

const isTimed = ({ way }: Values): boolean => way === 'timed'

/** Sessions of a record: what was counted; 1 for a timed use; null where nobody said. */
export const sessionsOf = (values: Values): number | null =>
  isTimed(values) ? 1 : typeof values.sessions === 'number' ? values.sessions : null

export const computerUse = defineRecord({
  kind: 'computerUse',
  ...kinds.computerUse,
  label: { id: 'Komputer & internet', en: 'Computer and internet' },
  plural: { id: 'Komputer & internet', en: 'Computer and internet' },
  object: { id: 'Catatan komputer', en: 'Computer use' },
  action: { id: 'Catat komputer & internet', en: 'Record computer use' },
  strand: 'computerUse',
  shownAt: 'library',
  list: {
    title: 'service',
    subtitle: ['computer', 'time', 'purpose'],
    figure: { of: 'sessions', unit: { id: 'kali', en: 'uses' }, value: sessionsOf },
  },
  again: ['date', 'service', 'way', 'basis'],
  alike: ['date', 'service', 'way', 'sessions', 'time', 'computer'],
  apart: ['people', 'purpose', 'ageBand'],
  mayRepeat: (values) => !isTimed(values) && Number(values.sessions) <= FEW,
  fields: {
    date: date({ label: { id: 'Tanggal', en: 'Date' }, required: true, initial: 'today', notCopied: true }),
    service: choice({
      label: { id: 'Layanan', en: 'Service' },
      required: true,
      initial: 'computer',
      choices: [
        { code: 'computer', label: { id: 'Komputer', en: 'Computer' } },
        { code: 'wifi', label: { id: 'Wifi', en: 'Wifi' } },
        {
          code: 'basicTraining',
          label: { id: 'Pelatihan komputer dasar', en: 'Basic computer training' },
        },
        { code: 'staffHelp', label: { id: 'Bantuan petugas', en: 'Help from staff' } },
      ],
    }),
    way: choice({
      label: { id: 'Cara mencatat', en: 'Way of recording' },
      required: true,
      place: 'main',
      initial: 'counted',
      choices: [
        { code: 'counted', label: { id: 'Jumlah saja', en: 'Just the number' } },
        { code: 'timed', label: { id: 'Satu orang, dengan jam', en: 'One person, with times' } },
      ],
    }),
    sessions: count({
      label: { id: 'Berapa kali dipakai', en: 'Number of uses' },
      help: {
        id: 'Satu orang memakai = 1, berapa pun lamanya. Petugas tidak dihitung.',
        en: 'One person using it = 1, however long. Staff are not counted.',
      },
      required: true,
      notCopied: true,
      max: 10_000,
      unit: { id: 'kali', en: 'uses' },
      when: (values) => !isTimed(values),
    }),
    time: group({
      label: { id: 'Waktu', en: 'Time' },
      help: {
        id: 'Kosongkan Selesai kalau masih dipakai.',
        en: 'Leave End empty while it is still in use.',
      },
      required: true,
      place: 'main',
      notCopied: true,
      rule: 'endAfterStart',
      when: isTimed,
      parts: {
        start: time({ label: { id: 'Mulai', en: 'Start' }, required: true }),
        end: time({ label: { id: 'Selesai', en: 'End' } }),
      },
    }),
    people: group({
      label: { id: 'Pemakai', en: 'Users' },
      notCopied: true,
      makeUpWhole: true,
      warnAbove: 300,
      parts: {
        men: count({ label: { id: 'Laki-laki', en: 'Men' }, max: 10_000 }),
        women: count({ label: { id: 'Perempuan', en: 'Women' }, max: 10_000 }),
      },
    }),
    purpose: choice({
      label: { id: 'Keperluan', en: 'Purpose' },
      choices: [
        { code: 'digitalInclusion', label: { id: 'Inklusi digital', en: 'Digital inclusion' } },
        { code: 'health', label: { id: 'Kesehatan', en: 'Health' } },
        { code: 'education', label: { id: 'Pendidikan', en: 'Education' } },
        { code: 'economy', label: { id: 'Ekonomi', en: 'Economy' } },
        { code: 'communication', label: { id: 'Komunikasi', en: 'Communication' } },
        { code: 'cultureLeisure', label: { id: 'Budaya dan hiburan', en: 'Culture and leisure' } },
        { code: 'government', label: { id: 'Layanan pemerintah', en: 'Government' } },
      ],
    }),
    ageBand: choice({ label: { id: 'Kelompok umur', en: 'Age band' }, choices: ageBands }),
    computer: text({
      label: { id: 'Nomor komputer', en: 'Computer number' },
      help: { id: 'Misalnya PC 2.', en: 'For example PC 2.' },
      max: 20,
      suggest: true,
      when: ({ service }) => service === 'computer',
    }),
    basis: choice({
      label: { id: 'Angka ini', en: 'This number is' },
      initial: 'counted',
      choices: [
        { code: 'counted', label: { id: 'Dihitung', en: 'Counted' } },
        { code: 'estimated', label: { id: 'Perkiraan', en: 'Estimated' } },
      ],
      when: (values) => !isTimed(values),
    }),
  },
})
