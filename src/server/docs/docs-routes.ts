// GET /v1/openapi.json and GET /v1/docs: what the server answers, for programs and for those who write them.
import { Hono } from 'hono'
import type { ServerParts } from '../server-parts.ts'
import { docsPage } from './docs-page.ts'
import { officeVillageDocs } from './office-village-docs.ts'
import { officerDocs } from './officer-docs.ts'
import { openApi } from './open-api.ts'
import type { RouteDocs } from './route-doc.ts'
import { villageDocs } from './village-docs.ts'

/** Every address that there is. */
export const routeDocs: RouteDocs = { ...officerDocs, ...officeVillageDocs, ...villageDocs }

export const docsRoutes = ({ version, address }: ServerParts): Hono =>
  new Hono()
    .get('/openapi.json', (context) => context.json(openApi(routeDocs, version, address) as object))
    .get('/docs', (context) => context.html(docsPage(routeDocs, version)))
