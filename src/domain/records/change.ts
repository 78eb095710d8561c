// Riwayat: what a record said before it was changed, and why. Written by the app in the save that changes it, never
// edited, counted in no figure. Who and when follow from its stamp (`change:<stamp>`). Beside these fields it holds
// what each changed register said, in a register of its own, so that one name can be erased and the rest stays:
// `wascontact` for `contact` (see store/records/change-entry.ts).
import { longestReason } from '../closed-month.ts'
import { opaque, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const change = defineRecord({
  kind: 'change',
  ...kinds.change,
  label: { id: 'Riwayat catatan', en: 'History of a record' },
  plural: { id: 'Riwayat catatan', en: 'Histories of records' },
  action: { id: 'Lihat riwayat', en: 'See the history' },
  shownAt: 'nowhere',
  list: { title: 'of' },
  fields: {
    /** `{id, kind}` of the record, `did` where it was more than an edit, `month` where that was closed. */
    of: opaque({ id: 'Catatan', en: 'Record' }),
    reason: text({ label: { id: 'Alasan perbaikan', en: 'Reason for the correction' }, max: longestReason }),
  },
})
