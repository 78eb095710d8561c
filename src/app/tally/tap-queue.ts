// Taps between the finger and the disk: drawn at once, written one transaction after the other, and let go of when
// the database shows them. So no tap waits for another, none is counted twice on the screen, and none is forgotten.
import type { TapRow } from '../../store/database.ts'
import { noteError } from '../../store/error-log.ts'
import type { Library } from '../../store/library.ts'
import type { Saving } from '../../store/records/save-record.ts'
import { type Tapped, tapRow } from '../../store/records/tap-row.ts'
import type { Pressed } from './use-press.ts'

interface QueueState {
  /** Drawn and not yet seen in the database. */
  readonly waiting: readonly TapRow[]
  /** These could not be kept: they are not counted, and wait for another try, which says why. */
  readonly failed?: { readonly rows: readonly TapRow[] }
}

export class TapQueue {
  readonly #library: Library
  readonly #listeners = new Set<() => void>()
  #state: QueueState = { waiting: [] }
  #toWrite: TapRow[] = []
  #isWriting = false

  constructor(library: Library) {
    this.#library = library
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }
  readonly state = (): QueueState => this.#state

  press(tapped: Tapped): Pressed {
    const row = tapRow(this.#library, tapped)
    this.#set({ ...this.#state, waiting: [...this.#state.waiting, row] })
    return {
      keep: () => {
        this.#toWrite.push(row)
        void this.#write()
      },
      withdraw: () => this.#drop([row]),
    }
  }

  /** The database shows these: they are counted there from now on. */
  seen(rows: readonly TapRow[]): void {
    const ids = new Set(rows.map(({ id }) => id))
    if (this.#state.waiting.some(({ id }) => ids.has(id))) this.#drop(rows)
  }

  /** Tries what failed once more; in a closed month with the reason. */
  async retry(reason: string): Promise<Saving> {
    const rows = this.#state.failed?.rows ?? []
    const { keepTaps } = await import('../../store/records/taps.ts')
    const kept = await keepTaps(this.#library, rows, reason)
    if (kept.ok) this.#set({ waiting: this.#state.waiting })
    return kept
  }

  async #write(): Promise<void> {
    if (this.#isWriting) return
    this.#isWriting = true
    while (this.#toWrite.length > 0) {
      const rows = this.#toWrite.splice(0)
      if (await this.#keep(rows)) continue
      this.#drop(rows)
      this.#set({ ...this.#state, failed: { rows: [...(this.#state.failed?.rows ?? []), ...rows] } })
    }
    this.#isWriting = false
  }

  async #keep(rows: readonly TapRow[]): Promise<boolean> {
    try {
      const [{ keepTaps }, { withReason }] = await Promise.all([
        import('../../store/records/taps.ts'),
        import('../save-door/with-reason.ts'),
      ])
      return (await withReason(this.#library, (reason) => keepTaps(this.#library, rows, reason), '')).ok
    } catch (error) {
      noteError('tally', error)
      return false
    }
  }

  #drop(rows: readonly TapRow[]): void {
    const ids = new Set(rows.map(({ id }) => id))
    this.#set({ ...this.#state, waiting: this.#state.waiting.filter(({ id }) => !ids.has(id)) })
  }

  #set(state: QueueState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

const queues = new WeakMap<Library, TapQueue>()

/** One for each open library: what is tapped on a page is written also after one has left it. */
export function tapQueue(library: Library): TapQueue {
  const queue = queues.get(library) ?? new TapQueue(library)
  queues.set(library, queue)
  return queue
}
