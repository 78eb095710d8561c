// `npm ci --omit=dev && npm start` builds and serves: whatever app, server and build import is no devDependency.
import { expect, it } from 'vitest'
import { sourceFiles } from './support/source-files.ts'

it('everything that is built or served comes without the tools of tests', () => {
  const imported = new Set<string>()
  for (const text of sourceFiles('src/**/*.{ts,tsx,css}', 'vite.config.ts', 'index.html').values())
    for (const [, name = ''] of text.matchAll(
      /(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[a-z][\w.-]*)[^']*'/g,
    ))
      imported.add(name)
  imported.delete('node')
  const manifest = JSON.parse(sourceFiles('package.json').get('package.json') ?? '')
  const known = Object.keys(manifest.dependencies)
  expect([...imported].filter((name) => !known.includes(name) && !name.startsWith('virtual'))).toEqual([])
  expect(imported.size).toBeGreaterThan(10)
})
