// Every class of a stylesheet is worn by something. One that nothing wears is read, measured and kept in step for nothing.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceFiles } from '../support/source-files.ts'

const components = sourceFiles('src/app/**/*.{ts,tsx}')

it('no class stands in a stylesheet of the app that nothing wears', () => {
  const sheets = [...sourceFiles('src/app/**/*.css')]
  const modules = new Map(sheets.filter(([sheet]) => sheet.endsWith('.module.css')))
  expect(unworn(modules, components)).toEqual([])
  // The others' names are of the whole app, and stand in it as they are.
  const app = [...components.values()].join('\n')
  const shared = sheets.filter(([sheet]) => !modules.has(sheet)).flatMap(([, css]) => classesOf(css))
  expect(shared.filter((one) => !new RegExp(`(?<![\\w-])${one}(?![\\w-])`).test(app))).toEqual([])
})

it('an unworn class is seen, also where another stylesheet has one of its name', () => {
  const sheets = new Map([
    [
      'a/a.module.css',
      '.worn { margin: 0.5rem }\n.spare > b, .late:hover { color: red }\n.odd, .even { margin: 0 }',
    ],
    ['a/b.module.css', '.spare { margin: 0 }'],
  ])
  const wearers = new Map([
    [
      'a/a.tsx',
      "import styles from './a.module.css'\nx = <p className={styles.worn} data-is={styles[isOdd && 'odd']} />",
    ],
    ['a/b.tsx', "import styles from './b.module.css'\nx = <p className={styles.spare} />"],
  ])
  expect(unworn(sheets, wearers)).toEqual([
    'a/a.module.css .spare',
    'a/a.module.css .late',
    'a/a.module.css .even',
  ])
})

/** Classes that no file wears of those that take its stylesheet: by name, or, chosen by a code, by a code of that name. */
function unworn(
  sheets: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, string>,
): readonly string[] {
  return [...sheets].flatMap(([sheet, css]) => {
    const wearers = [...sources].flatMap(([file, text]) =>
      [...text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)]
        .filter(([, , path = '']) => join(file, '..', path) === sheet)
        .map(([, name = '']) => ({ name, text })),
    )
    const isWorn = (one: string) =>
      wearers.some(
        ({ name, text }) =>
          new RegExp(`\\b${name}\\.${one}\\b`).test(text) ||
          (text.includes(`${name}[`) && new RegExp(`\\b${one}\\b`).test(text)),
      )
    return classesOf(css)
      .filter((one) => !isWorn(one))
      .map((one) => `${sheet} .${one}`)
  })
}

const classesOf = (css: string): readonly string[] => [
  ...new Set(
    [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.([A-Za-z][\w-]*)(?=[^{};]*\{)/g)].map(
      ([, name = '']) => name,
    ),
  ),
]
