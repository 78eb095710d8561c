// The addresses of the endpoint, as the server itself lists them: a new one is in every test that goes over all.
import type { Hono } from 'hono'

export interface Route {
  readonly method: string
  /** With its parameters' names: `/v1/blobs/:hash`. */
  readonly path: string
}

export function routesOf(app: Hono): readonly Route[] {
  const all = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'))
  return all.map(({ method, path }) => ({ method, path }))
}
