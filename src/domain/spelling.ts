// Whether two words are the same word, one of them written in a hurry: a slip of the finger, or one of the spellings
// that Indonesian has for a sound (Djakarta, aktifitas, fihak).

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/sj|sy/g, 's'],
  [/kh/g, 'h'],
  [/[fv]/g, 'p'],
  [/z/g, 'j'],
  [/(.)\1+/g, '$1'],
]

/** Words of one sound have one spelling. Takes lower case. */
const bySound = (word: string): string =>
  SOUNDS.reduce((sounded, [spelling, sound]) => sounded.replace(spelling, sound), word)

/** Shorter words are too easily another word. */
const shortest = 4
const slipsAllowed = (length: number): number => (length < shortest ? 0 : length < 8 ? 1 : 2)

/**
 * Tells of words whether this one, perhaps not written to its end, may have been meant. Lower case; words with digits
 * are only themselves.
 */
export const soundsLike = (written: string): ((word: string) => boolean) => {
  const sound = bySound(written)
  const slips = /\d/.test(written) ? 0 : slipsAllowed(sound.length)
  return (word) => {
    if (slips === 0) return word === written
    if (Math.abs(word.length - written.length) > slips + 2 && word.length < written.length) return false
    const other = bySound(word)
    const begun = [sound.length, sound.length + 1].map((length) => other.slice(0, length))
    return [other, ...begun].some((beginning) => isWithin(sound, beginning, slips))
  }
}

/** Whether so many slips make one of the other: a letter too many, too few, another one, or two changed round. */
const isWithin = (a: string, b: string, slips: number): boolean => {
  if (Math.abs(a.length - b.length) > slips) return false
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let slipsHere = Math.min(row[j - 1]! + (isSame ? 0 : 1), row[j]! + 1, next[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slipsHere = Math.min(slipsHere, before[j - 2]! + 1)
      next.push(slipsHere)
      least = Math.min(least, slipsHere)
    }
    if (least > slips) return false
    ;[before, row] = [row, next]
  }
  return row[b.length]! <= slips
}
