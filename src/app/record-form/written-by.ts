// "Sari, HP perpustakaan, 7 November 2026": as much of it as is known.
import type { WrittenValue } from '../../store/records/who-and-when.ts'
import type { Words } from '../language.tsx'

export const writtenBy = (
  { staff, device, day, isOffice }: Omit<WrittenValue, 'value'>,
  { t, format }: Pick<Words, 't' | 'format'>,
): string =>
  [isOffice ? t.history.office : staff, device, day && format.day(day, 'date')].filter(Boolean).join(', ')
