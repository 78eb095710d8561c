// One start of the app by one person, made with its first save: who and when of any value follows from the
// writer in its stamp (`writer:<writer>`, see sync.md). Written by the app.
import { opaque } from '../field.ts'
import { defineRecord } from '../record.ts'

export const writer = defineRecord({
  kind: 'writer',
  label: { id: 'Pencatat', en: 'Writer' },
  plural: { id: 'Pencatat', en: 'Writers' },
  action: { id: 'Mulai mencatat', en: 'Start recording' },
  when: 'none',
  shownAt: 'nowhere',
  list: { title: 'device' },
  fields: {
    /** Id of the `device` record. */
    device: opaque({ id: 'Perangkat', en: 'Device' }),
    /** Id of the `staff` record; missing where nobody was chosen. */
    staff: opaque({ id: 'Petugas', en: 'Staff member' }),
    /** What the wall clock said, in milliseconds since 1970. */
    wall: opaque({ id: 'Jam perangkat', en: 'Clock of the device' }),
  },
})
