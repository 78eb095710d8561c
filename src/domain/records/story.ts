// Cerita dampak: how the library changed somebody's life. Initials, never a full name; told on only with
// the person's consent.
import { attachments, choice, date, text, yesNo } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'
import { activityFields } from '../shared-choices.ts'

export const story = defineRecord({
  kind: 'story',
  ...kinds.story,
  label: { id: 'Cerita dampak', en: 'Story of impact' },
  plural: { id: 'Cerita dampak', en: 'Stories of impact' },
  action: { id: 'Tulis cerita', en: 'Write a story' },
  shownAt: 'library',
  list: { title: 'title', subtitle: ['initials', 'field'] },
  again: ['date', 'field'],
  alike: ['title'],
  apart: ['initials'],
  fields: {
    date: date({ label: { id: 'Tanggal', en: 'Date' }, required: true, initial: 'today', notCopied: true }),
    title: text({ label: { id: 'Judul', en: 'Title' }, required: true, max: 200 }),
    field: choice({ label: { id: 'Bidang', en: 'Field' }, required: true, choices: activityFields }),
    initials: text({
      label: { id: 'Inisial orangnya', en: 'Initials of the person' },
      help: {
        id: 'Cukup inisial, misalnya S.W. Jangan nama lengkap.',
        en: 'Initials only, for example S.W. No full name.',
      },
      place: 'main',
      max: 10,
      format: 'initials',
    }),
    before: text({
      label: { id: 'Sebelumnya', en: 'Before' },
      help: { id: 'Keadaan orangnya sebelum ikut.', en: 'How things were for the person before.' },
      required: true,
      multiline: true,
      max: 5_000,
    }),
    activity: text({
      label: { id: 'Kegiatannya', en: 'The activity' },
      help: { id: 'Apa yang diikuti di perpustakaan.', en: 'What the person took part in.' },
      required: true,
      multiline: true,
      max: 5_000,
    }),
    after: text({
      label: { id: 'Sesudahnya', en: 'After' },
      help: { id: 'Apa yang berubah.', en: 'What changed.' },
      required: true,
      multiline: true,
      max: 5_000,
    }),
    consent: yesNo({
      label: { id: 'Orangnya setuju ceritanya dibagikan', en: 'The person agrees to sharing it' },
      help: {
        id: 'Tanpa persetujuan, cerita disimpan tetapi tidak masuk laporan.',
        en: 'Without consent the story is kept but stays out of reports.',
      },
      required: true,
    }),
    quote: text({ label: { id: 'Kutipan', en: 'Quote' }, multiline: true, max: 1_000 }),
    photo: attachments({
      label: { id: 'Foto', en: 'Photo' },
      help: {
        id: 'Hanya dengan persetujuan orangnya. Foto tangan atau hasil karyanya pun bercerita.',
        en: 'Only with the person’s consent. Hands, or what they made, tell a story too.',
      },
      max: 1,
      holds: 'photos',
      notCopied: true,
    }),
  },
})
