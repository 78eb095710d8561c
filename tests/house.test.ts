// The lint's own map of the house: what it refuses, file by file, so that no rule stops matching unseen.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** A file of this house, its one line, and the words by which the lint refuses it (none: it is allowed). */
const files: readonly (readonly [path: string, line: string, words: string | null])[] = [
  ['src/store/a.ts', "export { useState } from 'react'", 'Only src/app draws'],
  ['src/exports/b.ts', "export const x = () => import('react-router')", 'Only src/app draws'],
  ['src/app/pages/home/c.ts', "export { Dexie } from 'dexie'", 'Only src/store opens'],
  ['src/server/sync/d.ts', "export { sql } from 'kysely'", 'Only src/server/storage opens'],
  ['src/app/e.ts', "export { writeXlsx } from 'hucre/xlsx'", 'write spreadsheets'],
  ['src/app/f.ts', "export { jsPDF } from 'jspdf'", 'Only src/exports/pdf writes'],
  ['src/app/pages/sim/g.ts', "export * from '../home/home-page.tsx'", "Pages don't import pages"],
  ['src/app/pages/report/closing/h.ts', "export * from '../../home/x.tsx'", "Pages don't import pages"],
  ['src/app/pages/sim/i.ts', "export * from '../../pages/home/x.tsx'", "Pages don't import pages"],
  ['src/app/shell/j.ts', "export { Link } from 'react-router'", 'Use src/app/ui/link.tsx'],
  ['src/store/k.ts', "export { Dexie } from 'dexie'", null],
  ['src/app/pages/report/closing/l.ts', "export * from '../use-year.ts'", null],
  ['src/app/pages/report/closing/m.ts', "export * from '../../../ui/page.tsx'", null],
  ['src/app/pages/sim/n.ts', "export * from '../../ui/page.tsx'", null],
  ['tests/store/o.ts', "export { Dexie } from 'dexie'", null],
]

it('the lint knows which library and which page may be used where', () => {
  const house = mkdtempSync(join(tmpdir(), 'lumbung-house-'))
  try {
    for (const [path, line] of files) {
      mkdirSync(dirname(join(house, path)), { recursive: true })
      writeFileSync(join(house, path), `${line}\n`)
    }
    for (const path of ['.biome.json', 'src/house.grit', '.gitignore']) cpSync(at(path), join(house, path))
    const lint = [at('node_modules/@biomejs/biome/bin/biome'), 'lint', '--max-diagnostics=none']
    const { stdout, stderr } = spawnSync(process.execPath, lint, { cwd: house, encoding: 'utf8' })
    const told = `${stdout}${stderr}`.split(/\n(?=\S+:\d+:\d+ )/)
    for (const [path, line, words] of files) {
      const said = told.filter((one) => one.startsWith(path)).join('\n')
      if (words === null) expect(said, `${path}: ${line}`).toBe('')
      else expect(said, `${path}: ${line}`).toContain(words)
    }
  } finally {
    rmSync(house, { recursive: true })
  }
})
