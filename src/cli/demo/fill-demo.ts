// `--demo`: the ten villages with a year of records each, filled in once. What people change afterwards in a
// demonstration stays.
import { closingOf } from '../../domain/closing.ts'
import { dayIn } from '../../domain/day.ts'
import { monthOf, monthsFrom } from '../../domain/month.ts'
import { zoneOf } from '../../domain/zone.ts'
import { issueCode } from '../../server/enrolment/enrolment.ts'
import { demoOfficer, demoPrefix } from '../../server/officers/demonstration.ts'
import { drawEpoch } from '../../server/secrets.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { readPush } from '../../server/sync/read-push.ts'
import { takeIn } from '../../server/sync/sync-endpoint.ts'
import type { Row } from '../../sync/row.ts'
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
  await addOfficer(storage)
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
    if (transaction.library.seq > 0) return
    const isReport = ({ t }: Row) => t === 'monthReport'
    await takeIn(transaction, readPush(rows.filter((row) => !isReport(row))), now)
    for (const row of rows.filter(isReport))
      await takeIn(transaction, readPush([row]), receivedAt(village, row, now))
  })
  await addDevice(storage, village, now)
}

/** In the forenoon on which it was closed first, or days later where the village's internet took its time. */
function receivedAt({ late = [] }: DemoVillage, { i, f }: Row, now: number): number {
  const closing = closingOf(f)
  if (!closing) return now
  const ago = monthsFrom(i.slice('monthReport:'.length), monthOf(dayIn('WIB', now))).length - 1
  const closed = closing.earlier?.[0]?.at ?? closing.at
  return Math.min(now, closed + (late.includes(ago) ? 8 * day : 0))
}

/** The computer that the records are from, as it was last here. */
async function addDevice(storage: Storage, village: DemoVillage, now: number): Promise<void> {
  const library = idOf(village)
  if ((await storage.devices(library)).length > 0) return
  const at = now - (village.silent?.includes(1) ? 26 * day : 3_600_000 * (2 + village.visitors))
  await storage.putEnrolment(
    { finder: library, proofHash: '-', library, role: 'device', expires: at + 1 },
    at,
  )
  await storage.redeemEnrolment(library, { id: 'demo', name: 'PC perpustakaan', tokenHash: '-' }, at)
}

/** No password opens it. */
async function addOfficer({ officers }: Storage): Promise<void> {
  const scope = demoVillages[0]?.code.slice(0, 5) ?? ''
  const who = { name: demoOfficer, fullName: 'Petugas contoh', role: 'officer', scope } as const
  await officers.add({ ...who, passwordHash: '-', isDemo: true }, machine.now())
}

/** The same at every start, so that a demonstration is filled once. */
const idOf = ({ code }: DemoVillage): string => `${demoPrefix}${code.replaceAll('.', '')}`

const day = 86_400_000
