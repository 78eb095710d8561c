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

/** A word as it is compared with others. */
interface Sounded {
  readonly word: string
  readonly sound: string
  /** A bit for each letter of its sound. */
  readonly letters: number
}

export function sounded(word: string): Sounded {
  const sound = bySound(word)
  let letters = 0
  for (let at = 0; at < sound.length; at++) letters |= 1 << (sound.charCodeAt(at) & 31)
  return { word, sound, letters }
}

/**
 * Tells of words whether this one, perhaps not written to its end, may have been meant. Lower case; words with digits
 * are only themselves.
 */
export const soundsLike = (written: string): ((word: string | Sounded) => boolean) => {
  const { sound, letters } = sounded(written)
  const slips = /\d/.test(written) ? 0 : slipsAllowed(sound.length)
  return (other) => {
    const heard = typeof other === 'string' ? sounded(other) : other
    const { word } = heard
    if (slips === 0) return word === written
    if (Math.abs(word.length - written.length) > slips + 2 && word.length < written.length) return false
    // Each letter that the word has not at all takes a slip of its own: so most words are told apart at once.
    if (countBits(letters & ~heard.letters) > slips) return false
    return begins(sound, heard.sound, slips)
  }
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/**
 * Whether so many slips make `a` of `b`, or of its beginning, as long as `a` or a letter longer: a letter too many, too
 * few, another one, or two changed round. Row by row, each only as far as so many slips can reach.
 */
function begins(a: string, b: string, slips: number): boolean {
  const [width, far] = [2 * slips + 1, slips + 1]
  // In a row, the place `at` is of the letter `i + at - slips` of `b`.
  let before: number[] = []
  let row = Array.from({ length: width }, (_, at) => (at < slips ? far : at - slips))
  for (let i = 1; i <= a.length; i++) {
    const next: number[] = []
    let least = far
    for (let at = 0; at < width; at++) {
      const j = i + at - slips
      let slipsHere = far
      if (j === 0) slipsHere = i
      else if (j > 0 && j <= b.length) {
        slipsHere = row[at]! + (a[i - 1] === b[j - 1] ? 0 : 1)
        if (at + 1 < width) slipsHere = Math.min(slipsHere, row[at + 1]! + 1)
        if (at > 0) slipsHere = Math.min(slipsHere, next[at - 1]! + 1)
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          slipsHere = Math.min(slipsHere, before[at]! + 1)
      }
      next.push(slipsHere)
      least = Math.min(least, slipsHere)
    }
    if (least > slips) return false
    ;[before, row] = [row, next]
  }
  return [a.length, a.length + 1, b.length].some(
    (length) => (row[Math.min(length, b.length) - a.length + slips] ?? far) <= slips,
  )
}
