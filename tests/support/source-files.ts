// The project's own files as the checks of the house read them: their texts, and which of them imports which.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Paths from the project's folder, with their texts. */
export const sourceFiles = (...patterns: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    patterns
      .flatMap((pattern) => globSync(pattern, { cwd: root }))
      .filter((file) => !file.includes('node_modules'))
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  )

/** What each of the files imports of them, types and what is fetched lazily too. */
export const importsOf = (files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...files].map(([file, text]) => [
      file,
      [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
        .map(([, path = '']) => join(dirname(file), path))
        .filter((one) => files.has(one)),
    ]),
  )
