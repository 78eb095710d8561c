// Laporan bulan: what a month's report says beyond its figures, and whether it was closed. Met on the report
// page, so it has no place of its own on the menu.
import { opaque, text, yesNo } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const monthReport = defineRecord({
  kind: 'monthReport',
  ...kinds.monthReport,
  label: { id: 'Laporan bulan', en: 'Monthly report' },
  plural: { id: 'Laporan bulan', en: 'Monthly reports' },
  action: { id: 'Lengkapi laporan', en: 'Complete the report' },
  shownAt: 'nowhere',
  list: { title: 'problems' },
  fields: {
    problems: text({
      label: { id: 'Kendala', en: 'Problems' },
      help: {
        id: 'Apa yang menghambat bulan ini.',
        en: 'What stood in the way this month.',
      },
      place: 'main',
      multiline: true,
      max: 5_000,
    }),
    actions: text({
      label: { id: 'Tindak lanjut', en: 'What was done about them' },
      place: 'main',
      multiline: true,
      max: 5_000,
    }),
    plan: text({
      label: { id: 'Rencana bulan depan', en: 'Plan for next month' },
      place: 'main',
      multiline: true,
      max: 5_000,
    }),
    /** Nihil: the library says that nothing happened, which is not the same as no report. */
    nil: yesNo({
      label: { id: 'Bulan ini memang tidak ada kegiatan', en: 'Really nothing this month' },
      hidden: true,
    }),
    /** A `Closing` once closed, with the figures as they were handed in; see `closing.ts`. */
    closing: opaque({ id: 'Penutupan', en: 'Closing' }),
  },
})

/** What the report says beyond its figures, in this order. */
export const reportTexts = [
  'problems',
  'actions',
  'plan',
] as const satisfies readonly (keyof typeof monthReport.fields)[]
