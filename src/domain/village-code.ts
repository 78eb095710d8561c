// A village code of Kemendagri, `province.kabupaten.kecamatan.village` ("33.15.14.2006"), always a string.
// A code's prefix is a wider place: `33.15.14` the kecamatan, `33.15` the kabupaten, `33` the province.

/**
 * The code that somebody typed, in its stored form: dots, spaces or dashes as they like, or none.
 *
 *     villageCode('3315142006') // '33.15.14.2006'
 *
 * Undefined where there aren't ten digits. Whether such a village exists is another question.
 */
export const villageCode = (typed: string): string | undefined => {
  const parts = /^(\d\d)(\d\d)(\d\d)(\d{4})$/.exec(typed.replace(/[\s.-]/g, ''))
  return parts ? parts.slice(1).join('.') : undefined
}

export const provinceOf = (code: string): string => code.slice(0, 2)
export const regencyOf = (code: string): string => code.slice(0, 5)
