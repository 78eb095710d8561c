// How far apart two names are that sound or look alike: old spellings count as the same, slips are counted.
// Takes names in small plain letters without spaces.

/** How many slips a name of this length may have before it is another name. */
export const slips = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2)

/** Spellings that sound the same: of before 1972 (oe, dj, tj), y and i, Javanese dh and th, double letters. */
export const sound = (text: string): string =>
  text
    .replaceAll('oe', 'u')
    .replaceAll('dj', 'j')
    .replaceAll('tj', 'c')
    .replace(/([dtb])h/g, '$1')
    .replaceAll('y', 'i')
    .replace(/(.)\1+/g, '$1')

/**
 * Slips between what was typed and a name: a letter too many, missing, another, or two swapped
 * (Damerau-Levenshtein, optimal string alignment). First to the name's nearest beginning, as people see the
 * list while typing, then to the whole name. Gives up above `most`.
 */
export const distance = (
  typed: string,
  name: string,
  most: number,
): readonly [beginning: number, whole: number] => {
  const tooFar = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const
  if (name.length < typed.length - most) return tooFar
  let before: number[] = []
  let last = Array.from({ length: name.length + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const next = [row]
    let lowest = row
    for (let column = 1; column <= name.length; column++) {
      const same = typed[row - 1] === name[column - 1]
      let cost = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped = typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1]
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, before[column - 2]! + 1)
      next.push(cost)
      lowest = Math.min(lowest, cost)
    }
    if (lowest > most) return tooFar
    before = last
    last = next
  }
  return [Math.min(...last), last[name.length]!]
}
