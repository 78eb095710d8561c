// Petugas: who records. Asked once on a shared PC, in one tap.
import { text, yesNo } from '../field.ts'
import { kinds } from '../kinds.ts'
import { longestName } from '../longest-name.ts'
import { defineRecord } from '../record.ts'

export const staff = defineRecord({
  kind: 'staff',
  ...kinds.staff,
  label: { id: 'Petugas', en: 'Staff member' },
  plural: { id: 'Petugas', en: 'Staff' },
  action: { id: 'Tambah petugas', en: 'Add a staff member' },
  shownAt: 'nowhere',
  list: { title: 'name', subtitle: ['role'] },
  alike: ['name'],
  fields: {
    name: text({
      label: { id: 'Nama', en: 'Name' },
      help: { id: 'Nama panggilan sudah cukup.', en: 'A first name is enough.' },
      required: true,
      max: longestName.staff,
      personal: true,
    }),
    role: text({ label: { id: 'Jabatan', en: 'Role' }, max: 100 }),
    active: yesNo({ label: { id: 'Masih bertugas', en: 'Still on duty' }, initial: true }),
  },
})
