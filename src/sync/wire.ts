// The one endpoint's envelope, `POST /v1/sync` (v1, frozen), as both sides see it.
import type { Refusal, Row } from './row.ts'

export const wireVersion = 1

export interface SyncRequest {
  readonly v: 1
  readonly app: string
  readonly epoch: string
  readonly cursor: number
  readonly limit: number
  /** The device's wall clock, only shown to the officer. */
  readonly wall: number
  readonly push: readonly Row[]
}

export interface SyncAnswer {
  readonly v: 1
  readonly library: string
  readonly epoch: string
  readonly now: number
  readonly cursor: number
  readonly more: boolean
  readonly rejected: readonly Refusal[]
  readonly rows: readonly Row[]
  /** The oldest app that this server still speaks with. */
  readonly minApp: string
}

export interface EnrolAnswer {
  readonly v: 1
  readonly library: string
  readonly libraryName: string
  /** The village code. */
  readonly code: string
  readonly device: string
  readonly token: string
  readonly epoch: string
  readonly now: number
}

/** What a device is given to hand its place over to another, `POST /v1/handover`. */
export interface HandoverAnswer {
  readonly v: 1
  /** To be typed in, or scanned, on the device that takes over: `/v1/enrol` redeems it. */
  readonly code: string
  /** When the code stops working, in milliseconds since 1970 by the server's clock. */
  readonly expires: number
}

/** The body of every answer that is not 200. */
export interface ErrorAnswer {
  readonly error: string
  /** Which part of an officer's form is wrong. */
  readonly field?: string
  readonly epoch?: string
  /** With `offset`: how many bytes of an upload are held, to go on from there. */
  readonly offset?: number
  /** With `sign_in_wait`: seconds to wait. */
  readonly retryAfter?: number
}
