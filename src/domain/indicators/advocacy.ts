// Part 4 of the monthly report: what advocacy brought, and active partners. Money promised and money received
// are never added up, and each counts in the month of its own step.

import { isDay } from '../day.ts'
import type { Label } from '../field.ts'
import { counted, type Derived, derived, sumOf } from '../indicator.ts'
import { type Brought, isAdvocated, openPromises, stepsOf } from '../matters.ts'
import { firstDay, lastDay, type Month } from '../month.ts'
import { partOf, plus } from '../read-values.ts'
import type { Entry } from '../record.ts'

export const advocacyCounts = [
  counted({
    id: 'advocacy.count',
    kind: 'advocacy',
    amount: (values) => (isAdvocated(values) ? 1 : null),
    isAbout: isAdvocated,
    label: { id: 'Advokasi', en: 'Advocacy' },
    unit: { id: 'kali', en: 'times' },
    formula: { id: 'Yang sudah disampaikan; rencana tidak dihitung', en: 'Those raised, not those planned' },
  }),
]

/** What the steps of the month brought: they look beyond it, for a follow-up counts only what its matter did not. */
const broughtFigure = <const What extends keyof Brought>(
  what: What,
  words: { readonly label: Label; readonly unit?: Label; readonly formula: Label },
): Derived<`advocacy.${What}`> => ({
  id: `advocacy.${what}`,
  show: words.unit ? 'number' : 'money',
  ...words,
  counts: (entry) => brings(entry, what),
  from: (_, { stepsWithin, unspoken }) => {
    const sum = stepsWithin.reduce((all, { brought }) => plus(all, brought[what]), 0)
    const isKnown = stepsWithin.some(({ entry, matter }) => entry !== matter || isAdvocated(matter.values))
    return isKnown || sum > 0 ? sum : unspoken
  },
})

/** A follow-up is looked at alone: what its matter counted before takes the matter to know. */
const brings = (entry: Entry, what: keyof Brought): boolean =>
  stepsOf([entry, ...matterAlone(entry)]).some(({ brought }) => brought[what] > 0)

const matterAlone = ({ kind, values }: Entry): readonly Entry[] =>
  kind === 'followUp' && typeof values.advocacy === 'string'
    ? [{ id: values.advocacy, kind: 'advocacy', values: {} }]
    : []

export const advocacySteps = [
  broughtFigure('promised', {
    label: { id: 'Dana dijanjikan', en: 'Money promised' },
    formula: sumOf('uang yang dijanjikan bulan ini', 'amounts promised in this month'),
  }),
  broughtFigure('received', {
    label: { id: 'Dana diterima', en: 'Money received' },
    formula: sumOf('uang yang diterima bulan ini', 'amounts received in this month'),
  }),
  derived({
    id: 'advocacy.open',
    since: 2,
    show: 'money',
    looksBack: true,
    stands: true,
    label: { id: 'Janji yang belum diterima', en: 'Promises still open' },
    formula: {
      id: 'Dijanjikan − diterima sampai akhir bulan, tanpa yang ditolak',
      en: 'Promised − received up to the month’s end, without what was refused',
    },
    counts: (entry) => brings(entry, 'promised') || brings(entry, 'received'),
    from: (_, { steps, month, unspoken }) => {
      const until = lastDay(month)
      const isKnown = steps.some(({ entry }) => isDay(entry.values.date) && entry.values.date <= until)
      return isKnown ? openPromises(steps, until) : unspoken
    },
  }),
  broughtFigure('people', {
    label: { id: 'Narasumber', en: 'Speakers' },
    unit: { id: 'orang', en: 'people' },
    formula: sumOf('narasumber yang dijanjikan atau diterima', 'speakers promised or received'),
  }),
  broughtFigure('goods', {
    label: { id: 'Barang', en: 'Goods' },
    unit: { id: 'barang', en: 'items' },
    formula: sumOf('barang yang dijanjikan atau diterima', 'goods promised or received'),
  }),
  broughtFigure('rules', {
    label: { id: 'Peraturan terbit', en: 'Rules issued' },
    unit: { id: 'peraturan', en: 'rules' },
    formula: {
      id: 'Peraturan yang diterima atau sudah punya tanggal terbit',
      en: 'Rules received, or with a day of issue',
    },
  }),
]

/** A partner whose period touches the month, or the months since `from`; one may have no start or no end. */
export const isActiveIn = (month: Month, { period }: Entry['values'], from: Month = month): boolean => {
  const [start, end] = [partOf(period, 'start'), partOf(period, 'end')]
  return !(isDay(start) && start > lastDay(month)) && !(isDay(end) && end < firstDay(from))
}

export const partnerCounts = [
  derived({
    id: 'advocacy.partners',
    stands: true,
    label: { id: 'Mitra aktif', en: 'Active partners' },
    unit: { id: 'mitra', en: 'partners' },
    formula: {
      id: 'Mitra yang kerja samanya berlaku pada masa laporan',
      en: 'Partners whose period touches the time of the report',
    },
    counts: ({ kind }) => kind === 'partner',
    from: (_, { from, month, partners }) =>
      partners.filter(({ values }) => isActiveIn(month, values, from)).length,
  }),
]

/** In the order of the report. */
export const advocacyFigures = [...advocacyCounts, ...advocacySteps, ...partnerCounts]
