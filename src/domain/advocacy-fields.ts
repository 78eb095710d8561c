// What a matter of advocacy and each of its follow-ups both ask. Codes and parts are stored for ever.
import { type Choice, count, date, type Field, group, text } from './field.ts'

/** Where a matter has got to. One that is only planned has not come so far. */
export const advocacyStages = [
  { code: 'raised', label: { id: 'Disampaikan', en: 'Raised' } },
  { code: 'promised', label: { id: 'Dijanjikan', en: 'Promised' } },
  { code: 'received', label: { id: 'Diterima', en: 'Received' } },
  { code: 'refused', label: { id: 'Ditolak', en: 'Refused' } },
] as const satisfies readonly Choice[]

/** What it is for, or brought. */
export const advocacyResults = [
  { code: 'money', label: { id: 'Dana', en: 'Money' } },
  {
    code: 'inKind',
    label: { id: 'Non-dana (orang atau barang)', en: 'People or goods' },
    sim: 'NonDana',
  },
  { code: 'regulation', label: { id: 'Peraturan', en: 'A rule' }, sim: 'Regulasi' },
] as const satisfies readonly Choice[]

type When = NonNullable<Field['when']>

export const inKind = (when: When) =>
  group({
    label: { id: 'Yang diberikan', en: 'What was given' },
    place: 'main',
    notCopied: true,
    when,
    parts: {
      people: count({ label: { id: 'Jumlah narasumber', en: 'Number of speakers' }, max: 100_000 }),
      goods: count({ label: { id: 'Jumlah barang', en: 'Number of goods' }, max: 1_000_000 }),
    },
  })

export const regulation = (when: When) =>
  group({
    label: { id: 'Peraturan', en: 'The rule' },
    place: 'main',
    notCopied: true,
    when,
    parts: {
      name: text({
        label: { id: 'Nama peraturan', en: 'Which rule' },
        help: {
          id: 'Misalnya Perdes Nomor 4 Tahun 2026.',
          en: 'For example Village Regulation 4 of 2026.',
        },
        max: 300,
      }),
      issued: date({ label: { id: 'Tanggal terbit', en: 'Date issued' } }),
    },
  })

export const nextStep = group({
  label: { id: 'Langkah berikutnya', en: 'Next step' },
  place: 'main',
  notCopied: true,
  parts: {
    what: text({ label: { id: 'Apa', en: 'What' }, max: 300 }),
    date: date({ label: { id: 'Kapan', en: 'When' }, ahead: true }),
  },
})
