// Every address of the app, once: routes, menu and links take theirs from here, so that they can't disagree.
import type { Month } from '../domain/month.ts'
import type { RecordDefinition } from '../domain/record.ts'
import type { Slip } from './record-list/slips.ts'

export const hubAddress = '/catatan'

export type ApartName = 'belum-terkirim' | 'berbeda' | 'foto-menunggu' | 'foto-ditolak'

/** Of every kind, just what a number elsewhere counts; of a month, or of all. */
export const apartAddress = (which: ApartName, month?: Month): string =>
  `${hubAddress}?hanya=${which}${month ? `&bulan=${month}` : ''}`

export const listAddress = (kind: string, month?: Month | null): string =>
  `/catatan/${kind}${month ? `?bulan=${month}` : ''}`

const slipNames: Record<Slip, string> = {
  countToday: 'hari-ini',
  countMonth: 'terlaksana',
  countPlanned: 'rencana',
  countInUse: 'dipakai',
  stepToday: 'janji-hari-ini',
  stepLate: 'janji-terlewat',
  stepTomorrow: 'janji-besok',
}

/** Just what the slip in a book counts. */
export const slipAddress = (kind: string, slip: Slip): string => `/catatan/${kind}?hanya=${slipNames[slip]}`

/** Which slip an address asks for. */
export const slipOf = (name: string | null): Slip | undefined =>
  (Object.keys(slipNames) as Slip[]).find((slip) => slipNames[slip] === name)

/** A new one; `copyOf` fills it in from an earlier record. */
export const newAddress = (kind: string, copyOf?: string): string =>
  `/catatan/${kind}/baru${copyOf ? `?salin=${encodeURIComponent(copyOf)}` : ''}`

/** What came of a matter, to be written down. */
export const followUpAddress = (matter: string): string =>
  `/catatan/followUp/baru?dari=${encodeURIComponent(matter)}`

export const recordAddress = (kind: string, id: string): string =>
  `/catatan/${kind}/${encodeURIComponent(id)}`

/** Who changed what in it. */
export const historyAddress = (kind: string, id: string): string => `${recordAddress(kind, id)}/riwayat`

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

export const reportAddress = (month: Month): string => `/laporan/${month}`

/** `record`: the id of what carries the mark of a step, to begin with that step. */
export const simAddress = (month: Month, record?: string): string =>
  `${reportAddress(month)}/sim${record === undefined ? '' : `?catatan=${encodeURIComponent(record)}`}`

/** `2026`, `2026-S1`, `2026-C3`; without one, the period that is running. */
export const periodAddress = (period = ''): string => `/laporan/periode${period && `/${period}`}`

/** Where the month is closed. */
export const closeAddress = (month: Month): string => `${reportAddress(month)}/tutup`

/** The records behind a figure of `indicators.ts`. */
export const figureAddress = (month: Month, figure: string): string =>
  `${reportAddress(month)}?angka=${encodeURIComponent(figure)}`

/** The records behind one row of a breakdown. */
export const rowAddress = (month: Month, breakdown: string, code: string): string =>
  `${reportAddress(month)}?rincian=${encodeURIComponent(breakdown)}&pilihan=${encodeURIComponent(code)}`

/** The tally's page, and the picture of its hours. */
export const tallyAddress = '/hitung'
export const hoursAddress = '/hitung/jam'
export const groupAddress = '/hitung/rombongan'

/** The board of the library's computers. */
export const boardAddress = '/komputer'
