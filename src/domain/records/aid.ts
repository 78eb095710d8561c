// Bantuan ke desa: what the district handed to which village, as in November 2019.
import { choice, count, date, text, village } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'
import { moneySources } from '../shared-choices.ts'

export const aid = defineRecord({
  kind: 'aid',
  ...kinds.aid,
  label: { id: 'Bantuan ke desa', en: 'Aid to a village' },
  plural: { id: 'Bantuan ke desa', en: 'Aid to villages' },
  action: { id: 'Catat bantuan', en: 'Record aid' },
  shownAt: 'district',
  list: {
    title: 'what',
    subtitle: ['village'],
    figure: { of: 'number', unit: { id: 'unit', en: 'units' } },
  },
  again: ['date', 'source', 'handover'],
  alike: ['date', 'village', 'what'],
  apart: ['handover'],
  fields: {
    date: date({ label: { id: 'Tanggal', en: 'Date' }, required: true, initial: 'today', notCopied: true }),
    village: village({ label: { id: 'Desa', en: 'Village' }, required: true }),
    what: text({ label: { id: 'Nama barang', en: 'What it is' }, required: true, max: 200, suggest: true }),
    number: count({
      label: { id: 'Jumlah', en: 'Number' },
      required: true,
      initial: 1,
      max: 10_000,
      unit: { id: 'unit', en: 'units' },
    }),
    source: choice({ label: { id: 'Sumber', en: 'Source' }, choices: moneySources }),
    handover: text({ label: { id: 'Nomor berita acara', en: 'Handover note' }, max: 100 }),
    notes: text({ label: { id: 'Catatan', en: 'Notes' }, multiline: true, max: 5_000 }),
  },
})
