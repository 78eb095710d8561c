import { expect, test } from 'vitest'
import { openPostgres } from '../../src/server/storage/postgres.ts'
import { storageContract } from './storage-contract.ts'
import { startPostgres } from './support/postgres.ts'
import { newEpoch } from './support/server.ts'

storageContract('PostgreSQL', async () => {
  const server = await startPostgres()
  const url = await server.createDatabase()
  return { open: () => openPostgres(url, { newEpoch }), remove: () => server.stop() }
})

test('a PostgreSQL database that was loaded from a copy gives every library a new epoch', async () => {
  const server = await startPostgres()
  try {
    const url = await server.createDatabase()
    const first = await openPostgres(url, { newEpoch })
    await first.createLibrary({ id: 'lib', name: 'Perpustakaan', code: '33.15.14.2006', epoch: 'first' })
    await first.close()
    const again = await openPostgres(url, { newEpoch })
    expect((await again.library('lib'))?.epoch).toBe('first')
    await again.close()
    const restored = await openPostgres(await server.createDatabase(new URL(url).pathname.slice(1)), {
      newEpoch,
    })
    expect((await restored.library('lib'))?.epoch).not.toBe('first')
    await restored.close()
  } finally {
    await server.stop()
  }
}, 60_000)
