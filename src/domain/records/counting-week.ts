// Minggu hitung: a usual week in which a library that can't count every day counts everybody. What was counted stays what
// it is; the estimate that is made of it (../counting-week.ts) stands beside all figures and in none.
import { count, date } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const countingWeek = defineRecord({
  kind: 'countingWeek',
  ...kinds.countingWeek,
  label: { id: 'Minggu hitung', en: 'Counting week' },
  plural: { id: 'Minggu hitung', en: 'Counting weeks' },
  action: { id: 'Tetapkan minggu hitung', en: 'Choose a counting week' },
  shownAt: 'library',
  list: { title: 'date', subtitle: ['weeksOpen'] },
  alike: ['date'],
  fields: {
    date: date({
      label: { id: 'Hari pertama', en: 'First day' },
      help: {
        id: 'Tujuh hari mulai hari itu dihitung semua. Pilih minggu yang biasa, bukan minggu libur.',
        en: 'Everybody is counted on seven days from this one. Choose a usual week, not one with holidays.',
      },
      required: true,
      initial: 'today',
      notCopied: true,
      ahead: true,
    }),
    weeksOpen: count({
      label: { id: 'Minggu buka dalam setengah tahun', en: 'Weeks open in the half-year' },
      help: {
        id: 'Januari sampai Juni, atau Juli sampai Desember: 26 minggu dikurangi minggu libur.',
        en: 'January to June, or July to December: 26 weeks less those closed.',
      },
      unit: { id: 'minggu buka', en: 'weeks open' },
      required: true,
      max: 27,
    }),
  },
})
