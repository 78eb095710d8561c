// Part 4 of the monthly report: what advocacy brought, and active partners. Money promised and money received
// are never added up.
import { isDay } from '../day.ts'
import { type Counted, counted, type Derived, sumOf } from '../indicator.ts'
import { firstDay, lastDay, type Month } from '../month.ts'
import { part, partOf, wholeIn } from '../read-values.ts'
import type { Values } from '../record.ts'

/** Raised at least: a plan is not yet advocacy. */
export const isAdvocated = ({ stage }: Values): boolean => stage !== 'planned'
const moneyAt = (stage: string) => (values: Values) =>
  values.result === 'money' && values.stage === stage ? wholeIn(values.amount) : null
/** People and goods count like money: once promised or received. */
const inKind = (name: string) => (values: Values) =>
  values.result === 'inKind' && (values.stage === 'promised' || values.stage === 'received')
    ? part('inKind', name)(values)
    : null
/** A rule is there once it was received, or issued on a day. */
const rules = (values: Values) =>
  values.result === 'regulation' &&
  (values.stage === 'received' || isDay(partOf(values.regulation, 'issued')))
    ? 1
    : null

const advocacies = {
  count: counted({
    id: 'advocacy.count',
    kind: 'advocacy',
    amount: (values) => (isAdvocated(values) ? 1 : null),
    label: { id: 'Advokasi', en: 'Advocacy' },
    unit: { id: 'kali', en: 'times' },
    formula: { id: 'Yang sudah disampaikan; rencana tidak dihitung', en: 'Those raised, not those planned' },
  }),
  promised: counted({
    id: 'advocacy.promised',
    kind: 'advocacy',
    amount: moneyAt('promised'),
    show: 'money',
    label: { id: 'Dana dijanjikan', en: 'Money promised' },
    formula: sumOf('nominal dengan tahap Dijanjikan', 'amounts at the stage Promised'),
  }),
  received: counted({
    id: 'advocacy.received',
    kind: 'advocacy',
    amount: moneyAt('received'),
    show: 'money',
    label: { id: 'Dana diterima', en: 'Money received' },
    formula: sumOf('nominal dengan tahap Diterima', 'amounts at the stage Received'),
  }),
  people: counted({
    id: 'advocacy.people',
    kind: 'advocacy',
    amount: inKind('people'),
    label: { id: 'Narasumber', en: 'Speakers' },
    unit: { id: 'orang', en: 'people' },
    formula: sumOf('narasumber yang dijanjikan atau diterima', 'speakers promised or received'),
  }),
  goods: counted({
    id: 'advocacy.goods',
    kind: 'advocacy',
    amount: inKind('goods'),
    label: { id: 'Barang', en: 'Goods' },
    unit: { id: 'barang', en: 'items' },
    formula: sumOf('barang yang dijanjikan atau diterima', 'goods promised or received'),
  }),
  rules: counted({
    id: 'advocacy.rules',
    kind: 'advocacy',
    amount: rules,
    label: { id: 'Regulasi terbit', en: 'Rules issued' },
    unit: { id: 'peraturan', en: 'rules' },
    formula: {
      id: 'Regulasi yang diterima atau sudah punya tanggal terbit',
      en: 'Rules received, or with a day of issue',
    },
  }),
}

export const advocacyCounts: readonly Counted[] = Object.values(advocacies)

/** A partner whose period touches the month, or the months since `from`; one may have no start or no end. */
export const isActiveIn = (month: Month, { period }: Values, from: Month = month): boolean => {
  const [start, end] = [partOf(period, 'start'), partOf(period, 'end')]
  return !(isDay(start) && start > lastDay(month)) && !(isDay(end) && end < firstDay(from))
}

export const partnerCounts: readonly Derived[] = [
  {
    id: 'advocacy.partners',
    show: 'number',
    label: { id: 'Mitra aktif', en: 'Active partners' },
    unit: { id: 'mitra', en: 'partners' },
    formula: {
      id: 'Mitra yang kerja samanya berlaku pada masa laporan',
      en: 'Partners whose period touches the time of the report',
    },
    counts: ({ kind }) => kind === 'partner',
    from: (_, { from, month, partners }) =>
      partners.filter(({ values }) => isActiveIn(month, values, from)).length,
  },
]
