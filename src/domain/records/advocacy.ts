// Advokasi: moving a decision towards a rule, money or help. Money counts only when promised or received. `stage` is
// how the matter stood on the record's own day; what came later is a `followUp`.
import { advocacyResults, advocacyStages, inKind, nextStep, regulation } from '../advocacy-fields.ts'
import { attachments, choice, date, money, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord } from '../record.ts'
import { moneySources } from '../shared-choices.ts'

export const advocacy = defineRecord({
  kind: 'advocacy',
  ...kinds.advocacy,
  label: { id: 'Advokasi', en: 'Advocacy' },
  plural: { id: 'Advokasi', en: 'Advocacy' },
  action: { id: 'Catat advokasi', en: 'Record advocacy' },
  strand: 'advocacy',
  shownAt: 'library',
  list: { title: 'title', subtitle: ['stage', 'target', 'result'], figure: { of: 'amount' } },
  again: ['date', 'target', 'stage', 'level'],
  alike: ['date', 'title'],
  // One proposal to two offices.
  apart: ['target', 'result'],
  fields: {
    date: date({
      label: { id: 'Tanggal', en: 'Date' },
      required: true,
      initial: 'today',
      notCopied: true,
      ahead: ({ stage }) => stage === 'planned',
    }),
    title: text({
      label: { id: 'Judul advokasi', en: 'Title' },
      help: {
        id: 'Apa yang diusulkan, misalnya anggaran buku 2027.',
        en: 'What was asked for, for example a budget for books in 2027.',
      },
      required: true,
      max: 200,
    }),
    target: choice({
      label: { id: 'Ditujukan kepada', en: 'Who was approached' },
      required: true,
      initial: 'villageHead',
      choices: [
        { code: 'villageHead', label: { id: 'Kepala Desa', en: 'Village head' } },
        { code: 'localOffice', label: { id: 'Perangkat Daerah', en: 'Regional office' } },
        { code: 'private', label: { id: 'Swasta', en: 'Private sector' } },
        { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
      ],
    }),
    stage: choice({
      label: { id: 'Tahap', en: 'Stage' },
      place: 'main',
      initial: 'raised',
      choices: [{ code: 'planned', label: { id: 'Direncanakan', en: 'Planned' } }, ...advocacyStages],
    }),
    result: choice({
      label: { id: 'Hasil', en: 'Result' },
      help: {
        id: 'Yang didapat, atau yang diharapkan kalau belum ada.',
        en: 'What came of it, or what you hope for if it is still open.',
      },
      required: true,
      choices: advocacyResults,
    }),
    amount: money({
      label: { id: 'Jumlah uang', en: 'Amount' },
      help: {
        id: 'Dalam rupiah. Dihitung kalau sudah dijanjikan atau diterima.',
        en: 'In rupiah. Counted once it is promised or received.',
      },
      place: 'main',
      notCopied: true,
      when: ({ result }) => result === 'money',
    }),
    source: choice({
      label: { id: 'Sumber dana', en: 'Source of the money' },
      place: 'main',
      choices: moneySources,
      when: ({ result }) => result === 'money',
    }),
    inKind: inKind(({ result }) => result === 'inKind'),
    regulation: regulation(({ result }) => result === 'regulation'),
    nextStep,
    level: choice({
      label: { id: 'Tingkat', en: 'Level' },
      initial: 'village',
      choices: [
        { code: 'village', label: { id: 'Desa', en: 'Village' } },
        { code: 'subdistrict', label: { id: 'Kecamatan', en: 'Subdistrict' } },
        { code: 'district', label: { id: 'Kabupaten', en: 'District' } },
        { code: 'province', label: { id: 'Provinsi', en: 'Province' } },
        { code: 'national', label: { id: 'Nasional', en: 'National' } },
      ],
    }),
    partner: text({ label: { id: 'Mitra', en: 'Partner' }, max: 200, suggest: true }),
    notes: text({ label: { id: 'Catatan', en: 'Notes' }, multiline: true, max: 5_000, notCopied: true }),
    attachment: attachments({
      label: { id: 'Lampiran', en: 'Attachment' },
      help: {
        id: 'Peraturan desa atau surat kesepakatan: PDF, atau foto halamannya.',
        en: 'The village rule or the letter of agreement: a PDF, or a photo of the page.',
      },
      max: 1,
      holds: 'document',
      notCopied: true,
    }),
  },
})
