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
  figures: readonly Indicator[],
  tables: readonly Breakdown[] = [],
): PartDescription => ({
  id,
  number,
  label,
  figures: figures.map((figure) => figure.id),
  breakdowns: tables,
})

export const reportParts: readonly PartDescription[] = [
  part(1, 'visits', { id: 'Kunjungan', en: 'Visits' }, visitFigures),
  part(2, 'activities', { id: 'Pelibatan masyarakat', en: 'Community engagement' }, activityFigures, [
    breakdowns.activitiesByField,
    breakdowns.activitiesByType,
    breakdowns.activitiesByTarget,
  ]),
  part(3, 'computers', { id: 'Komputer & internet', en: 'Computer and internet' }, computerFigures),
  part(4, 'advocacy', { id: 'Advokasi & kemitraan', en: 'Advocacy and partners' }, advocacyFigures, [
    breakdowns.advocacyByResult,
  ]),
  part(5, 'publications', { id: 'Publikasi', en: 'Publications' }, publicationFigures, [
    breakdowns.publicationsByMedium,
  ]),
  part(6, 'facilities', { id: 'Fasilitas', en: 'Facilities' }, facilityFigures),
  part(7, 'texts', { id: 'Kendala, cerita, dan rencana', en: 'Problems, stories and plan' }, []),
]
