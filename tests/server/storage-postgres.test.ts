import { openPostgres } from '../../src/server/storage/postgres.ts'
import { storageContract } from './storage-contract.ts'
import { startPostgres } from './support/postgres.ts'
import { newEpoch } from './support/server.ts'

storageContract('PostgreSQL', async () => {
  const server = await startPostgres()
  const url = await server.createDatabase()
  return { open: () => openPostgres(url, { newEpoch }), remove: () => server.stop() }
})
