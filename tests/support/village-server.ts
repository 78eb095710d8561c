// The real server, in this process and on a database in memory, that answers devices without a port.
import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { createServer } from '../../src/server/create-server.ts'
import { issueCode, issueLongCode } from '../../src/server/enrolment/enrolment.ts'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import { drawId } from '../../src/store/env.ts'
import { morning } from './test-env.ts'

export const karangsari = { name: 'Perpustakaan Karangsari', code: '33.15.14.2006' }
export const cingkrong = { name: 'Perpustakaan Cingkrong', code: '33.15.13.2015' }

/** Opens a server with nothing in it. Its clock is right, and stands still. */
export async function villageServer() {
  const now = () => morning
  const newEpoch = () => drawId(Math.random).slice(0, 8)
  const storage = await openSqlite(':memory:', { now, newEpoch })
  const around = { storage, now, random: (bytes: number) => randomBytes(bytes) }
  const server = createServer({ ...around, version: '1.0.0', log: pino({ level: 'silent' }) })
  return {
    storage,
    fetch: async (url: string, init: RequestInit): Promise<Response> => server.request(url, init),
    /** Adds a library; gives its id. */
    async addLibrary({ name, code }: { name: string; code: string }): Promise<string> {
      const id = drawId(Math.random)
      await storage.createLibrary({ id, code, name, epoch: newEpoch() })
      return id
    },
    code: (library: string) => issueCode(around, library),
    /** One of a sheet, for two devices. */
    longCode: async (library: string) => (await issueLongCode(around, library, { devices: 2, days: 7 })).code,
    close: () => storage.close(),
  }
}

export type VillageServer = Awaited<ReturnType<typeof villageServer>>
