// The name of a place as it is compared with what people type: small letters without accents, apostrophes or
// signs, from the beginning of each of its words.

/** A place with a name. `starts` is what its name begins with, seen from each of its words, without spaces. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly starts: readonly string[]
}

export interface Village extends Place {
  readonly district: Place
  readonly regency: Place
}

/** A name letter by letter, each with its place in the original: small, without accents, no sign but spaces. */
export const lettersOf = (name: string): { letter: string; at: number }[] => {
  const letters: { letter: string; at: number }[] = []
  for (let at = 0; at < name.length; at++) {
    const letter = name[at]!.normalize('NFD')[0]!.toLowerCase()
    // Apostrophes are a letter (a glottal stop) that people leave out: "Du’en" is typed "duen".
    if (/[’‘'"`]/.test(letter)) continue
    letters.push({ letter: /[\p{L}\p{N}]/u.test(letter) ? letter : ' ', at })
  }
  return letters
}

const plain = (name: string): string =>
  lettersOf(name)
    .map(({ letter }) => letter)
    .join('')
    .trim()

export const wordsOf = (text: string): string[] => plain(text).split(/ +/).filter(Boolean)

export const namePlace = (code: string, name: string): Place => {
  const all = wordsOf(name)
  return { code, name, starts: all.map((_, index) => all.slice(index).join('')) }
}

/** Words that say what a place is, typed before its name; passed over where something else was typed too. */
const titles = new Set(['desa', 'ds', 'kelurahan', 'kel', 'kecamatan', 'kec', 'kabupaten', 'kab'])

/** No village with its kecamatan and kabupaten has more words; a pasted page must not make the search slow. */
const mostWords = 10

export const typedWords = (query: string): readonly string[] => {
  const all = wordsOf(query)
  const telling = all.filter((word) => !titles.has(word))
  return (telling.length > 0 ? telling : all).slice(0, mostWords)
}
