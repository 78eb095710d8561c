// Every address of the app, once: routes, menu and links take theirs from here, so that they can't disagree.
import type { Month } from '../domain/month.ts'
import type { Entry, RecordDefinition } from '../domain/record.ts'
import type { HelpTask } from '../i18n/id/help.ts'
import type { Slip } from './record-list/slips.ts'

/** The first run. */
export const setupAddress = '/mulai'
export const restoreAddress = '/mulai?pulihkan'
/** What the picture of a code leads to: from another device, so with the app's `origin`. */
export const pictureAddress = (origin: string, code: string): string =>
  `${origin}${setupAddress}?kode=${code}`
/** A later question of the first run. */
export const stepAddress = (step: string): string => `${setupAddress}?langkah=${step}`

export const hubAddress = '/catatan'
export const listPath = '/catatan/:kind'
export const newPath = '/catatan/:kind/baru'
export const recordPath = '/catatan/:kind/:id'
export const historyPath = '/catatan/:kind/:id/riwayat'

export const reportsAddress = '/laporan'
export const reportPath = '/laporan/:month?'
export const closePath = '/laporan/:month/tutup'
export const simPath = '/laporan/:month/sim'
export const periodPath = '/laporan/periode/:period?'

/** The board of the library's computers. */
export const boardAddress = '/komputer'

/** The tally's page, and the picture of its hours. */
export const tallyAddress = '/hitung'
export const groupAddress = '/hitung/rombongan'
export const hoursAddress = '/hitung/jam'

/** The weeks in which everybody is counted, for an estimate. */
export const countingWeekAddress = '/minggu-hitung'

/** A paper notebook, typed in line by line; of one of its books. */
export const ledgerAddress = '/salin'
export const ledgerOf = (book: string): string => `${ledgerAddress}?buku=${book}`

export const moreAddress = '/lainnya'
/** What the kabupaten wrote; the second one opens at one of its notes. */
export const notesAddress = '/lainnya/pesan'
export const noteAddress = (id: string): string => `${notesAddress}?pesan=${encodeURIComponent(id)}`
export const staffAddress = '/lainnya/petugas'
export const connectAddress = '/lainnya/sambungkan'
/** With a code that is in the form already. */
export const connectByCode = (code: string): string => `${connectAddress}?kode=${encodeURIComponent(code)}`
export const handoverAddress = '/lainnya/serah-terima'
export const dataAddress = '/lainnya/data'
export const displayAddress = '/lainnya/tampilan'
export const remindersAddress = '/lainnya/pengingat'
export const aboutAddress = '/lainnya/tentang'
export const installAddress = '/lainnya/pasang'

/** How things are done; the second one opens at a task. */
export const helpAddress = '/bantuan'
export const helpOf = (task: HelpTask): string => `${helpAddress}?tugas=${task}`

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

/** Everything between the library and one of those whom it approached. */
export const stakeholderAddress = (who: string): string =>
  `/catatan/advocacy?kepada=${encodeURIComponent(who)}`

/** A new one; `copyOf` fills it in from an earlier record. */
export const newAddress = (kind: string, copyOf?: string): string =>
  `/catatan/${kind}/baru${copyOf ? `?salin=${encodeURIComponent(copyOf)}` : ''}`

/** What came of a matter, to be written down. */
export const followUpAddress = (matter: string): string =>
  `/catatan/followUp/baru?dari=${encodeURIComponent(matter)}`

/** A new one in which what was set in that one stays set; a follow-up is again of its matter. */
export const nextAddress = ({ kind, id, values }: Entry): string =>
  typeof values.advocacy === 'string'
    ? `${followUpAddress(values.advocacy)}&sesudah=${encodeURIComponent(id)}`
    : `${newAddress(kind)}?sesudah=${encodeURIComponent(id)}`

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
  if (kind === 'monthReport') return month ? reportAddress(month) : reportsAddress
  if (kind === 'staff') return staffAddress
  if (kind === 'countingWeek') return countingWeekAddress
  if (shownAt === 'nowhere' || isTheOnlyOne(definition)) return moreAddress
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

/** The officer's pages; those of the kabupaten, the province or the country, as the officer's scope says. */
export const officeAddress = '/kabupaten'
export const officeYearAddress = '/kabupaten/setahun'
export const officeReportAddress = '/kabupaten/laporan'
export const officeSettingsAddress = '/kabupaten/pengaturan'
export const officeVillagesAddress = '/kabupaten/desa'
export const officeVillagePath = '/kabupaten/desa/:library'
/** Registering one village, and many from a file. */
export const officeRegisterAddress = '/kabupaten/desa/daftarkan'
export const officeRegisterManyAddress = `${officeRegisterAddress}?cara=berkas`

export const officeVillageAddress = (library: string, month?: Month): string =>
  `/kabupaten/desa/${encodeURIComponent(library)}${month ? `?bulan=${month}` : ''}`

/** Aid, trainings and replication. */
export const officeRecordsAddress = '/kabupaten/bantuan'
export const newOfficeRecordPath = '/kabupaten/bantuan/:kind/baru'
export const officeRecordPath = '/kabupaten/bantuan/:kind/:id'
export const newOfficeRecord = (kind: string): string => `${officeRecordsAddress}/${kind}/baru`
export const officeRecordAddress = (kind: string, id: string): string =>
  `${officeRecordsAddress}/${kind}/${encodeURIComponent(id)}`

/** The board of a place within the officer's scope. */
export const officePlaceAddress = (place: string, month: Month): string =>
  `${officeAddress}?wilayah=${place}&bulan=${month}`

/** The same as a picture of its parts. */
export const officeTilesAddress = (place: string, month: Month): string =>
  `${officePlaceAddress(place, month)}&tampilan=petak`

export const officeYearOf = (place: string): string => `${officeYearAddress}?wilayah=${place}`

export const isOfficeAddress = (pathname: string): boolean =>
  pathname === officeAddress || pathname.startsWith(`${officeAddress}/`)
