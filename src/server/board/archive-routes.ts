// POST /v1/officer/libraries/:library/archive: rows of a backup file that a village brought on a stick, taken in as if one
// of its devices had sent them.
import { Hono } from 'hono'
import type { ArchiveAnswer } from '../../sync/officer-wire.ts'
import { Refused } from '../answers.ts'
import { noteAct, type OfficeParts } from '../officers/office-parts.ts'
import { malformed, readJson } from '../read-body.ts'
import { answerSync } from '../sync/sync-endpoint.ts'
import { unknownLibrary } from './board-routes.ts'
import { ownLibrary } from './own-library.ts'

/** Rows of one request; a longer file comes in portions. */
const most = 1_000

export function archiveRoutes(parts: OfficeParts): Hono {
  const { storage, room, version, now } = parts
  return new Hono().post('/libraries/:library/archive', async (context) => {
    const { account, library } = await ownLibrary(parts, context)
    const body = await readJson(context, { room, library: library.id })
    const { rows: push } = (typeof body === 'object' && body !== null ? body : {}) as { rows?: unknown }
    if (!Array.isArray(push)) throw malformed()
    if (push.length > most) throw new Refused(413, { error: 'too_large' })
    const known = await storage.library(library.id)
    if (!known) throw unknownLibrary()
    // A device that is level with the library and has something to say: no other way of merging than theirs.
    const { rejected } = await answerSync(
      parts,
      { library: known.id, device: '' },
      { v: 1, app: version, epoch: known.epoch, cursor: known.seq, limit: 1, push },
      now(),
    )
    await noteAct(parts, account, 'archiveTaken', `${library.id} ${push.length}`, library.code)
    return context.json({ v: 1, rejected: rejected.length } satisfies ArchiveAnswer)
  })
}
