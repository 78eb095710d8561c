// Rencana sinergi: what the village means to reach in a year, and who contributes what.
import { choice, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const plan = defineRecord({
  kind: 'plan',
  ...kinds.plan,
  label: { id: 'Rencana sinergi', en: 'Synergy plan' },
  plural: { id: 'Rencana sinergi', en: 'Synergy plan' },
  action: { id: 'Tambah rencana', en: 'Add to the plan' },
  shownAt: 'library',
  list: { title: 'indicator', subtitle: ['year', 'target'] },
  again: ['year', 'each'],
  alike: ['year', 'indicator'],
  // For the year, and for every month of it.
  apart: ['measure', 'each'],
  fields: {
    year: text({ label: { id: 'Tahun', en: 'Year' }, required: true, max: 4, format: 'year' }),
    indicator: text({
      label: { id: 'Indikator', en: 'Indicator' },
      help: {
        id: 'Yang ingin dicapai, misalnya pengunjung per bulan.',
        en: 'What to reach, for example visitors a month.',
      },
      required: true,
      max: 200,
    }),
    target: text({
      label: { id: 'Target', en: 'Target' },
      help: { id: 'Misalnya 300 orang.', en: 'For example 300 people.' },
      required: true,
      max: 200,
    }),
    measure: choice({
      label: { id: 'Diukur dengan', en: 'Measured by' },
      help: {
        id: 'Laporan bulan membandingkan target dengan angka ini.',
        en: 'The monthly report compares the target with this figure.',
      },
      place: 'main',
      choices: [
        { code: 'visits', label: { id: 'Pengunjung', en: 'Visitors' } },
        { code: 'activities', label: { id: 'Kegiatan', en: 'Activities' } },
        { code: 'participants', label: { id: 'Peserta kegiatan', en: 'Participants' } },
        { code: 'computerSessions', label: { id: 'Pemakaian komputer', en: 'Computer sessions' } },
        { code: 'wifiSessions', label: { id: 'Pemakaian wifi', en: 'Wifi sessions' } },
        { code: 'trained', label: { id: 'Orang dilatih komputer', en: 'People trained in computing' } },
        { code: 'advocacy', label: { id: 'Advokasi', en: 'Advocacy' } },
        { code: 'moneyReceived', label: { id: 'Dana diterima', en: 'Money received' } },
        { code: 'rules', label: { id: 'Peraturan terbit', en: 'Rules issued' } },
        { code: 'partners', label: { id: 'Mitra', en: 'Partners' } },
        { code: 'publications', label: { id: 'Publikasi', en: 'Publications' } },
        { code: 'books', label: { id: 'Buku', en: 'Books' } },
      ],
    }),
    each: choice({
      label: { id: 'Target untuk', en: 'The target is for' },
      place: 'main',
      initial: 'year',
      choices: [
        { code: 'year', label: { id: 'Setahun', en: 'The year' } },
        { code: 'month', label: { id: 'Setiap bulan', en: 'Every month' } },
      ],
      when: ({ measure }) => typeof measure === 'string' && measure !== 'partners' && measure !== 'books',
    }),
    contributions: text({
      label: { id: 'Siapa membantu apa', en: 'Who contributes what' },
      place: 'main',
      multiline: true,
      max: 5_000,
    }),
    progress: text({ label: { id: 'Kemajuan', en: 'Progress' }, multiline: true, max: 5_000 }),
  },
})
