// The parts of the report in their order: which figures and which tables each of them has.
import { type Breakdown, breakdowns } from './breakdowns.ts'
import type { Label } from './field.ts'
import type { FigureId } from './indicator.ts'
import type { PartId } from './monthly-report.ts'

export interface PartDescription {
  readonly id: PartId
  readonly number: number
  readonly label: Label
  readonly figures: readonly FigureId[]
  readonly breakdowns: readonly Breakdown[]
}

const part = (
  number: number,
  id: PartId,
  label: Label,
  figures: readonly string[],
  tables: readonly Breakdown[] = [],
): PartDescription => ({
  id,
  number,
  label,
  figures: figures.map((name) => `${id}.${name}`),
  breakdowns: tables,
})

export const reportParts: readonly PartDescription[] = [
  part(1, 'visits', { id: 'Kunjungan', en: 'Visits' }, [
    'men',
    'women',
    'total',
    'unknown',
    'openDays',
    'perDay',
    'change',
  ]),
  part(
    2,
    'activities',
    { id: 'Pelibatan masyarakat', en: 'Community engagement' },
    ['count', 'people', 'men', 'women', 'unknown', 'youth', 'entrepreneurs', 'mean'],
    [breakdowns.activitiesByField, breakdowns.activitiesByType, breakdowns.activitiesByTarget],
  ),
  part(3, 'computers', { id: 'Komputer & internet', en: 'Computer and internet' }, [
    'sessions',
    'wifi',
    'trained',
    'helped',
    'perComputer',
    'hours',
    'occupancy',
  ]),
  part(
    4,
    'advocacy',
    { id: 'Advokasi & kemitraan', en: 'Advocacy and partners' },
    ['count', 'promised', 'received', 'open', 'people', 'goods', 'rules', 'partners'],
    [breakdowns.advocacyByResult],
  ),
  part(
    5,
    'publications',
    { id: 'Publikasi', en: 'Publications' },
    ['count'],
    [breakdowns.publicationsByMedium],
  ),
  part(6, 'facilities', { id: 'Fasilitas', en: 'Facilities' }, [
    'books',
    'digitalBooks',
    'computers',
    'working',
    'bandwidth',
    'wifi',
    'noPowerDays',
    'noInternetDays',
  ]),
  part(7, 'texts', { id: 'Kendala, cerita, dan rencana', en: 'Problems, stories and plan' }, []),
]
