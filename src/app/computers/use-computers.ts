// What one tap on the board does: begin, end, say who, mark as broken or good again. All through the one door.
import { type BoardComputer, withBroken } from '../../domain/computer-board.ts'
import { partsIn } from '../../domain/read-values.ts'
import type { Values } from '../../domain/record.ts'
import { entryById } from '../../store/records/live-queries.ts'
import { deleteRecord, type Saving, saveRecord } from '../../store/records/save-record.ts'
import { useWords } from '../language.tsx'
import { useLibrary, useTimeOfDay, useToday } from '../library-context.tsx'
import { useSave } from '../save-door/use-save.ts'

const kind = 'computerUse'

export function useComputers() {
  const { t, format } = useWords()
  const library = useLibrary()
  const today = useToday()
  const now = useTimeOfDay()
  const { save, refused } = useSave()
  const keep = (id: string, values: Values) => (reason: string) =>
    saveRecord(library, { kind, id, values, reason })

  /** `started` is told the record that was begun. */
  const start = (name: string, started: (id: string) => void) => {
    const use = { service: 'computer', way: 'timed', computer: name } as const
    const values = { ...use, date: today, time: { start: now } }
    return save({
      write: (reason) => saveRecord(library, { kind, values, reason }),
      said: t.computers.started(name),
      done: started,
    })
  }
  /** Taken back within its first minute, a use was none. */
  const end = ({ name, use }: BoardComputer) => {
    if (!use) return
    const { id, values } = use.entry
    const time = partsIn(values.time)
    if (use.start === now) return remove(id, name)
    return save({
      write: keep(id, { time: { ...time, end: now } }),
      undo: keep(id, { time }),
      said: t.home.ended(name, format.lasting(use.minutes)),
    })
  }
  const remove = (id: string, name: string) =>
    save({
      write: (reason) => deleteRecord(library, id, reason),
      said: t.computers.notStarted(name),
    })
  const say = (id: string, values: Values, done: () => void) =>
    save({ write: keep(id, values), said: t.records.saved, done })
  /** Of an equipment record: since when one of its computers is broken; undefined where it is good again. */
  const setBroken = (equipment: string, name: string, since: string | undefined) => {
    const write =
      (broken: string | undefined) =>
      async (reason: string): Promise<Saving> => {
        const entry = await entryById(library, equipment)
        return saveRecord(library, {
          kind: 'equipment',
          id: equipment,
          values: {
            units: withBroken(entry?.values.units, name, broken),
            // A record that is broken as a whole is so no longer once one of its computers works.
            ...(broken === undefined && entry?.values.condition === 'broken' && { condition: 'minorDamage' }),
          },
          reason,
        })
      }
    return save({
      write: write(since),
      said: since === undefined ? t.computers.isGood(name) : t.computers.isBroken(name),
      ...(since !== undefined && { undo: write(undefined) }),
    })
  }
  return { start, end, remove, say, setBroken, keep, save, refused, today }
}
