// A library that already has records on the server, put there as a device would: by the endpoint. A device of a
// test joins it with the code.
import { clockAtStart, issueStamp } from '../../src/sync/stamp.ts'
import type { ServerProcess } from './server-process.ts'

export interface SeedRecord {
  readonly id: string
  readonly kind: string
  readonly values: Readonly<Record<string, unknown>>
}

/** Puts four computers on the board. */
export const computers: SeedRecord = {
  id: 'computers',
  kind: 'equipment',
  values: { what: 'Komputer', number: 4, date: '2020-01-02' },
}

export const seedLibraryName = 'Perpustakaan Desa Karangsari'
const villageCode = '33.15.14.2006'
const writer = 'seedseed'
const batch = 500

/** Makes the library and its records, and gives a code for its first device. */
export async function seedLibrary(
  server: ServerProcess,
  records: readonly SeedRecord[],
): Promise<{ readonly library: string; readonly code: string }> {
  const { library, enrolCode } = await server.command(
    'create-library',
    '--code',
    villageCode,
    '--name',
    seedLibraryName,
  )
  const enrolled = await post(server, '/v1/enrol', { code: enrolCode, name: 'Seed' })
  const rows = toRows(records)
  for (let start = 0; start < rows.length; start += batch) {
    const answer = await post(
      server,
      '/v1/sync',
      {
        v: 1,
        app: '0.0.0',
        epoch: enrolled.epoch,
        cursor: 0,
        limit: 1,
        wall: Date.now(),
        push: rows.slice(start, start + batch),
      },
      String(enrolled.token),
    )
    if (JSON.stringify(answer.rejected) !== '[]') throw new Error(JSON.stringify(answer.rejected))
  }
  const { enrolCode: code } = await server.command('enrol-code', '--library', library!)
  return { library: library!, code: code! }
}

function toRows(records: readonly SeedRecord[]) {
  let clock = clockAtStart
  return records.map(({ id, kind, values }) => {
    const issued = issueStamp(clock, Date.now(), 0, writer)
    clock = issued.clock
    return { i: id, t: kind, s: issued.stamp, f: values }
  })
}

async function post(
  server: ServerProcess,
  path: string,
  body: unknown,
  token?: string,
): Promise<Record<string, unknown>> {
  const answer = await fetch(server.origin + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json() as Promise<Record<string, unknown>>
}
