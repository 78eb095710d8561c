// A phone or PC that records for the library. Written by the app.
import { text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const device = defineRecord({
  kind: 'device',
  ...kinds.device,
  label: { id: 'Perangkat', en: 'Device' },
  plural: { id: 'Perangkat', en: 'Devices' },
  action: { id: 'Ubah nama perangkat', en: 'Rename the device' },
  shownAt: 'nowhere',
  list: { title: 'name' },
  fields: {
    name: text({
      label: { id: 'Nama perangkat', en: 'Name of the device' },
      help: { id: 'Misalnya PC depan, atau HP Bu Siti.', en: 'For example the front PC.' },
      required: true,
      max: 100,
    }),
  },
})
