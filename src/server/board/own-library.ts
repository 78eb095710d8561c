// The library that an officer's address names, where that officer may change something of it.
import type { Context } from 'hono'
import type { OfficeParts } from '../officers/office-parts.ts'
import type { SignedIn } from '../officers/sessions.ts'
import type { Reports } from '../storage/reports.ts'
import { idIn, unknownLibrary } from './board-routes.ts'

/** Throws Refused: for who is not signed in or only reads, and 404 for a library that is not in the scope. */
export async function ownLibrary(
  { storage, enter }: OfficeParts,
  context: Context,
): Promise<{
  readonly account: SignedIn['account']
  readonly library: NonNullable<Awaited<ReturnType<Reports['libraryIn']>>>
}> {
  const { account } = await enter(context, 'officer')
  const library = await storage.reports.libraryIn(account.scope, idIn(context, 'library'))
  if (!library) throw unknownLibrary()
  return { account, library }
}
