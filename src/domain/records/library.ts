// Profil: the library itself. The head's names are not `personal`: they sign the official report.
import { attachments, choices, count, group, text, time, village } from '../field.ts'
import { kinds } from '../kinds.ts'
import { longestName } from '../longest-name.ts'
import { defineRecord } from '../record.ts'

export const library = defineRecord({
  kind: 'library',
  ...kinds.library,
  label: { id: 'Profil perpustakaan', en: 'Library profile' },
  plural: { id: 'Profil perpustakaan', en: 'Library profile' },
  action: { id: 'Lengkapi profil', en: 'Complete the profile' },
  shownAt: 'library',
  list: { title: 'name', subtitle: ['address'] },
  fields: {
    name: text({
      label: { id: 'Nama perpustakaan', en: 'Name of the library' },
      required: true,
      max: longestName.library,
    }),
    village: village({ label: { id: 'Desa', en: 'Village' }, required: true }),
    address: text({
      label: { id: 'Alamat', en: 'Address' },
      help: { id: 'Ditulis di kepala surat laporan.', en: 'Printed in the letterhead of the report.' },
      required: true,
      max: 300,
    }),
    head: text({
      label: { id: 'Kepala perpustakaan', en: 'Head of the library' },
      help: { id: 'Menandatangani laporan bulanan.', en: 'Signs the monthly report.' },
      required: true,
      max: 100,
    }),
    villageHead: text({
      label: { id: 'Kepala desa', en: 'Head of the village' },
      help: { id: 'Mengetahui laporan bulanan.', en: 'Countersigns the monthly report.' },
      required: true,
      max: 100,
    }),
    openDays: choices({
      label: { id: 'Hari buka', en: 'Days open' },
      choices: [
        { code: 'monday', label: { id: 'Senin', en: 'Monday' } },
        { code: 'tuesday', label: { id: 'Selasa', en: 'Tuesday' } },
        { code: 'wednesday', label: { id: 'Rabu', en: 'Wednesday' } },
        { code: 'thursday', label: { id: 'Kamis', en: 'Thursday' } },
        { code: 'friday', label: { id: 'Jumat', en: 'Friday' } },
        { code: 'saturday', label: { id: 'Sabtu', en: 'Saturday' } },
        { code: 'sunday', label: { id: 'Minggu', en: 'Sunday' } },
      ],
    }),
    hours: group({
      label: { id: 'Jam buka', en: 'Opening hours' },
      rule: 'endAfterStart',
      parts: {
        start: time({ label: { id: 'Buka', en: 'Opens' } }),
        end: time({ label: { id: 'Tutup', en: 'Closes' } }),
      },
    }),
    phone: text({ label: { id: 'Telepon', en: 'Phone' }, max: 40, format: 'phone' }),
    email: text({ label: { id: 'Email', en: 'Email' }, max: 200, format: 'email' }),
    npp: text({
      label: { id: 'NPP', en: 'NPP' },
      help: { id: 'Nomor Pokok Perpustakaan, kalau sudah ada.', en: 'The national library number, if any.' },
      max: 40,
    }),
    founded: group({
      label: { id: 'Pendirian', en: 'Founding' },
      parts: {
        year: text({ label: { id: 'Tahun berdiri', en: 'Year founded' }, max: 4, format: 'year' }),
        decree: text({ label: { id: 'Nomor SK', en: 'Decree number' }, max: 100 }),
      },
    }),
    members: count({
      label: { id: 'Anggota', en: 'Members' },
      max: 1_000_000,
      unit: { id: 'orang', en: 'people' },
    }),
    logo: attachments({
      label: { id: 'Logo kepala surat', en: 'Letterhead logo' },
      help: {
        id: 'Lambang kabupaten atau desa, untuk kepala surat laporan resmi.',
        en: 'The arms of the kabupaten or the village, for the head of the official report.',
      },
      max: 1,
      holds: 'logo',
    }),
  },
})
