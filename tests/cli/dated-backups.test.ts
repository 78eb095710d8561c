// Which of a folder's nightly backups go: the oldest, also where several were made in one second.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { datedPath, removeOldest } from '../../src/cli/commands/dated-backups.ts'

const folder = mkdtempSync(join(tmpdir(), 'lumbung-dated-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('the first made goes first, of a dozen in one second too', () => {
  const made: string[] = []
  for (const second of [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6]) {
    const path = datedPath(folder, new Date(Date.UTC(2026, 10, 30, 2, 0, second)))
    writeFileSync(path, '')
    made.push(path)
  }
  writeFileSync(join(folder, 'catatan.txt'), '')
  for (let keep = made.length; keep > 0; keep--) {
    removeOldest(folder, keep)
    const left = readdirSync(folder).map((name) => join(folder, name))
    expect(new Set(left)).toEqual(new Set([join(folder, 'catatan.txt'), ...made.slice(-keep)]))
  }
})
