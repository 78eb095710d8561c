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

/**
 * Whether a village lies in a scope, the beginning of its code at a dot: `33.15` has `33.15.14.2006`, and `33.1` has
 * not. The empty scope is the country.
 */
export const isWithin = (code: string, scope: string): boolean =>
  scope === '' || code === scope || code.startsWith(`${scope}.`)

/** Whether that is the beginning of a village code, at its dots. */
export const isScope = (text: string): boolean => /^(\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?)?$/.test(text)

/** All places that a place lies in, itself last: `33.15` in the country, in `33` and in itself. */
export const placesAbove = (place: string): readonly string[] => [
  '',
  ...[2, 5, 8, 13].filter((length) => length <= place.length).map((length) => place.slice(0, length)),
]
