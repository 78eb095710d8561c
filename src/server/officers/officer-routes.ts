// All that officers may ask, under /v1/officer: their session and account here, the board and what is done to libraries
// in board/.
import { Hono } from 'hono'
import { archiveRoutes } from '../board/archive-routes.ts'
import { boardRoutes } from '../board/board-routes.ts'
import { libraryRoutes } from '../board/library-routes.ts'
import { noteRoutes } from '../board/note-routes.ts'
import { officeWriter } from '../board/office-writer.ts'
import { recordRoutes } from '../board/record-routes.ts'
import { registerRoutes } from '../board/register-routes.ts'
import { villageRoutes } from '../board/village-routes.ts'
import type { RouteParts } from '../server-parts.ts'
import { accountRoutes } from './account-routes.ts'
import { auditRoutes } from './audit-routes.ts'
import { deadlineRoutes } from './deadline-routes.ts'
import { letterRoutes } from './letter-routes.ts'
import { ownSite } from './own-site.ts'
import { passwordsOf } from './passwords.ts'
import { boardReader } from './reading-tokens.ts'
import { sessionRoutes } from './session-routes.ts'
import { sessionReader } from './sessions.ts'
import { settingsRoutes } from './settings-routes.ts'
import { tokenRoutes } from './token-routes.ts'

export function officerRoutes(parts: RouteParts): Hono {
  const enter = sessionReader(parts)
  const office = {
    ...parts,
    enter,
    enterToRead: boardReader(parts, enter),
    passwords: passwordsOf(parts.random, parts.passwordCost),
    write: officeWriter(parts),
  }
  const routes = new Hono()
  routes.use('/officer/*', ownSite(parts))
  for (const some of [
    ...[sessionRoutes, accountRoutes, auditRoutes, settingsRoutes],
    ...[letterRoutes, tokenRoutes],
    ...[archiveRoutes, boardRoutes, libraryRoutes, noteRoutes, recordRoutes],
    ...[villageRoutes, registerRoutes, deadlineRoutes],
  ])
    routes.route('/officer', some(office))
  return routes
}
