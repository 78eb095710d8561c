// A phone or a PC without a screen: the real store on an IndexedDB of its own, doing what a librarian does.
// Scenarios read as stories with it.
import type { Figures } from '../../src/domain/indicator.ts'
import type { Month } from '../../src/domain/month.ts'
import { monthlyReport } from '../../src/domain/monthly-report.ts'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { createLibrary, openLibrary } from '../../src/store/open-library.ts'
import { entriesOfKind, entryById, unsentCount } from '../../src/store/records/live-queries.ts'
import { deleteRecord, type Saving, saveRecord, undoDelete } from '../../src/store/records/save-record.ts'
import type { StoredEntry } from '../../src/store/records/stored-entry.ts'
import { bothValues } from '../../src/store/records/who-and-when.ts'
import { readMonth } from '../../src/store/report/read-months.ts'
import { connect, joinLibrary, redeemCode } from '../../src/store/sync/enrol.ts'
import { fullPace } from '../../src/store/sync/pace.ts'
import type { Fetch } from '../../src/store/sync/send.ts'
import { type RunEnd, syncRound } from '../../src/store/sync/sync-round.ts'
import { type TestEnv, testEnv } from './test-env.ts'
import { karangsari, type VillageServer } from './village-server.ts'

/** Stands between a device and its server: passes on, cuts, or answers in its place. */
export type Network = (fetch: Fetch) => Fetch

export const losesAnswers: Network = (fetch) => async (url, init) => {
  await fetch(url, init)
  throw new TypeError('Failed to fetch')
}

export class Device {
  readonly env: TestEnv
  readonly name: string
  #library: Library | undefined
  #server: Pick<VillageServer, 'fetch'> | undefined
  #pace = fullPace()

  constructor(name: string, env: TestEnv = testEnv()) {
    this.name = name
    this.env = env
  }

  get library(): Library {
    if (!this.#library) throw new Error(`${this.name} has no library yet`)
    return this.#library
  }

  /** Begins a library with no server and no account. */
  async begins(staffName = 'Sri'): Promise<this> {
    const { name, code } = karangsari
    this.#library = await createLibrary({ name, villageCode: code, staffName }, this.env)
    return this
  }

  /** Types the code in and says yes to the library that the server names. */
  async connects(server: Pick<VillageServer, 'fetch'>, code: string): Promise<this> {
    const redeemed = await redeemCode(code, this.name, server.fetch)
    if (!redeemed.ok) throw new Error(redeemed.reason)
    if (this.#library) await connect(this.#library, redeemed.answer, this.name)
    else this.#library = await joinLibrary(redeemed.answer, this.name, this.env)
    this.#server = server
    return this
  }

  /** Closes the app and opens it again: another start, another writer. */
  async reopens(): Promise<this> {
    const { key } = this.library
    closeLibrary(this.library)
    const opening = await openLibrary(key, this.env)
    if (!opening.ok) throw new Error(opening.reason)
    this.#library = opening.library
    return this
  }

  /** Starts on a profile that holds a connected library already: a copy of one, or a disk that was set back. */
  async startsOn(key: string, server: Pick<VillageServer, 'fetch'>): Promise<this> {
    const opening = await openLibrary(key, this.env)
    if (!opening.ok) throw new Error(opening.reason)
    this.#library = opening.library
    this.#server = server
    return this
  }

  async records(kind: string, values: object): Promise<string> {
    return idOf(await saveRecord(this.library, { kind, values: { ...values } }))
  }

  async edits(id: string, values: object): Promise<void> {
    const kind = (await this.sees(id))?.kind ?? ''
    idOf(await saveRecord(this.library, { kind, id, values: { ...values } }))
  }

  deletes(id: string): Promise<Saving> {
    return deleteRecord(this.library, id)
  }

  undoes(id: string): Promise<Saving> {
    return undoDelete(this.library, id)
  }

  sees(id: string): Promise<StoredEntry | undefined> {
    return entryById(this.library, id)
  }

  lists(kind: string): Promise<StoredEntry[]> {
    return entriesOfKind(this.library, kind)
  }

  /** The month's figures, from what this device holds. */
  async figures(month: Month): Promise<Figures> {
    return monthlyReport(await readMonth(this.library, month)).figures
  }

  unsent(): Promise<number> {
    return unsentCount(this.library)
  }

  /** The values side by side, the shown one first, and who wrote them. */
  sides(id: string, register: string) {
    return bothValues(this.library, id, register)
  }

  /** Syncs once, over a network that may be bad. */
  syncs(network: Network = (fetch) => fetch): Promise<RunEnd> {
    if (!this.#server) throw new Error(`${this.name} is not connected`)
    return syncRound(this.library, network(this.#server.fetch), this.#pace)
  }
}

function idOf(saving: Saving): string {
  if (!saving.ok) throw new Error(`not saved: ${saving.problems[0]?.rule}`)
  return saving.id
}
