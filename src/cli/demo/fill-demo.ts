// `--demo`: the ten villages with a year of records each, filled in once. What people change afterwards in a
// demonstration stays.
import { dayIn } from '../../domain/day.ts'
import { zoneOf } from '../../domain/zone.ts'
import { issueCode } from '../../server/enrolment/enrolment.ts'
import { drawEpoch } from '../../server/secrets.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { readPush } from '../../server/sync/read-push.ts'
import { takeIn } from '../../server/sync/sync-endpoint.ts'
import { machine } from '../open-storage.ts'
import { asRows } from './as-rows.ts'
import { withPictures } from './demo-pictures.ts'
import { demoRecords } from './demo-records.ts'
import { type DemoVillage, demoVillages } from './demo-villages.ts'

/** Fills in what is missing, and gives a code to connect a device with Karangsari. */
export async function fillDemo(storage: Storage): Promise<string> {
  const [karangsari] = demoVillages
  if (!karangsari) throw new Error('the demonstration has no villages')
  for (const village of demoVillages) await fillVillage(storage, village)
  return issueCode({ ...machine, storage }, idOf(karangsari))
}

async function fillVillage(storage: Storage, village: DemoVillage): Promise<void> {
  const { code, name } = village
  const id = idOf(village)
  if (!(await storage.library(id))) {
    await storage.createLibrary({ id, code, name, epoch: drawEpoch(machine.random) })
  }
  if (((await storage.library(id))?.seq ?? 0) > 0) return
  const now = machine.now()
  const zone = zoneOf(code)
  const { records, pictures } = withPictures(
    demoRecords({ library: village, until: dayIn(zone, now) }),
    village,
  )
  // Before the records that name them.
  for (const [hash, bytes] of pictures) await storage.blobs.keep(id, hash, bytes)
  const rows = asRows(records, { writer: 'demo0001', device: 'demo', staff: 'demo-staff-1', zone })
  await storage.transact(id, 'write', async (transaction) => {
    // All or nothing: a village that holds anything was filled before.
    if (transaction.library.seq === 0) await takeIn(transaction, readPush(rows), now)
  })
}

/** The same at every start, so that a demonstration is filled once. */
const idOf = ({ code }: DemoVillage): string => `demo${code.replaceAll('.', '')}`
