// Where a record that an office wrote is shown: it has no form and no list of its own, for nobody here writes it.

import { type Answered, answers } from '../../domain/from-office.ts'
import { isMonth } from '../../domain/month.ts'
import type { RecordDefinition } from '../../domain/record.ts'
import {
  listAddress,
  moreAddress,
  noteAddress,
  notesAddress,
  reportAddress,
  reportsAddress,
} from '../addresses.ts'

/** Undefined for what the library writes itself. `id` is that of a record, where one was asked for. */
export function homeOfOffice({ kind, byOffice }: RecordDefinition, id?: string): string | undefined {
  if (!byOffice) return undefined
  if (kind === 'note') return id === undefined ? notesAddress : noteAddress(id)
  if (kind === 'returned') {
    const month = id?.slice(kind.length + 1)
    return isMonth(month) ? reportAddress(month) : reportsAddress
  }
  const own = Object.hasOwn(answers, kind) ? answers[kind as Answered].kind : undefined
  return own ? listAddress(own) : moreAddress
}
