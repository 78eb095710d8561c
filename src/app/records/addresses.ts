// Where records live in the address bar. One place, so that links and routes can't disagree.
import type { Month } from '../../domain/month.ts'
import type { RecordDefinition } from '../../domain/record.ts'

export const hubAddress = '/catatan'

export const listAddress = (kind: string, month?: Month | null): string =>
  `/catatan/${kind}${month ? `?bulan=${month}` : ''}`

/** A new one; `copyOf` fills it in from an earlier record. */
export const newAddress = (kind: string, copyOf?: string): string =>
  `/catatan/${kind}/baru${copyOf ? `?salin=${encodeURIComponent(copyOf)}` : ''}`

export const recordAddress = (kind: string, id: string): string =>
  `/catatan/${kind}/${encodeURIComponent(id)}`

/** The one record of its kind (the profile): it has a form, and no list. */
export const isTheOnlyOne = ({ singleton, when }: RecordDefinition): boolean =>
  singleton === true && when !== 'monthId'

/** The page that a record's form came from, and goes back to: kinds without a list have another home. */
export function homeOf(definition: RecordDefinition, month?: Month | null): string {
  const { kind, shownAt, when } = definition
  if (kind === 'monthReport') return month ? `/laporan/${month}` : '/laporan'
  if (kind === 'staff') return '/lainnya/petugas'
  if (shownAt === 'nowhere' || isTheOnlyOne(definition)) return '/lainnya'
  return listAddress(kind, when === 'date' ? month : undefined)
}
