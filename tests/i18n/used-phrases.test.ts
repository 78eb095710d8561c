// Every phrase is said somewhere. One that nobody says is read, translated and corrected for nothing.
import { expect, it } from 'vitest'
import { id as office } from '../../src/i18n/district/id.ts'
import { id } from '../../src/i18n/id/index.ts'
import { sourceFiles } from '../support/source-files.ts'

it('no phrase stands in the dictionary that nothing says', () => {
  const sources = [...sourceFiles('src/**/*.{ts,tsx}')].filter(
    ([file]) => !/^src\/i18n\/(id|en|district)\//.test(file),
  )
  expect(
    unsaid(
      { ...id, office },
      sources.map(([, text]) => text),
    ),
  ).toEqual([])
})

it('an unsaid phrase is seen, also where its name is that of another one, or stands in a comment', () => {
  const phrases = {
    home: { title: '', alone: '', late: '', codes: { full: '', other: '' } },
    tally: { title: '', menSeries: '' },
  }
  const sources = [
    'const { home } = t; home.title; /* tally.title */ home.codes[code]',
    "type Code = 'full' // home.alone, 'other'",
    `words.late; t.tally[\`\${one}Series\`]`,
  ]
  expect(unsaid(phrases, sources)).toEqual(['home.alone', 'home.late', 'home.codes.other', 'tally.title'])
})

/**
 * Paths of the phrases that no source says: by its name, in a file that names its part of the dictionary (`tally`);
 * or by a code that is its name; or by a name that is put together (`${series}Series`).
 */
function unsaid(dictionary: object, sources: readonly string[]): readonly string[] {
  const code = sources.map((text) => text.replace(/(^|\s)(?:\/\*[\s\S]*?\*\/|\/\/.*)/g, '$1'))
  const codes = new Set(code.flatMap((text) => [...text.matchAll(/'([\w-]+)'/g)].map(([, name]) => name)))
  return Object.entries(dictionary).flatMap(([part, phrases]) => {
    const files = code.filter((text) => new RegExp(`\\b${part}\\b`).test(text)).join('\n')
    const names = new Set(
      [...files.matchAll(/\.(\w+)\b|[{,]\s*(\w+)\s*(?=[,:}])/g)].map(([, a, b]) => a ?? b),
    )
    const ends = [...files.matchAll(/\}(\w+)`\]/g)].map(([, end = '']) => end)
    return leaves(phrases, part).filter((path) => {
      const name = path.split('.').at(-1) ?? ''
      return !names.has(name) && !codes.has(name) && !ends.some((end) => name.endsWith(end))
    })
  })
}

const leaves = (phrases: object, path: string): string[] =>
  Object.entries(phrases).flatMap(([key, phrase]) =>
    typeof phrase === 'object' && !Array.isArray(phrase)
      ? leaves(phrase, `${path}.${key}`)
      : [`${path}.${key}`],
  )
