// The parts of the report in their order: which figures and which tables each of them has.
import { type Breakdown, breakdowns } from './breakdowns.ts'
import type { Label } from './field.ts'
import type { FigureId, Indicator } from './indicator.ts'
import { activityFigures } from './indicators/activities.ts'
import { advocacyFigures } from './indicators/advocacy.ts'
import { computerFigures } from './indicators/computers.ts'
import { facilityFigures } from './indicators/facilities.ts'
import { publicationFigures } from './indicators/publications.ts'
import { visitFigures } from './indicators/visits.ts'
import type { Strand } from './record.ts'

export type PartId =
  | 'visits'
  | 'activities'
  | 'computers'
  | 'advocacy'
  | 'publications'
  | 'facilities'
  | 'texts'

export interface PartDescription {
  readonly id: PartId
  readonly number: number
  readonly label: Label
  /** The book that its records are kept in. */
  readonly strand?: Strand
  /** What a reader looks at first. */
  readonly keyFigure?: FigureId
  readonly figures: readonly FigureId[]
  readonly breakdowns: readonly Breakdown[]
}

const ids = (figures: readonly Indicator[]): readonly FigureId[] => figures.map(({ id }) => id)

export const reportParts: readonly PartDescription[] = [
  {
    id: 'visits',
    number: 1,
    label: { id: 'Kunjungan', en: 'Visits' },
    strand: 'visit',
    keyFigure: 'visits.total',
    figures: ids(visitFigures),
    breakdowns: [],
  },
  {
    id: 'activities',
    number: 2,
    label: { id: 'Pelibatan masyarakat', en: 'Community engagement' },
    strand: 'activity',
    keyFigure: 'activities.people',
    figures: ids(activityFigures),
    breakdowns: [breakdowns.activitiesByField, breakdowns.activitiesByType, breakdowns.activitiesByTarget],
  },
  {
    id: 'computers',
    number: 3,
    label: { id: 'Komputer & internet', en: 'Computer and internet' },
    strand: 'computerUse',
    keyFigure: 'computers.sessions',
    figures: ids(computerFigures),
    breakdowns: [],
  },
  {
    id: 'advocacy',
    number: 4,
    label: { id: 'Advokasi & kemitraan', en: 'Advocacy and partners' },
    strand: 'advocacy',
    keyFigure: 'advocacy.count',
    figures: ids(advocacyFigures),
    breakdowns: [breakdowns.advocacyByResult],
  },
  {
    id: 'publications',
    number: 5,
    label: { id: 'Publikasi', en: 'Publications' },
    keyFigure: 'publications.count',
    figures: ids(publicationFigures),
    breakdowns: [breakdowns.publicationsByMedium],
  },
  {
    id: 'facilities',
    number: 6,
    label: { id: 'Fasilitas', en: 'Facilities' },
    figures: ids(facilityFigures),
    breakdowns: [],
  },
  {
    id: 'texts',
    number: 7,
    label: { id: 'Kendala, cerita, dan rencana', en: 'Problems, stories and plan' },
    figures: [],
    breakdowns: [],
  },
]
