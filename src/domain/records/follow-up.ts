// Tindak lanjut: what came of a matter of advocacy after its own day. Each is a step with a day of its own, so that a
// promise counts in the month in which it was made, and money in the month in which it came.
import { advocacyResults, advocacyStages, inKind, nextStep, regulation } from '../advocacy-fields.ts'
import { attachments, choice, date, money, recordOf, text } from '../field.ts'
import { kinds } from '../kinds.ts'
import { defineRecord, type Values } from '../record.ts'

const isGiven = ({ stage }: Values): boolean => stage === 'promised' || stage === 'received'

export const followUp = defineRecord({
  kind: 'followUp',
  ...kinds.followUp,
  label: { id: 'Tindak lanjut', en: 'Follow-up' },
  plural: { id: 'Tindak lanjut', en: 'Follow-ups' },
  action: { id: 'Catat tindak lanjut', en: 'Record a follow-up' },
  strand: 'advocacy',
  shownAt: 'library',
  list: { title: 'what', subtitle: ['stage', 'result'], figure: { of: 'amount' } },
  again: ['date', 'advocacy'],
  alike: ['date', 'what', 'advocacy'],
  fields: {
    date: date({ label: { id: 'Tanggal', en: 'Date' }, required: true, initial: 'today', notCopied: true }),
    /** The matter that it belongs to. */
    advocacy: recordOf({
      label: { id: 'Tindak lanjut dari', en: 'Follow-up of' },
      required: true,
      of: 'advocacy',
    }),
    what: text({
      label: { id: 'Apa yang dilakukan', en: 'What was done' },
      help: {
        id: 'Misalnya menanyakan lagi ke Kepala Desa, atau dana tahap pertama cair.',
        en: 'For example: asked the village head again, or the first part of the money came.',
      },
      required: true,
      max: 300,
    }),
    stage: choice({
      label: { id: 'Tahap yang dicapai', en: 'Stage reached' },
      place: 'main',
      choices: advocacyStages,
    }),
    why: text({
      label: { id: 'Mengapa ditolak', en: 'Why it was refused' },
      place: 'main',
      max: 300,
      notCopied: true,
      when: ({ stage }) => stage === 'refused',
    }),
    result: choice({
      label: { id: 'Hasil', en: 'Result' },
      place: 'main',
      choices: advocacyResults,
      when: isGiven,
    }),
    amount: money({
      label: { id: 'Jumlah uang', en: 'Amount' },
      help: {
        id: 'Yang dijanjikan atau diterima kali ini saja, bukan jumlah sejak awal.',
        en: 'Only what was promised or received this time, not the sum since the beginning.',
      },
      place: 'main',
      notCopied: true,
      when: (values) => isGiven(values) && values.result === 'money',
    }),
    inKind: inKind((values) => isGiven(values) && values.result === 'inKind'),
    regulation: regulation((values) => isGiven(values) && values.result === 'regulation'),
    nextStep,
    attachment: attachments({
      label: { id: 'Lampiran', en: 'Attachment' },
      help: {
        id: 'Surat atau peraturan yang terbit: PDF, atau foto halamannya.',
        en: 'The letter or the rule that came: a PDF, or a photo of the page.',
      },
      max: 1,
      holds: 'document',
      notCopied: true,
    }),
  },
})
