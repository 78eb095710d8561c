// Choices that several kinds of record share. Codes are stored for ever; labels may change.
import type { Choice } from './field.ts'

/** Bidang of SIM TPBIS. */
export const activityFields = [
  { code: 'education', label: { id: 'Pendidikan', en: 'Education' } },
  { code: 'health', label: { id: 'Kesehatan', en: 'Health' } },
  { code: 'digitalInclusion', label: { id: 'Inklusi Digital', en: 'Digital inclusion' } },
  { code: 'economy', label: { id: 'Ekonomi', en: 'Economy' } },
  { code: 'agriculture', label: { id: 'Pertanian', en: 'Agriculture' } },
  { code: 'artsCulture', label: { id: 'Seni Budaya', en: 'Arts and culture' } },
  { code: 'sport', label: { id: 'Olahraga', en: 'Sport' } },
  { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
] as const satisfies readonly Choice[]

export const ageBands = [
  { code: '0-5', label: { id: '0–5 tahun', en: '0–5 years' } },
  { code: '6-12', label: { id: '6–12 tahun', en: '6–12 years' } },
  { code: '13-17', label: { id: '13–17 tahun', en: '13–17 years' } },
  { code: '18-24', label: { id: '18–24 tahun', en: '18–24 years' } },
  { code: '25-59', label: { id: '25–59 tahun', en: '25–59 years' } },
  { code: '60+', label: { id: '60 tahun ke atas', en: '60 years and over' } },
] as const satisfies readonly Choice[]

/** Where a village library's money comes from. */
export const moneySources = [
  { code: 'villageFund', label: { id: 'Dana Desa', en: 'Village fund (Dana Desa)' } },
  { code: 'villageAllocation', label: { id: 'ADD', en: 'Village allocation (ADD)' } },
  { code: 'localBudget', label: { id: 'APBD', en: 'Regional budget (APBD)' } },
  { code: 'private', label: { id: 'CSR/swasta', en: 'Private sector' } },
  { code: 'selfHelp', label: { id: 'Swadaya', en: 'Raised by the village itself' } },
  { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
] as const satisfies readonly Choice[]
