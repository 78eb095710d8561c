// Pelibatan masyarakat: an activity that meets a need of the village, with people taking part.
import { attachments, choice, count, date, group, text, time } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'
import { activityFields } from '../shared-choices.ts'

export const activity = defineRecord({
  kind: 'activity',
  ...kinds.activity,
  label: { id: 'Kegiatan', en: 'Activity' },
  plural: { id: 'Kegiatan', en: 'Activities' },
  action: { id: 'Catat kegiatan', en: 'Record an activity' },
  strand: 'activity',
  shownAt: 'library',
  list: {
    title: 'title',
    subtitle: ['field', 'target'],
    figure: { of: 'people', unit: { id: 'orang', en: 'people' } },
  },
  again: ['date', 'field', 'type', 'target', 'status'],
  alike: ['date', 'title'],
  // Morning and afternoon, or two hamlets, are two.
  apart: ['time', 'place'],
  fields: {
    date: date({
      label: { id: 'Tanggal', en: 'Date' },
      required: true,
      initial: 'today',
      notCopied: true,
      ahead: ({ status }) => status === 'planned',
    }),
    title: text({
      label: { id: 'Nama kegiatan', en: 'Name of the activity' },
      required: true,
      max: 200,
      suggest: true,
    }),
    field: choice({
      label: { id: 'Bidang', en: 'Field' },
      required: true,
      choices: activityFields,
    }),
    type: choice({
      label: { id: 'Jenis', en: 'Kind' },
      required: true,
      initial: 'training',
      choices: [
        { code: 'training', label: { id: 'Pelatihan', en: 'Training' } },
        { code: 'promotion', label: { id: 'Promosi', en: 'Promotion' } },
      ],
    }),
    target: choice({
      label: { id: 'Sasaran', en: 'Target group' },
      required: true,
      initial: 'public',
      choices: [
        { code: 'public', label: { id: 'Umum', en: 'General public' } },
        { code: 'pupils', label: { id: 'Pelajar', en: 'Pupils' } },
        { code: 'children', label: { id: 'Anak-Anak', en: 'Children' } },
        { code: 'elderly', label: { id: 'Lansia', en: 'Elderly' } },
        { code: 'smallEntrepreneurs', label: { id: 'Pelaku UMKM', en: 'Small entrepreneurs' } },
        { code: 'students', label: { id: 'Mahasiswa', en: 'University students' } },
        { code: 'farmersFishers', label: { id: 'Petani/Nelayan', en: 'Farmers and fishers' } },
      ],
    }),
    people: group({
      label: { id: 'Peserta yang hadir', en: 'People who came' },
      help: {
        id: 'Orang yang hadir. Narasumber dan petugas tidak ikut dihitung.',
        en: 'The people who came. Speakers and staff are not counted.',
      },
      required: true,
      notCopied: true,
      makeUpWhole: true,
      warnAbove: 300,
      // Nobody has come yet, or nobody will.
      when: ({ status }) => status !== 'planned' && status !== 'cancelled',
      parts: {
        men: count({ label: { id: 'Laki-laki', en: 'Men' }, required: true, max: 100_000 }),
        women: count({ label: { id: 'Perempuan', en: 'Women' }, required: true, max: 100_000 }),
      },
    }),
    photos: attachments({
      label: { id: 'Foto', en: 'Photos' },
      help: {
        id: 'Minta izin dulu kepada orang yang tampak di foto.',
        en: 'First ask the people who can be seen in the photo.',
      },
      max: 3,
      holds: 'photos',
      notCopied: true,
    }),
    status: choice({
      label: { id: 'Status', en: 'Status' },
      place: 'details',
      initial: 'done',
      notCopied: true,
      choices: [
        { code: 'planned', label: { id: 'Rencana', en: 'Planned' } },
        { code: 'done', label: { id: 'Terlaksana', en: 'Done' } },
        { code: 'cancelled', label: { id: 'Batal', en: 'Cancelled' } },
      ],
    }),
    ofThem: group({
      label: { id: 'Di antaranya', en: 'Of these' },
      notCopied: true,
      of: 'people',
      when: ({ status }) => status !== 'planned' && status !== 'cancelled',
      parts: {
        youth: count({ label: { id: 'Pemuda', en: 'Youth' }, max: 100_000 }),
        entrepreneurs: count({ label: { id: 'Pelaku UMKM', en: 'Small entrepreneurs' }, max: 100_000 }),
        disabled: count({
          label: { id: 'Penyandang disabilitas', en: 'People with a disability' },
          max: 100_000,
        }),
      },
    }),
    time: group({
      label: { id: 'Waktu', en: 'Time' },
      rule: 'endAfterStart',
      parts: {
        start: time({ label: { id: 'Mulai', en: 'Start' } }),
        end: time({ label: { id: 'Selesai', en: 'End' } }),
      },
    }),
    place: text({ label: { id: 'Tempat', en: 'Place' }, max: 200, suggest: true }),
    facilitator: text({
      label: { id: 'Narasumber', en: 'Facilitator' },
      max: 200,
      suggest: true,
      personal: true,
    }),
    partner: text({ label: { id: 'Mitra', en: 'Partner' }, max: 200, suggest: true }),
    change: text({
      label: { id: 'Apa yang berubah', en: 'What changed' },
      multiline: true,
      max: 5_000,
      notCopied: true,
    }),
    repeats: choice({
      label: { id: 'Berulang', en: 'Repeats' },
      choices: [
        { code: 'weekly', label: { id: 'Tiap minggu', en: 'Every week' } },
        { code: 'monthly', label: { id: 'Tiap bulan', en: 'Every month' } },
      ],
    }),
  },
})
