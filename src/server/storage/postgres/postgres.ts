// PostgreSQL, for when one machine is outgrown. Any number of server processes may share one.
import type { Kysely } from 'kysely'
import { libraryRows } from '../sql/library-row.ts'
import { addMonthReports } from '../sql/report-tables.ts'
import { migrations } from '../sql/schema.ts'
import type { EpochsAround } from '../sql/sql-epochs.ts'
import { migrate, sqlStorage } from '../sql/sql-storage.ts'
import type { Storage } from '../storage.ts'
import { StorageTrouble } from '../storage-trouble.ts'
import { connect, forHealth, forSteps } from './connect.ts'
import { keepRevocations } from './keep-revocations.ts'
import { letCodesStandAlone } from './let-codes-stand-alone.ts'
import { libraryQueue } from './library-queue.ts'
import {
  addDeadlineWall,
  addLastWalls,
  addLaterWalls,
  addOfficeRecordWall,
  addPlaceIndex,
  addRowLevelSecurity,
  addScopeWalls,
  bypassesWall,
  openWall,
  walledScope,
} from './row-level-security.ts'
import { canSignRows, isSettled, settleDatabase, signedRows } from './settle-database.ts'

/** How often a running server looks whether its database is still the same one, in milliseconds. */
const lookEvery = 5_000

const steps = {
  ...migrations,
  '004-row-level-security': { up: addRowLevelSecurity },
  '007-later-walls': { up: addLaterWalls },
  '008-codes-stand-alone': { up: letCodesStandAlone },
  '010-last-walls': { up: addLastWalls },
  '014-month-reports': {
    up: async (database: Kysely<unknown>) => {
      await openWall(database)
      await addMonthReports(database)
    },
  },
  '015-scope-walls': { up: addScopeWalls },
  '019-office-record-wall': { up: addOfficeRecordWall },
  '023-deadline-wall': { up: addDeadlineWall },
  '024-libraries-by-place': { up: addPlaceIndex },
}

interface PostgresAround extends EpochsAround {
  /** Called where the role of the address walks through row-level security. */
  readonly onBypass?: () => void
}

export async function openPostgres(url: string, around: PostgresAround): Promise<Storage> {
  await takeSteps(url)
  const database = connect(url)
  const health = connect(url, forHealth)
  try {
    if (await bypassesWall(database)) around.onBypass?.()
    const scope = walledScope(database)
    const signs = await canSignRows(database)
    const rows = libraryRows({ lockRows: true, ...(signs && { witness: signedRows }) })
    const storage = sqlStorage('postgres', database, {
      ...around,
      scope,
      rows,
      queue: libraryQueue(),
      beforeClose: async () => {
        clearInterval(looking)
        await health.destroy()
      },
    })
    const settle = () => settleDatabase(health, scope, signs, () => storage.renewEpochs(around.newEpoch))
    const { look, ...revocations } = keepRevocations(storage, scope, around.onRevokedAgain)
    await settle()
    await look()
    // A database that does not answer just now is asked again; whoever needs it meanwhile says that it is away.
    const lookAround = () =>
      settle()
        .then(look, () => {})
        .catch(() => {})
    const looking = setInterval(lookAround, lookEvery).unref()
    return {
      ...storage,
      ...revocations,
      check: async () => {
        if (!(await isSettled(health))) throw new StorageTrouble('away', 'the database is being restored')
      },
    }
  } catch (error) {
    await health.destroy()
    await database.destroy()
    throw error
  }
}

async function takeSteps(url: string): Promise<void> {
  const database = connect(url, forSteps)
  try {
    await migrate(database, steps)
  } finally {
    await database.destroy()
  }
}
