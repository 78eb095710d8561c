// Part 5 of the monthly report: what was published about the library.
import { counted } from '../indicator.ts'

export const publicationFigures = [
  counted({
    id: 'publications.count',
    kind: 'publication',
    amount: () => 1,
    label: { id: 'Jumlah publikasi', en: 'All publications' },
    unit: { id: 'publikasi', en: 'publications' },
    formula: { id: 'Jumlah catatan publikasi', en: 'Number of publication records' },
  }),
]
