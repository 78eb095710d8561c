// The same in English.
import type { letter as idLetter, paper as idPaper } from './paper-id.ts'

export const paper: typeof idPaper = {
  titles: {
    month: 'Monthly Report of the Village Libraries',
    fourMonths: 'Four-Month Report of the Village Libraries',
    halfYear: 'Half-Year Report of the Village Libraries',
    year: 'Yearly Report of the Village Libraries',
  },
  month: (month) => month,
  fourMonths: (number, year, first, last) => `Four months ${number} of ${year} (${first} to ${last})`,
  year: (year) => `Year ${year}`,
  government: (regency) => `Government of ${regency}`,
  subdistrict: (name) => `Kecamatan ${name}`,
  fileName: (place, period) => `Report ${place} ${period}`,

  whoReported: 'Who reported',
  libraries: 'Village libraries',
  expected: 'Reports expected',
  received: 'Reports received',
  completeness: 'Completeness',
  timeliness: 'Timeliness',
  missing: (day, villages) => `Not reported by ${day}: ${villages}.`,
  noneMissing: 'All reports were received.',
  notDue: (reports) => `Not due yet: ${reports}.`,
  notSummed: 'What was not reported is not in the sums; – is not zero.',
  timelyBy: (day) =>
    `Timeliness counts reports, nil ones too, that were received by their deadline, usually ${day}.`,
  timelyByMonth:
    'Timeliness counts reports, nil ones too, that were received by the deadline of their month.',
  changed: (villages) =>
    `Records changed after the report was received: ${villages}. Here stand the figures as reported.`,
  and: 'and',

  perVillage: 'Figures of each village',
  numberShort: 'No.',
  report: 'Report',
  inRupiah: (figure) => `${figure} (Rp)`,
  monthsOf: (handedIn, expected) => `${handedIn} of ${expected} ${expected === '1' ? 'month' : 'months'}`,
  sum: (villages) => `Sum of ${villages} ${villages === '1' ? 'village' : 'villages'}`,
  attendance: 'Participants are attendances, not different people.',
  byField: {
    title: 'Activities by field',
    field: 'Field',
    none: 'Another field, or none filled in',
    unknown: 'Field not known yet',
    sum: 'Sum',
    why: (villages) =>
      `Not known by field: the activities of ${villages}. The records that are here do not agree with what was reported.`,
    column: (figure, field) => `${figure}, ${field}`,
  },
  guidance: {
    title: 'What the office did',
    what: 'What',
    number: 'Number',
    trainings: 'Trainings for villages',
    people: 'People in the trainings',
    trainedVillages: 'Villages in the trainings',
    units: 'Aid handed over, units',
    aidedVillages: 'Villages that received aid',
  },
  note: 'Notes and follow-up',

  placeToWrite: '……………………',
  number: 'NIP',
  code: 'Report code',
  state: (day, time) => `as of ${day}, ${time}`,
  page: 'Page',
  of: 'of',

  length: 'Length of the report',
  lengths: { month: 'One month', fourMonths: '4 months', year: 'One year' },
  which: 'Which report',
  noteHelp:
    'Printed below the figures. Kept on this device alone until you sign out. Do not write names or private numbers.',
  download: 'Download PDF',
  downloadXlsx: 'Download Excel',
  downloadCsv: 'Download CSV',
  making: 'Being made…',
  ready: (file) => `${file} was downloaded.`,
  preview: 'What is in it',
  scroll: 'Move sideways to see all columns.',
  tooWide: 'A report is made for one kabupaten or city. Open it on the board first.',
  noLetter: 'Letterhead and signature are not filled in yet.',
  toLetter: 'Fill in the letterhead',
  sheets: { villages: 'Villages', months: 'Month by month' },
  monthHead: 'Month',
}

export const letter: typeof idLetter = {
  title: 'Letterhead and signature',
  what: 'Printed on the report of the kabupaten. Filled in once; all officers of your area use it.',
  inherited:
    'The letterhead of the office above yours is used now. What you write replaces it for your area.',
  fields: {
    government: 'Government',
    name: 'Name of the office',
    address: 'Address of the office',
    place: 'Place of signing',
    role: 'Position of who signs',
    head: 'Name of who signs',
  },
  examples: {
    government: 'Example: Pemerintah Kabupaten Grobogan',
    name: 'Example: Dinas Kearsipan dan Perpustakaan Daerah',
    address: 'The office’s telephone may stand here. No mobile number.',
    place: 'Example: Purwodadi',
    role: 'Example: Kepala Dinas Kearsipan dan Perpustakaan Daerah',
    head: 'The NIP is not kept; the report has a line to write it on.',
  },
  private: 'Do not write mobile numbers, NIK or NIP here.',
}
