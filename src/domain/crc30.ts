// CRC-30 of CDMA2000 (3GPP2 C.S0005; "CRC-30/CDMA" in Greg Cook's catalogue of parametrised CRC algorithms):
// polynomial 0x2030B9C7, begun with and finished by ones, most significant bit first.

const POLYNOMIAL = 0x2030b9c7
const ONES = 0x3fffffff
const TOP = 0x20000000

/** 30 bits of a text of ASCII characters, a byte each. Any change within 30 bits in a row gives another value. */
export const crc30 = (ascii: string): number => {
  let crc = ONES
  for (let index = 0; index < ascii.length; index++) {
    crc ^= ascii.charCodeAt(index) << 22
    for (let bit = 0; bit < 8; bit++) crc = crc & TOP ? ((crc << 1) ^ POLYNOMIAL) & ONES : crc << 1
  }
  return crc ^ ONES
}
