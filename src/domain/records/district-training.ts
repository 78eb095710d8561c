// Pelatihan oleh kabupaten: a training for several villages.
import { count, date, opaque, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const districtTraining = defineRecord({
  kind: 'districtTraining',
  ...kinds.districtTraining,
  label: { id: 'Pelatihan kabupaten', en: 'District training' },
  plural: { id: 'Pelatihan kabupaten', en: 'District trainings' },
  action: { id: 'Catat pelatihan', en: 'Record a training' },
  shownAt: 'district',
  list: {
    title: 'title',
    subtitle: ['place'],
    figure: { of: 'people', unit: { id: 'orang', en: 'people' } },
  },
  again: ['date', 'place'],
  alike: ['date', 'title'],
  apart: ['place'],
  fields: {
    date: date({
      label: { id: 'Tanggal', en: 'Date' },
      required: true,
      initial: 'today',
      notCopied: true,
      ahead: true,
    }),
    title: text({ label: { id: 'Judul pelatihan', en: 'Title' }, required: true, max: 200 }),
    /** A list of village codes; its picker comes with the district's screens. */
    villages: opaque({ id: 'Desa yang ikut', en: 'Villages that took part' }),
    people: count({
      label: { id: 'Jumlah peserta', en: 'People' },
      required: true,
      max: 100_000,
      unit: { id: 'orang', en: 'people' },
    }),
    place: text({ label: { id: 'Tempat', en: 'Place' }, max: 200, suggest: true }),
    notes: text({ label: { id: 'Catatan', en: 'Notes' }, multiline: true, max: 5_000 }),
  },
})
