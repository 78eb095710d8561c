// What an officer may write for a set-up sheet.
export const MOST_DAYS = 30
export const MOST_DEVICES = 20

/** `1` to `most`, or undefined. */
export const numberIn = (typed: string, most: number): number | undefined => {
  const number = Number(typed.trim())
  return /^\d+$/.test(typed.trim()) && number >= 1 && number <= most ? number : undefined
}
