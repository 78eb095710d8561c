// Laporan dikembalikan: the office asks a library to look at a month's report again, with a word why. Its id is
// `returned:<month>`. A later revision of the report settles it (../returned-report.ts).
import { count, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const returned = defineRecord({
  kind: 'returned',
  ...kinds.returned,
  label: { id: 'Laporan dikembalikan', en: 'Report sent back' },
  plural: { id: 'Laporan dikembalikan', en: 'Reports sent back' },
  action: { id: 'Kembalikan laporan', en: 'Send a report back' },
  shownAt: 'nowhere',
  list: { title: 'reason', subtitle: ['from'] },
  fields: {
    reason: text({ label: { id: 'Alasan', en: 'Reason' }, required: true, multiline: true, max: 500 }),
    from: text({ label: { id: 'Dari', en: 'From' }, max: 200 }),
    revision: count({
      label: { id: 'Revisi yang dikembalikan', en: 'Revision that was sent back' },
      required: true,
      max: 10_000,
    }),
  },
})
