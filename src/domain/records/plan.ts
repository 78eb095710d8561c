// Rencana sinergi: what the village means to reach in a year, and who contributes what.
import { text } from '../field.ts'
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
  alike: ['year', 'indicator'],
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
    contributions: text({
      label: { id: 'Siapa membantu apa', en: 'Who contributes what' },
      place: 'main',
      multiline: true,
      max: 5_000,
    }),
    progress: text({ label: { id: 'Kemajuan', en: 'Progress' }, multiline: true, max: 5_000 }),
  },
})
