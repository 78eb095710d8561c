// Part 2 of the monthly report: activities that took place, and who came. Attendances, not unique people.
import { type Counted, counted, derived, ratio, sumOf } from '../indicator.ts'
import { hasTotal, men, part, peopleOf, peopleOfUnknownSex, women } from '../read-values.ts'
import type { Values } from '../record.ts'
import { sexNotRecorded } from './visits.ts'

const people = { id: 'orang', en: 'people' }

/** An activity counts once it took place; one without a status did. */
export const isDone = ({ status }: Values): boolean =>
  status === undefined || status === null || status === 'done'
const lacksSex = (values: Values): boolean => isDone(values) && hasTotal(values)
const ifDone = (amount: Counted['amount']) => (values: Values) => (isDone(values) ? amount(values) : null)

const activities = {
  count: counted({
    id: 'activities.count',
    kind: 'activity',
    amount: ifDone(() => 1),
    isAbout: isDone,
    label: { id: 'Kegiatan', en: 'Activities' },
    unit: { id: 'kegiatan', en: 'activities' },
    formula: {
      id: 'Kegiatan yang terlaksana; rencana dan yang batal tidak dihitung',
      en: 'Activities that took place, not those planned or cancelled',
    },
  }),
  people: counted({
    id: 'activities.people',
    kind: 'activity',
    amount: ifDone(peopleOf),
    isAbout: isDone,
    label: { id: 'Peserta', en: 'Participants' },
    unit: people,
    formula: {
      id: 'Jumlah kehadiran; orang yang datang dua kali dihitung dua kali',
      en: 'Attendances: somebody who came twice counts twice',
    },
  }),
  men: counted({
    id: 'activities.men',
    kind: 'activity',
    amount: ifDone(men),
    isAbout: isDone,
    detailOf: lacksSex,
    label: { id: 'Peserta laki-laki', en: 'Participants, men' },
    unit: people,
    formula: sumOf('peserta laki-laki', 'men who took part'),
  }),
  women: counted({
    id: 'activities.women',
    kind: 'activity',
    amount: ifDone(women),
    isAbout: isDone,
    detailOf: lacksSex,
    label: { id: 'Peserta perempuan', en: 'Participants, women' },
    unit: people,
    formula: sumOf('peserta perempuan', 'women who took part'),
  }),
  unknown: counted({
    id: 'activities.unknown',
    since: 2,
    kind: 'activity',
    amount: ifDone(peopleOfUnknownSex),
    onlyKnown: true,
    label: sexNotRecorded,
    unit: people,
    formula: {
      id: 'Dari kegiatan yang hanya menulis jumlah pesertanya',
      en: 'From activities that say only how many came',
    },
  }),
  youth: counted({
    id: 'activities.youth',
    kind: 'activity',
    amount: ifDone(part('ofThem', 'youth')),
    isAbout: isDone,
    detailOf: isDone,
    label: { id: 'Di antaranya pemuda', en: 'Of these, youth' },
    unit: people,
    formula: sumOf('pemuda di kegiatan yang mencatatnya', 'youth where it was recorded'),
  }),
  entrepreneurs: counted({
    id: 'activities.entrepreneurs',
    kind: 'activity',
    amount: ifDone(part('ofThem', 'entrepreneurs')),
    isAbout: isDone,
    detailOf: isDone,
    label: { id: 'Di antaranya pelaku UMKM', en: 'Of these, small entrepreneurs' },
    unit: people,
    formula: sumOf('pelaku UMKM di kegiatan yang mencatatnya', 'small entrepreneurs where it was recorded'),
  }),
}

export const activityCounts = Object.values(activities)

export const activityRates = [
  derived({
    id: 'activities.mean',
    label: { id: 'Rata-rata peserta', en: 'Mean participants' },
    unit: people,
    formula: { id: 'Peserta ÷ kegiatan, dibulatkan', en: 'Participants ÷ activities, rounded' },
    opens: [activities.count],
    from: (sums) => {
      const mean = ratio(sums['activities.people'], sums['activities.count'])
      return mean === null ? null : Math.round(mean)
    },
  }),
]

/** In the order of the report. */
export const activityFigures = [...activityCounts, ...activityRates]
