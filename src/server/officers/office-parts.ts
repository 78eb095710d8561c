// What the routes of officers get.

import type { Context } from 'hono'
import type { OfficeWriter } from '../board/office-writer.ts'
import { readJson, stranger } from '../read-body.ts'
import type { RouteParts } from '../server-parts.ts'
import type { Account } from '../storage/officers.ts'
import type { Passwords } from './passwords.ts'
import type { boardReader } from './reading-tokens.ts'
import type { sessionReader } from './sessions.ts'

export interface OfficeParts extends RouteParts {
  /** Who is signed in; throws Refused for who is not, or may not. */
  readonly enter: ReturnType<typeof sessionReader>
  /** The same, for who only reads the board: an officer, or an office's own program by its token. */
  readonly enterToRead: ReturnType<typeof boardReader>
  readonly passwords: Passwords
  /** Writes into the records of a library. */
  readonly write: OfficeWriter
}

/** A form is short; a list of villages is longer. */
export const bodyLimits = { form: 16 * 1024, list: 256 * 1024 }

/** The body's members, whatever they are. */
export async function readForm(
  { room }: Pick<RouteParts, 'room'>,
  context: Context,
  limit = bodyLimits.form,
): Promise<Readonly<Record<string, unknown>>> {
  const body = await readJson(context, { room, library: stranger, limit })
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

/** Writes down what an officer did; `code` is where, their own scope if left out. */
export const noteAct = (
  { storage, now }: Pick<RouteParts, 'storage' | 'now'>,
  { name, scope }: Pick<Account, 'name' | 'scope'>,
  what: string,
  about: string | null = null,
  code = scope,
): Promise<void> => storage.officers.note({ at: now(), officer: name, what, about, code })
