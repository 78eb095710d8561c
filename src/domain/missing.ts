// What a month still lacks, as a list to work through: never a score, never in the way.
import { monthReportIn } from './closed-month.ts'
import { counted } from './counted.ts'
import { addDays, type Day, isDay } from './day.ts'
import type { Label } from './field.ts'
import { isDone } from './indicators/activities.ts'
import { isAdvocated } from './matters.ts'
import { firstDay, lastDay, type Month } from './month.ts'
import type { Entry, Values } from './record.ts'
import { library as profile } from './records/library.ts'
import { type Gap, type UnfinishedWhat, unfinishedIn } from './unfinished.ts'

export type Missing = Gap<MissingWhat>

type MissingWhat =
  | UnfinishedWhat
  | 'noVisits'
  | 'noActivities'
  | 'noComputerUse'
  | 'noAdvocacy'
  | 'noPublications'
  | 'noFacility'
  | 'noServiceDays'
  | 'openDaysWithoutVisits'
  | 'noProblems'
  | 'noPlan'
  | 'profile'

/** The report's texts are asked for in the last days of the month, not before. */
const TEXT_DAYS = 7

/**
 * What the month lacks as of `today`, what is unfinished first. `entries` are all records of the month; the
 * profile is looked at when it is given. A month to come lacks nothing, nor does one reported as nil.
 */
export const missingIn = (
  month: Month,
  today: Day,
  entries: readonly Entry[],
  library?: Values,
): readonly Missing[] => {
  if (today < firstDay(month)) return []
  const about = monthReportIn(month, entries)?.values ?? {}
  return [
    ...unfinishedIn(entries, today),
    ...(about.nil === true ? [] : [...absent(entries), ...daysWithoutVisits(entries, today)]),
    ...(about.nil === true || today < addDays(lastDay(month), 1 - TEXT_DAYS) ? [] : texts(about)),
    ...(library ? profileGaps(library) : []),
  ]
}

const ofKind = (entries: readonly Entry[], kind: string): readonly Entry[] =>
  entries.filter((entry) => entry.kind === kind)

const item = (
  what: MissingWhat,
  kind: string,
  label: Label,
  more: Partial<Pick<Missing, 'entries' | 'days'>> = {},
): Missing => ({ what, kind, label, entries: [], days: [], ...more })

const ABSENT: readonly (readonly [MissingWhat, string, Label, ((values: Values) => boolean)?])[] = [
  ['noVisits', 'visit', { id: 'Belum ada kunjungan', en: 'No visits yet' }],
  ['noActivities', 'activity', { id: 'Belum ada kegiatan', en: 'No activities yet' }, isDone],
  ['noComputerUse', 'computerUse', { id: 'Belum ada pemakaian komputer', en: 'No computer use yet' }],
  ['noAdvocacy', 'advocacy', { id: 'Belum ada advokasi', en: 'No advocacy yet' }, isAdvocated],
  ['noPublications', 'publication', { id: 'Belum ada publikasi', en: 'No publications yet' }],
  ['noFacility', 'facility', { id: 'Fasilitas belum diperbarui', en: 'Facilities are not updated yet' }],
  [
    'noServiceDays',
    'serviceDay',
    { id: 'Hari buka belum dicatat', en: 'No days open are recorded' },
    ({ state }) => state === 'open',
  ],
]

const absent = (entries: readonly Entry[]): readonly Missing[] =>
  ABSENT.filter(
    ([, kind, , counts = () => true]) => !ofKind(entries, kind).some(({ values }) => counts(values)),
  ).map(([what, kind, label]) => item(what, kind, label))

const daysWithoutVisits = (entries: readonly Entry[], today: Day): readonly Missing[] => {
  const visited = new Set(ofKind(entries, 'visit').map(({ values }) => values.date))
  if (visited.size === 0) return []
  const open = ofKind(entries, 'serviceDay').filter(
    ({ values }) => values.state === 'open' && isDay(values.date),
  )
  const days = [...new Set(open.map(({ values }) => values.date as Day))]
    .filter((day) => day < today && !visited.has(day))
    .sort()
  const label = {
    id: `${days.length} hari buka tanpa catatan kunjungan`,
    en: counted(days.length, 'open day without visits', 'open days without visits'),
  }
  return days.length > 0 ? [item('openDaysWithoutVisits', 'visit', label, { days })] : []
}

const texts = (about: Values): readonly Missing[] => [
  ...(about.problems
    ? []
    : [
        item('noProblems', 'monthReport', {
          id: 'Kendala belum ditulis',
          en: 'Problems are not written yet',
        }),
      ]),
  ...(about.plan
    ? []
    : [
        item('noPlan', 'monthReport', {
          id: 'Rencana bulan depan belum ditulis',
          en: 'The plan for next month is not written yet',
        }),
      ]),
]

const profileGaps = (library: Values): readonly Missing[] => {
  const gaps = Object.entries(profile.fields).filter(([name, field]) => field.required && !library[name])
  const names = (language: keyof Label) =>
    gaps.map(([, { label }]) => label[language].toLowerCase()).join(', ')
  const label = { id: `Profil belum lengkap: ${names('id')}`, en: `The profile lacks: ${names('en')}` }
  return gaps.length > 0 ? [item('profile', 'library', label)] : []
}
