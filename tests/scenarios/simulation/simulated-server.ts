// The server without HTTP or database: one library's records in memory, the real rules of merging and echo.

import type { KeptRecord } from '../../../src/server/storage/storage.ts'
import { readKept } from '../../../src/server/sync/merge-push.ts'
import { readPush } from '../../../src/server/sync/read-push.ts'
import type { RecordState } from '../../../src/sync/record-state.ts'
import type { Row } from '../../../src/sync/row.ts'
import type { SyncAnswer, SyncRequest } from '../../../src/sync/wire.ts'
import type { Rules } from './rules.ts'

/** How the server knows a device. */
export type Access = 'active' | 'revoked' | undefined

export interface ServerState {
  readonly epoch: string
  readonly seq: number
  readonly records: ReadonlyMap<string, KeptRecord & { readonly seq: number }>
  readonly devices: ReadonlyMap<string, Access>
}

export type Reply =
  | { readonly kind: 'answer'; readonly answer: SyncAnswer }
  | { readonly kind: 'epoch'; readonly epoch: string }
  | { readonly kind: 'revoked' | 'needsCode' }

export class SimulatedServer {
  state: ServerState
  /** Its clock is right, and goes on with every request. */
  now: number
  readonly #rules: Rules

  constructor(rules: Rules, epoch: string, now: number) {
    this.#rules = rules
    this.state = { epoch, seq: 0, records: new Map(), devices: new Map() }
    this.now = now
  }

  access(device: string): Access {
    return this.state.devices.get(device)
  }

  setAccess(device: string, access: Access): void {
    this.state = { ...this.state, devices: new Map(this.state.devices).set(device, access) }
  }

  /** Why a request is not even looked into, if it is not. */
  refusal(
    device: string,
    { epoch, cursor }: { readonly epoch: string; readonly cursor: number },
  ): Exclude<Reply, { kind: 'answer' }> | undefined {
    const access = this.access(device)
    if (access !== 'active') return { kind: access ?? 'needsCode' }
    const { state } = this
    return epoch !== state.epoch || cursor > state.seq ? { kind: 'epoch', epoch: state.epoch } : undefined
  }

  answer(device: string, request: SyncRequest): Reply {
    const { epoch, seq: before } = this.state
    this.now += 1_000
    const refusal = this.refusal(device, request)
    if (refusal) return refusal
    const push = readPush(request.push)
    const { changed, rejected, asPushed } = this.#rules.mergePush(push, this.state.records, this.now)
    this.#keep(changed)
    const rows = this.#rules.needsNoEcho(push, asPushed, request.cursor, before)
      ? []
      : this.rowsAfter(request.cursor)
          .slice(0, request.limit)
          .filter((row) => !this.#rules.leftOut(row, push))
    const cursor = this.#rules.cursorAfter(rows, this.state.seq)
    const answer: SyncAnswer = {
      v: 1,
      library: 'library',
      epoch,
      now: this.now,
      cursor,
      more: cursor < this.state.seq,
      rejected,
      rows,
      minApp: '0.1.0',
    }
    return { kind: 'answer', answer }
  }

  /** Goes back to an old copy. Who was revoked since stays so. */
  restore(copy: ServerState, drawnEpoch: string): void {
    const devices = new Map(copy.devices)
    for (const [device, access] of this.state.devices)
      if (access === 'revoked' && devices.has(device)) devices.set(device, access)
    this.state = { ...copy, devices, epoch: this.#rules.epochOfRestored(this.state.epoch, drawnEpoch) }
  }

  /** The rows above a cursor, by sequence. */
  rowsAfter(cursor: number): Row[] {
    return [...this.state.records.values()]
      .filter(({ seq }) => seq > cursor)
      .sort((a, b) => a.seq - b.seq)
      .map(({ row, seq }) => ({ ...row, q: seq }))
  }

  all(): RecordState[] {
    return [...this.state.records.values()].map(({ row }) => readKept(row))
  }

  #keep(changed: readonly KeptRecord[]): void {
    if (changed.length === 0) return
    const records = new Map(this.state.records)
    let seq = this.state.seq
    for (const record of changed) {
      const { i } = record.row
      records.set(i, { ...record, seq: this.#rules.sequence(records.get(i)?.seq, ++seq) })
    }
    this.state = { ...this.state, seq, records }
  }
}
