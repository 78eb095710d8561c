// A board as the server answers it, for tests of the officer's pages.
import { activityFields } from '../../../src/domain/shared-choices.ts'
import type {
  Board,
  BoardFigures,
  BoardRow,
  FieldCount,
  ReportStatus,
} from '../../../src/sync/officer-wire.ts'

export const figures = (visits: number | null): BoardFigures => ({
  'visits.total': visits,
  'activities.count': 2,
  'activities.people': 30,
  'computers.sessions': 12,
  'computers.wifi': null,
  'advocacy.received': 0,
})

/** Those of the first fields; of the others there were none. */
export const byField = (...first: readonly FieldCount[]): readonly FieldCount[] =>
  activityFields.map((_, at) => first[at] ?? [0, 0])

export const boardRow = (
  village: string,
  status: ReportStatus,
  visits: number | null = 100,
  more: Partial<BoardRow> = {},
): BoardRow => {
  const isIn = status !== 'missing' && status !== 'notDue'
  return {
    library: `L-${village}`,
    code: '33.15.14.2006',
    name: `Perpustakaan Desa ${village}`,
    village,
    district: 'Brati',
    month: '2026-10',
    status,
    receivedOn: isIn ? '2026-11-02' : null,
    revision: isIn ? 1 : null,
    reportCode: isIn ? 'K7Q2-M9' : null,
    isChanged: false,
    returned: null,
    figures: isIn ? figures(visits) : null,
    lastSeen: Date.parse('2026-11-28T03:00:00Z'),
    year: Array.from({ length: 12 }, () => status),
    ...more,
  }
}

export const board = (rows: readonly BoardRow[]): Board => ({
  v: 1,
  name: '',
  at: Date.parse('2026-11-30T02:15:00Z'),
  month: '2026-10',
  deadline: '2026-11-05',
  rows,
  sums: figures(null),
})
