// A newer version may read a date that this one could not, know a kind that was passed on unread, or count
// otherwise: at its first start it puts every record into its month, and forgets all figures that were computed.
import { recordMonth } from '../../domain/record-month.ts'
import { definitions } from '../../domain/records/index.ts'
import { shownValues } from '../../sync/record-state.ts'
import type { KeptRecord, LibraryTransaction, Storage } from '../storage/storage.ts'
import { readKept } from './merge-push.ts'
import { figuresVersion } from './month-figures.ts'
import { followReports } from './month-reports.ts'

const knownKinds = definitions.map(({ kind }) => kind)

/** Does nothing where this version did it before. Stopped halfway, it begins again: it changes no record. */
export async function refreshAfterUpgrade(
  storage: Storage,
  version: string,
  now: number = Date.now(),
): Promise<void> {
  const rules = `${version}/${figuresVersion}`
  if ((await storage.setting('rules')) === rules) return
  for (const { id } of await storage.libraries()) {
    await storage.transact(id, 'write', (transaction) => refreshLibrary(transaction, now))
  }
  await storage.saveSetting('rules', rules)
}

async function refreshLibrary(transaction: LibraryTransaction, now: number): Promise<void> {
  await transaction.noteSince(now)
  const records = (await transaction.recordsOfKinds(knownKinds)).map(inItsMonth)
  await transaction.saveMonths(records.flatMap(({ record, moved }) => (moved ? [record] : [])))
  await transaction.dropFigures('all')
  await transaction.dropSums()
  // What was handed in before this was noted came, as far as is known, when its report was last written to.
  await followReports(
    transaction,
    records.map(({ record }) => record),
  )
}

function inItsMonth(stored: KeptRecord): { record: KeptRecord; moved: boolean } {
  const { id, kind, registers } = readKept(stored.row)
  const month = recordMonth(kind, id, shownValues(registers))
  return { record: { ...stored, month }, moved: month !== stored.month }
}
