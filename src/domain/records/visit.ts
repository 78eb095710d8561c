// Kunjungan: people who came to the library. A day is the sum of its records, however they were written.
import { amountOf } from '../amount.ts'
import { choice, count, date, group, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'
import { ageBands } from '../shared-choices.ts'

const WALK_IN = 3

export const visit = defineRecord({
  kind: 'visit',
  ...kinds.visit,
  label: { id: 'Kunjungan', en: 'Visit' },
  plural: { id: 'Kunjungan', en: 'Visits' },
  action: { id: 'Catat kunjungan', en: 'Record visits' },
  strand: 'visit',
  shownAt: 'library',
  list: {
    title: 'way',
    subtitle: ['people', 'purpose', 'from'],
    figure: { of: 'people', unit: { id: 'orang', en: 'people' } },
  },
  again: ['date', 'way'],
  alike: ['date', 'way', 'people', 'purpose', 'from'],
  apart: ['occupation', 'ageBand', 'ofThem', 'notes'],
  // Somebody comes alone, or two or three together, many times a day; a class of 24 does not.
  mayRepeat: ({ way, people }) =>
    way === 'one' || way === 'tally' || (way !== 'group' && (amountOf(people) ?? 0) <= WALK_IN),
  fields: {
    date: date({ label: { id: 'Tanggal', en: 'Date' }, required: true, initial: 'today', notCopied: true }),
    people: group({
      label: { id: 'Pengunjung', en: 'Visitors' },
      help: {
        id: 'Rombongan dihitung per orang. Tidak ada pengunjung? Tulis 0.',
        en: 'A group counts by person. Nobody came? Write 0.',
      },
      required: true,
      notCopied: true,
      makeUpWhole: true,
      warnAbove: 300,
      parts: {
        men: count({ label: { id: 'Laki-laki', en: 'Men' }, required: true, max: 100_000 }),
        women: count({ label: { id: 'Perempuan', en: 'Women' }, required: true, max: 100_000 }),
      },
    }),
    way: choice({
      label: { id: 'Cara mencatat', en: 'Way of recording' },
      place: 'details',
      initial: 'counted',
      choices: [
        { code: 'counted', label: { id: 'Pengunjung', en: 'Visitors' } },
        { code: 'one', label: { id: 'Satu pengunjung', en: 'One visitor' } },
        { code: 'group', label: { id: 'Rombongan', en: 'A group' } },
        { code: 'tally', label: { id: 'Turus', en: 'Tally' } },
      ],
    }),
    from: text({
      label: { id: 'Asal rombongan', en: 'Where the group is from' },
      help: { id: 'Misalnya SDN 1 Karangsari.', en: 'A school, for example.' },
      max: 200,
      suggest: true,
      when: ({ way }) => way === 'group',
    }),
    purpose: choice({
      label: { id: 'Keperluan', en: 'Purpose' },
      choices: [
        { code: 'read', label: { id: 'Membaca', en: 'Reading' } },
        { code: 'borrow', label: { id: 'Meminjam buku', en: 'Borrowing' } },
        { code: 'computer', label: { id: 'Komputer/internet', en: 'Computer or internet' } },
        { code: 'wifi', label: { id: 'Wifi', en: 'Wifi' } },
        { code: 'activity', label: { id: 'Ikut kegiatan', en: 'An activity' } },
        { code: 'study', label: { id: 'Belajar', en: 'Study' } },
        { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
      ],
    }),
    occupation: choice({
      label: { id: 'Pekerjaan', en: 'Occupation' },
      choices: [
        { code: 'pupil', label: { id: 'Pelajar', en: 'Pupil' } },
        { code: 'student', label: { id: 'Mahasiswa', en: 'University student' } },
        { code: 'teacher', label: { id: 'Guru', en: 'Teacher' } },
        { code: 'farmerFisher', label: { id: 'Petani/Nelayan', en: 'Farmer or fisher' } },
        { code: 'entrepreneur', label: { id: 'Pelaku UMKM', en: 'Small entrepreneur' } },
        { code: 'employee', label: { id: 'Karyawan', en: 'Employee' } },
        { code: 'civilServant', label: { id: 'ASN/perangkat desa', en: 'Civil servant' } },
        { code: 'homemaker', label: { id: 'Ibu rumah tangga', en: 'Homemaker' } },
        { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
      ],
    }),
    ageBand: choice({ label: { id: 'Kelompok umur', en: 'Age band' }, choices: ageBands }),
    ofThem: group({
      label: { id: 'Di antaranya', en: 'Of these' },
      notCopied: true,
      of: 'people',
      parts: {
        disabled: count({
          label: { id: 'Penyandang disabilitas', en: 'People with a disability' },
          max: 100_000,
        }),
      },
    }),
    notes: text({
      label: { id: 'Keterangan', en: 'Remarks' },
      help: {
        id: 'Misalnya “sore” atau “dongeng TK Pertiwi”.',
        en: 'For example “afternoon”, or what it was about.',
      },
      max: 500,
      notCopied: true,
    }),
  },
})
