// A figure of the board as it is read: rupiah where it is money, "–" where nobody counted or nothing was handed in.

import { type BoardFigures, boardFigures } from '../../../sync/officer-wire.ts'
import { useOfficeWords } from '../office-words.ts'

type BoardFigure = keyof BoardFigures

/** The table of a PC has room for five; the others are on a village's page and in the files. */
export const tableFigures = boardFigures.filter((figure) => figure !== 'computers.wifi')

export const isMoney = (figure: BoardFigure): boolean => figure === 'advocacy.received'

export const useBoardFigure = (): ((
  figures: BoardFigures | null | undefined,
  figure: BoardFigure,
) => string) => {
  const { format } = useOfficeWords()
  return (figures, figure) => {
    const value = figures?.[figure] ?? null
    return isMoney(figure) ? format.rupiah(value) : format.number(value)
  }
}
