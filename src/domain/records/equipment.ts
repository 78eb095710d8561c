// Bantuan TIK: computers and other equipment that the library received.
import { choice, count, date, opaque, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'

export const equipment = defineRecord({
  kind: 'equipment',
  ...kinds.equipment,
  label: { id: 'Peralatan', en: 'Equipment' },
  plural: { id: 'Peralatan', en: 'Equipment' },
  action: { id: 'Catat peralatan', en: 'Record equipment' },
  shownAt: 'library',
  list: {
    title: 'what',
    subtitle: ['source', 'condition'],
    figure: { of: 'number', unit: { id: 'unit', en: 'units' } },
  },
  again: ['date', 'source', 'giver', 'condition', 'handover'],
  alike: ['date', 'what'],
  apart: ['serial', 'source', 'giver'],
  fields: {
    what: text({
      label: { id: 'Nama barang', en: 'What it is' },
      help: { id: 'Misalnya komputer, printer, router.', en: 'A computer, printer or router, for example.' },
      required: true,
      max: 200,
      suggest: true,
    }),
    number: count({
      label: { id: 'Jumlah', en: 'Number' },
      required: true,
      initial: 1,
      max: 10_000,
      unit: { id: 'unit', en: 'units' },
    }),
    date: date({
      label: { id: 'Diterima tanggal', en: 'Received on' },
      required: true,
      initial: 'today',
    }),
    source: choice({
      label: { id: 'Diterima dari', en: 'Received from' },
      required: true,
      choices: [
        { code: 'aid', label: { id: 'Bantuan', en: 'Aid' } },
        { code: 'villageFund', label: { id: 'Dana Desa', en: 'Village fund (Dana Desa)' } },
        { code: 'own', label: { id: 'Milik sendiri', en: 'Own purchase' } },
        { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
      ],
    }),
    giver: text({
      label: { id: 'Nama pemberi', en: 'Who gave it' },
      place: 'main',
      max: 200,
      suggest: true,
      when: ({ source }) => source === 'aid' || source === 'other',
    }),
    condition: choice({
      label: { id: 'Keadaan', en: 'Condition' },
      required: true,
      initial: 'good',
      choices: [
        { code: 'good', label: { id: 'Baik', en: 'Good' } },
        { code: 'minorDamage', label: { id: 'Rusak ringan', en: 'Slightly damaged' } },
        { code: 'broken', label: { id: 'Rusak berat', en: 'Broken' } },
      ],
    }),
    serial: text({ label: { id: 'Nomor seri', en: 'Serial number' }, max: 100, notCopied: true }),
    handover: text({
      label: { id: 'Nomor berita acara', en: 'Handover note' },
      help: { id: 'Berita acara serah terima barang.', en: 'Number of the handover note.' },
      max: 100,
    }),
    notes: text({ label: { id: 'Catatan', en: 'Notes' }, multiline: true, max: 5_000 }),
    /** The id of the `aid` that the office recorded, and that this confirms. */
    aid: opaque({ id: 'Bantuan dari kabupaten', en: 'Aid from the district' }),
    // Which of the units are broken, and since when: `{ broken: { "PC 4": "2026-11-12" } }`, written on the board.
    units: opaque({ id: 'Keadaan tiap unit', en: 'State of each unit' }),
  },
})
