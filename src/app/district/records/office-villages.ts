// The villages of the office, by name: as the board has them, also without internet.
import { dayIn } from '../../../domain/day.ts'
import { addMonths, monthOf } from '../../../domain/month.ts'
import type { Board } from '../../../sync/officer-wire.ts'
import { useOfficeZone, usePlace } from '../office-scope.ts'
import { type Answered, useAnswer } from '../use-answer.ts'

export function useOfficeVillages(): Answered<Board> {
  const { place } = usePlace()
  const month = addMonths(monthOf(dayIn(useOfficeZone(), Date.now())), -1)
  return useAnswer<Board>(`board?month=${month}&within=${place}`)
}
