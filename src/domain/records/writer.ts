// One start of the app by one person, made with its first save: who and when of any value follows from the
// writer in its stamp (`writer:<writer>`, see sync.md). Written by the app.
import { opaque } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const writer = defineRecord({
  kind: 'writer',
  ...kinds.writer,
  label: { id: 'Pencatat', en: 'Writer' },
  plural: { id: 'Pencatat', en: 'Writers' },
  action: { id: 'Mulai mencatat', en: 'Start recording' },
  shownAt: 'nowhere',
  list: { title: 'start' },
  fields: {
    /**
     * `{device, staff, wall, app}`, one register since it was one moment: the id of the `device` record, of
     * the `staff` record (null where nobody was chosen), the wall clock (milliseconds since 1970).
     */
    start: opaque({ id: 'Saat mulai', en: 'Start' }),
  },
})
