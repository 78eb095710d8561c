// What a library may be called by its office.
import { cleanLine } from '../../domain/clean-text.ts'

const longest = 120

/** In one line; undefined for what is no name, or too long a one. */
export function libraryName(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const name = cleanLine(value)
  return name === '' || [...name].length > longest ? undefined : name
}
