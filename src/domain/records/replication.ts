// Replikasi: money with which the district spreads the programme to more villages.
import { choice, count, money, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'
import { moneySources } from '../shared-choices.ts'

export const replication = defineRecord({
  kind: 'replication',
  ...kinds.replication,
  label: { id: 'Replikasi', en: 'Replication' },
  plural: { id: 'Replikasi', en: 'Replication' },
  action: { id: 'Catat replikasi', en: 'Record replication' },
  shownAt: 'district',
  list: { title: 'year', subtitle: ['source', 'villages'], figure: { of: 'amount' } },
  again: ['year', 'source'],
  alike: ['year', 'source'],
  fields: {
    year: text({ label: { id: 'Tahun', en: 'Year' }, required: true, max: 4, format: 'year' }),
    amount: money({ label: { id: 'Jumlah uang', en: 'Amount' }, required: true }),
    source: choice({ label: { id: 'Sumber dana', en: 'Source' }, required: true, choices: moneySources }),
    villages: count({
      label: { id: 'Jumlah desa', en: 'Villages' },
      required: true,
      max: 100_000,
      unit: { id: 'desa', en: 'villages' },
    }),
    notes: text({ label: { id: 'Catatan', en: 'Notes' }, multiline: true, max: 5_000 }),
  },
})
