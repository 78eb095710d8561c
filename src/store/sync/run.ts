// What one run of the sync knows of itself, and what may stand in its way.
import type { Outcome } from './send.ts'

/** The push may be at fault. */
export type Unfit = Extract<Outcome, { kind: 'tooLarge' | 'malformed' | 'failed' | 'blocked' }>
/** Why something stays here that is not set aside. `now` is the server's clock, where it has answered all the same. */
export type Held = Extract<Outcome, { kind: 'wait' | 'blocked' | 'trouble' }> & { readonly now?: number }

/** What a run remembers of itself. */
export interface Run {
  /** Records that were tried alone, after all the others. */
  readonly tried: Set<string>
  /** What was refused since anything was taken. */
  refused: number
  end: Held | undefined
  /** A firewall refused a push of more than one row. */
  blocked: boolean
  /** Rows came that this run did not send. */
  news: boolean
  /** A push goes plain for the first time on this line. */
  triesPlain: boolean
  /** The cursor beyond which the server had nothing more, as its last answer said. */
  level: number | undefined
}
