// The three time zones of Indonesia, by province. None has summer time.

export type Zone = 'WIB' | 'WITA' | 'WIT'

// Keputusan Presiden 41/1987, with the provinces that were split off since (codes of Kemendagri).
// Everything else (Sumatera, Jawa, Kalimantan Barat 61 and Tengah 62) is WIB.
const WITA = new Set(['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'])
const WIT = new Set(['81', '82', '91', '92', '93', '94', '95', '96'])

/** The zone of a village (or of any code that begins with a province); WIB where the province is unknown. */
export const zoneOf = (villageCode: string): Zone => {
  const province = villageCode.slice(0, 2)
  return WIT.has(province) ? 'WIT' : WITA.has(province) ? 'WITA' : 'WIB'
}
