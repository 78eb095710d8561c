// Names of sheets as a spreadsheet takes them: it calls the whole file damaged for one that it doesn't.
import { cleanLine, cutText } from '../domain/clean-text.ts'

/** In UTF-16 units. */
const LONGEST = 31

/** One for each, in order: none empty, none twice in any case of its letters, none that Excel keeps for itself. */
export const sheetNames = (wanted: readonly string[]): string[] => {
  const taken = new Set(['history'])
  return wanted.map((words, at) => {
    const name = plain(words) || `Lembar ${at + 1}`
    for (let number = 1; ; number++) {
      const more = number === 1 ? '' : ` ${number}`
      const tried = trimmed(cutText(name, LONGEST - more.length)) + more
      if (taken.has(tried.toLowerCase())) continue
      taken.add(tried.toLowerCase())
      return tried
    }
  })
}

const plain = (words: string): string => trimmed(cleanLine(words.replace(/[[\]:*?/\\]/g, ' ')))

const trimmed = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '')
