// What an office writes into the records of a library: as a device does, by a writer of the server's own that is drawn at
// its start, so that it travels by the ordinary sync, is merged like everything else, and comes back after a restore.
import type { Values } from '../../domain/record.ts'
import { type RecordState, standing, withDeletion, withoutDeletion } from '../../sync/record-state.ts'
import { emptyRegister, type Register, type Registers, write } from '../../sync/register.ts'
import { toRow } from '../../sync/row.ts'
import { clockAtStart, drawWriter, issueStamp, observeStamp, type Stamp } from '../../sync/stamp.ts'
import { Refused } from '../answers.ts'
import type { ServerParts } from '../server-parts.ts'
import type { LibraryTransaction } from '../storage/storage.ts'
import { readKept } from '../sync/merge-push.ts'
import { readPush } from '../sync/read-push.ts'
import { takeIn } from '../sync/sync-endpoint.ts'

interface OfficeEdit {
  readonly id: string
  readonly kind: string
  /** The registers to write; none takes the record back. */
  readonly values: Values | null
}

/**
 * Writes into a library's records what `edits` asks for, under its lock. False where there is no such library. Throws what
 * `edits` throws, with nothing written, and Refused 413 where the library takes no more.
 */
export type OfficeWriter = (
  library: string,
  edits: (transaction: LibraryTransaction) => Promise<readonly OfficeEdit[]>,
) => Promise<boolean>

type Parts = Pick<ServerParts, 'storage' | 'now' | 'random' | 'version' | 'recordQuota'>

export function officeWriter({ storage, now, random, version, recordQuota }: Parts): OfficeWriter {
  const writer = drawWriter(() => new DataView(Uint8Array.from(random(4)).buffer).getUint32(0) / 2 ** 32)
  const writerId = `writer:${writer}`
  let clock = clockAtStart
  /** Later than everything that the record has seen. */
  const stampAfter = (registers: Registers): Stamp => {
    for (const { context } of Object.values(registers))
      for (const stamp of Object.values(context)) clock = observeStamp(clock, stamp)
    const issued = issueStamp(clock, now(), 0, writer)
    clock = issued.clock
    return issued.stamp
  }
  const start = (): RecordState => ({
    id: writerId,
    kind: 'writer',
    registers: {
      start: write(emptyRegister, stampAfter({}), {
        device: null,
        staff: null,
        wall: now(),
        app: version,
        office: true,
      }),
    },
  })
  return async (library, edits) => {
    const done = await storage.transact(library, 'write', async (transaction) => {
      const wanted = await edits(transaction)
      const kept = await transaction.records([writerId, ...wanted.map(({ id }) => id)])
      const rows = kept.has(writerId) || wanted.length === 0 ? [] : [toRow(start())]
      for (const edit of wanted) {
        const before = kept.get(edit.id)
        const registers = before ? readKept(before.row).registers : {}
        const edited = after(registers, edit, stampAfter(registers))
        const names = Object.keys(edited).filter((name) => edited[name] !== registers[name])
        rows.push(toRow({ ...edit, registers: edited }, names))
      }
      const { rejected } = await takeIn(transaction, readPush(rows), now(), recordQuota)
      if (rejected.length > 0) throw new Refused(413, { error: 'too_large' })
      return true
    })
    return done === true
  }
}

function after(before: Registers, { values }: OfficeEdit, stamp: Stamp): Registers {
  if (values === null) return withDeletion(before, stamp)
  const written: Record<string, Register> = { ...before }
  for (const [name, value] of Object.entries(values))
    written[name] = write(written[name] ?? emptyRegister, stamp, value)
  return standing(before) === 'live' ? written : withoutDeletion(written, stamp)
}
