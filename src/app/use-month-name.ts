// A month's name in a line of a list.
import type { Month } from '../domain/month.ts'
import { useWords } from './language.tsx'
import { useToday } from './library-context.tsx'

/** "Oktober", with its year where that is another than today's. */
export const useMonthName = (): ((month: Month) => string) => {
  const { format } = useWords()
  const year = useToday().slice(0, 4)
  return (month) => format.month(month, month.startsWith(year) ? 'name' : 'long')
}
