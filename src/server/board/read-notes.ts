// What an office wrote to a library, and what came of it: which device read it and answered, and when.
import type { Month } from '../../domain/month.ts'
import { returnedId } from '../../domain/returned-report.ts'
import { momentOf, startOf } from '../../sync/moment.ts'
import type { LibraryNote, ReturnedReport } from '../../sync/officer-wire.ts'
import { type RecordState, shownValues, standing } from '../../sync/record-state.ts'
import { type Stamp, writerOf } from '../../sync/stamp.ts'
import type { LibraryTransaction, Storage } from '../storage/storage.ts'
import { readKept } from '../sync/merge-push.ts'

const most = 50

interface Written {
  readonly notes: readonly LibraryNote[]
  readonly returned: Readonly<Record<Month, ReturnedReport>>
}

/** `nameOf`: what a device is called. */
export async function readNotes(
  storage: Storage,
  library: string,
  months: readonly Month[],
  nameOf: (device: string) => string | null,
): Promise<Written> {
  const found = await storage.transact(library, 'read', async (transaction) => {
    const notes = await transaction.recordsOfKinds(['note'])
    const returns = await transaction.records(months.map(returnedId))
    const records = [...notes, ...returns.values()]
      .map(({ row }) => readKept(row))
      .filter(({ registers }) => standing(registers) !== 'deleted')
    return { records, whoWrote: await whoWrote(transaction, records) }
  })
  if (!found) return { notes: [], returned: {} }
  const { records, whoWrote: who } = found
  const written = (record: RecordState, register: string) => {
    const [shown] = record.registers[register]?.values ?? []
    if (!shown) return undefined
    const { device, at } = who(shown[0])
    return { value: shown[1], device: device === null ? null : nameOf(device), at }
  }
  const notes = records.filter(({ kind }) => kind === 'note').map((record) => toNote(record, written))
  return {
    notes: notes.sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || (a.id < b.id ? 1 : -1)).slice(0, most),
    returned: Object.fromEntries(
      records.flatMap((record) => {
        const { reason, from, revision } = shownValues(record.registers)
        if (record.kind !== 'returned' || typeof revision !== 'number') return []
        const at = written(record, 'reason')?.at ?? null
        return [
          [record.id.slice('returned:'.length), { reason: textOf(reason), from: textOf(from), revision, at }],
        ]
      }),
    ),
  }
}

type WrittenIn = (
  record: RecordState,
  register: string,
) => { readonly value: unknown; readonly device: string | null; readonly at: number | null } | undefined

function toNote(record: RecordState, written: WrittenIn): LibraryNote {
  const { text, from } = shownValues(record.registers)
  const [sent, seen, answer] = ['text', 'seen', 'answer'].map((name) => written(record, name))
  const answered = textOf(answer?.value)
  return {
    id: record.id.slice('note:'.length),
    text: textOf(text),
    from: textOf(from),
    at: sent?.at ?? null,
    seen: seen?.value ? { device: seen.device, at: seen.at } : null,
    answer: answer && answered ? { text: answered, device: answer.device, at: answer.at } : null,
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Of every stamp of these records: which device wrote it, and when by its clock. */
async function whoWrote(
  transaction: LibraryTransaction,
  records: readonly RecordState[],
): Promise<(stamp: Stamp) => { readonly device: string | null; readonly at: number | null }> {
  const stamps = records.flatMap(({ registers }) =>
    Object.values(registers).flatMap(({ values }) => values.map(([stamp]) => stamp)),
  )
  const ids = [...new Set(stamps.map((stamp) => `writer:${writerOf(stamp)}`))]
  const writers = await transaction.records(ids)
  return (stamp) => {
    const kept = writers.get(`writer:${writerOf(stamp)}`)
    const start = kept && startOf(readKept(kept.row).registers)
    const device = typeof start?.device === 'string' ? start.device : null
    return { device, at: momentOf(start, stamp) ?? null }
  }
}
