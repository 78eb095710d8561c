// What is exported is imported: by another file of the app or server, or, where its own file uses it too, by a test.
import { expect, it } from 'vitest'
import { importsOf, sourceFiles } from './support/source-files.ts'

/** Why a name is exported all the same. Whoever builds what it waits for takes it off here. */
const mayStay: Readonly<Record<string, string>> = {
  LibraryRoutes: 'taken of what load-library-routes.ts fetches',
  fetchPageOf: 'taken of what load-library-routes.ts fetches',
  searchEntries: 'the tests of the store search by it',
  OpaqueField: 'the compiler writes it into the types of records',
  eraseValue: 'waits for the screen on which a person asks for an erasure',
  isReportCode: 'waits for the pages of officers, who type the code of a paper',
  retiredIn: 'asked by the test that looks for retired words',
}

it('nothing is exported that nobody imports', () => {
  const files = sourceFiles('src/**/*.{ts,tsx}', 'vite.config.ts', 'tests/**/*.{ts,tsx}')
  expect(needless(files).filter(({ name }) => !(name in mayStay))).toEqual([])
})

it('a name that no importer says is seen, and one that only tests know and its file does not use', () => {
  const files = new Map([
    [
      'src/a.ts',
      'export const used = 1\nexport const tested = 2\nexport const alone = 3\nexport type Odd = tested',
    ],
    ['src/b.ts', "import { used } from './a.ts'"],
    ['tests/a.test.ts', "import { alone, tested } from '../src/a.ts'"],
  ])
  expect(needless(files)).toEqual([
    { file: 'src/a.ts', name: 'alone' },
    { file: 'src/a.ts', name: 'Odd' },
  ])
})

function needless(files: ReadonlyMap<string, string>): readonly { file: string; name: string }[] {
  const importers = new Map<string, string[]>()
  for (const [file, imported] of importsOf(files))
    for (const one of imported) importers.set(one, [...(importers.get(one) ?? []), file])
  const says = (file: string, name: string) => new RegExp(`\\b${name}\\b`).test(files.get(file) ?? '')
  return [...files]
    .filter(([file]) => file.startsWith('src/'))
    .flatMap(([file, text]) =>
      [...text.matchAll(/^export (?:async )?(?:const|let|function|interface|type|class) (\w+)/gm)].flatMap(
        ([, name = '']) => {
          const by = importers.get(file)?.filter((importer) => says(importer, name)) ?? []
          const isUsedHere = (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1
          const isNeeded =
            by.some((importer) => !importer.startsWith('tests/')) || (by.length > 0 && isUsedHere)
          return isNeeded ? [] : [{ file, name }]
        },
      ),
    )
}
