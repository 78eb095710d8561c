// Finding a kabupaten or city of the whole country by its name, so that its province needn't be known first:
// "kwaron grobogan" finds Kabupaten Grobogan in Jawa Tengah, and leaves "kwaron" to be looked for there.
import { typedWords, wordsOf } from './place-name.ts'

interface Named {
  readonly code: string
  readonly name: string
}

interface WithRegencies extends Named {
  readonly regencies: readonly Named[]
}

interface FoundRegency<P extends WithRegencies> {
  readonly regency: P['regencies'][number]
  readonly province: P
  /** What was typed besides the kabupaten's name. */
  readonly rest: string
}

/** A word must have so many letters to say which kabupaten is meant. */
const telling = 3

/** Words that stand before a name and don't tell places apart on their own. */
const kinds = new Set(['kabupaten', 'kota'])

/** At most `limit` kabupaten of which a word typed is the beginning; whole words first, then by code. */
export const findRegencies = <P extends WithRegencies>(
  provinces: readonly P[],
  query: string,
  limit = 6,
): readonly FoundRegency<P>[] => {
  const typed = typedWords(query)
  const hits = provinces.flatMap((province) =>
    province.regencies.flatMap((regency: P['regencies'][number]) => {
      const names = wordsOf(regency.name)
      const begun = typed.filter(
        (word) => word.length >= telling && names.some((name) => name.startsWith(word)),
      )
      if (begun.every((word) => kinds.has(word))) return []
      const rest = typed.filter((word) => !begun.includes(word)).join(' ')
      const whole = begun.filter((word) => names.includes(word)).length
      return [{ found: { regency, province, rest }, weight: begun.length + whole }]
    }),
  )
  return hits
    .sort((a, b) => b.weight - a.weight || (a.found.regency.code < b.found.regency.code ? -1 : 1))
    .slice(0, limit)
    .map(({ found }) => found)
}
