// Pesan dari kabupaten: a short note from the office to a library, read and answered in the village. Its id is
// `note:<uuid>`, the same in every library that it was sent to.
import { opaque, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const note = defineRecord({
  kind: 'note',
  ...kinds.note,
  label: { id: 'Pesan dari kabupaten', en: 'Note from the district' },
  plural: { id: 'Pesan dari kabupaten', en: 'Notes from the district' },
  action: { id: 'Tulis pesan', en: 'Write a note' },
  shownAt: 'nowhere',
  list: { title: 'text', subtitle: ['from'] },
  fields: {
    text: text({ label: { id: 'Pesan', en: 'Note' }, required: true, multiline: true, max: 1_000 }),
    from: text({ label: { id: 'Dari', en: 'From' }, max: 200 }),
    /** `true`, by the first device on which somebody read it: which one, and when, follow from the stamp. */
    seen: opaque({ id: 'Dibaca', en: 'Read' }),
    answer: text({ label: { id: 'Jawaban', en: 'Answer' }, multiline: true, max: 1_000 }),
  },
})
