// Pelatihan pengelola: training that the library's own people took part in.
import { count, date, opaque, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const training = defineRecord({
  kind: 'training',
  ...kinds.training,
  label: { id: 'Pelatihan pengelola', en: 'Staff training' },
  plural: { id: 'Pelatihan pengelola', en: 'Staff training' },
  action: { id: 'Catat pelatihan pengelola', en: 'Record staff training' },
  shownAt: 'library',
  list: {
    title: 'title',
    subtitle: ['organiser'],
    figure: { of: 'people', unit: { id: 'orang', en: 'people' } },
  },
  again: ['date', 'organiser', 'place'],
  alike: ['date', 'title'],
  apart: ['place'],
  fields: {
    date: date({ label: { id: 'Tanggal', en: 'Date' }, required: true, initial: 'today', notCopied: true }),
    title: text({ label: { id: 'Judul pelatihan', en: 'Title' }, required: true, max: 200 }),
    organiser: text({
      label: { id: 'Penyelenggara', en: 'Organiser' },
      required: true,
      max: 200,
      suggest: true,
    }),
    people: count({
      label: { id: 'Peserta dari perpustakaan ini', en: 'People from this library' },
      required: true,
      initial: 1,
      max: 1_000,
      unit: { id: 'orang', en: 'people' },
    }),
    names: text({ label: { id: 'Nama peserta', en: 'Their names' }, max: 500, personal: true }),
    place: text({ label: { id: 'Tempat', en: 'Place' }, max: 200, suggest: true }),
    notes: text({
      label: { id: 'Yang dipelajari', en: 'What was learnt' },
      multiline: true,
      max: 5_000,
    }),
    /** The id of the `districtTraining` that the office recorded, and that this is about. */
    ofDistrict: opaque({ id: 'Pelatihan kabupaten', en: 'District training' }),
  },
})
