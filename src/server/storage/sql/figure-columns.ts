// The columns of the figures that a board shows.
import { type BoardFigures, boardFigures } from '../../../sync/officer-wire.ts'

export const figureColumns = {
  'visits.total': 'visits',
  'activities.count': 'activities',
  'activities.people': 'participants',
  'computers.sessions': 'computer_sessions',
  'computers.wifi': 'wifi_sessions',
  'advocacy.received': 'money_received',
} as const satisfies Record<keyof BoardFigures, string>

type FigureColumns = Readonly<Record<(typeof figureColumns)[keyof BoardFigures], number | null>>

export const toFigureColumns = (figures: BoardFigures | undefined): FigureColumns =>
  Object.fromEntries(boardFigures.map((id) => [figureColumns[id], figures?.[id] ?? null])) as FigureColumns

export const figuresIn = (row: Partial<FigureColumns>): BoardFigures =>
  Object.fromEntries(
    boardFigures.map((id) => [id, row[figureColumns[id]] ?? null]),
  ) as unknown as BoardFigures
