// The official letter of a month of Perpustakaan Karangsari, as it is made two days after November.
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { reportDocument } from '../../src/exports/month-document.ts'
import type { ReportDocument } from '../../src/exports/report-document.ts'
import { id } from '../../src/i18n/id/index.ts'
import { karangsariPlaces, karangsariProfile } from './november.ts'

export type LetterWishes = Partial<Parameters<typeof reportDocument>[0]>

export const letter = (facts: MonthFacts, more: LetterWishes = {}): ReportDocument =>
  reportDocument({
    facts,
    library: karangsariProfile,
    places: karangsariPlaces,
    today: '2026-12-02',
    language: 'id',
    phrases: id,
    ...more,
  })
