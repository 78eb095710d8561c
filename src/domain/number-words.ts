// Numbers written in Indonesian words: "lima belas", "dua ratus lima puluh", "setengah". Below a thousand only;
// thousands and millions are the scales of `read-money.ts`.

const DIGITS: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
}

/** "se-" is "one" before a power of ten: "sepuluh" is read as "satu puluh". */
const ONE_OF = /^se(puluh|belas|ratus|ribu|juta|miliar|milyar|triliun|lusin|kodi)$/

/** The words one by one, "sejuta" as "satu", "juta". */
export const numberWords = (text: string): readonly string[] =>
  text
    .split(' ')
    .flatMap((word) => (ONE_OF.test(word) ? ['satu', word.slice(2)] : [word]))
    .filter((word) => word !== '')

/** The number from 0 to 999 that the words say; undefined where they say none. */
export const numberBelowThousand = (words: readonly string[]): number | undefined => {
  let [sum, left] = [0, 1_000]
  for (let index = 0; index < words.length; ) {
    const digit = DIGITS[words[index] ?? '']
    if (digit === undefined) return undefined
    const [value, place, length] = placed(digit, words[index + 1])
    // Hundreds before tens before ones, each once; and nothing is added to nought.
    if (place >= left || (digit === 0 && words.length > 1)) return undefined
    sum += value
    left = place
    index += length
  }
  return words.length > 0 ? sum : undefined
}

const placed = (digit: number, next: string | undefined): readonly [number, number, number] =>
  next === 'ratus'
    ? [digit * 100, 100, 2]
    : next === 'puluh'
      ? [digit * 10, 10, 2]
      : next === 'belas'
        ? [digit + 10, 1, 2]
        : [digit, 1, 1]
