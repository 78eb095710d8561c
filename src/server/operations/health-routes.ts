// GET /v1/health: whether the server and its database answer, for whoever watches over it; and at which address it
// is meant to be opened, for pages that were opened at another.
import { Hono } from 'hono'
import type { ServerParts } from '../server-parts.ts'

export const healthRoutes = ({ storage, version, address }: ServerParts): Hono =>
  new Hono().get('/health', async (context) => {
    await storage.check()
    const damaged = storage.damaged()
    const well = { ok: true, v: 1, version, storage: storage.engine }
    return context.json({ ...well, ...(damaged > 0 && { damaged }), ...(address && { address }) })
  })
