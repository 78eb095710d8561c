// A server in this process whose app can be replaced by a newer build, as an administrator's update does. Only
// the real command's own folder of the app is fixed, hence not the real process here.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createServer } from '../../src/server/create-server.ts'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface UpdatableApp {
  readonly origin: string
  /** From now on the next version is served. */
  update(): void
  end(): Promise<void>
}

/** Builds the app's next version into a folder of its own, and serves the present one until told otherwise. */
export async function serveVersions(nextVersion: string): Promise<UpdatableApp> {
  const next = mkdtempSync(join(tmpdir(), 'lumbung-next-'))
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', next, '--emptyOutDir'],
    { cwd: root, env: { ...process.env, LUMBUNG_VERSION: nextVersion } },
  )
  const storage = await openSqlite(':memory:', { now: Date.now, newEpoch: () => 'e1' })
  const serverOf = (app: string) =>
    createServer({
      storage,
      now: Date.now,
      random: randomBytes,
      version: '0',
      log: pino({ level: 'silent' }),
      app,
    })
  let current = serverOf(join(root, 'dist'))
  const http = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const listening = serve({ fetch: (request, env) => current.fetch(request, env), port: 0 }, () =>
      resolve(listening),
    )
  })
  const address = http.address()
  return {
    origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    update: () => {
      current = serverOf(next)
    },
    end: async () => {
      await new Promise((resolve) => http.close(resolve))
      rmSync(next, { recursive: true, force: true })
    },
  }
}
