// PUT, GET and HEAD of /v1/blobs/<sha256>. What they answer is in blob-endpoint.ts.
import { Hono } from 'hono'
import { callerCounter } from '../operations/count-caller.ts'
import type { ServerParts } from '../server-parts.ts'
import { blobName, getBlob, putBlob } from './blob-endpoint.ts'

export function blobRoutes(parts: ServerParts): Hono {
  const { blobs } = parts.storage
  const callerOf = callerCounter(parts)
  return (
    new Hono()
      // HEAD comes here too.
      .get('/blobs/:hash', async (context) => {
        const { library } = await callerOf(context)
        return getBlob(blobs, blobName(library, context.req.param('hash')), context.req.raw)
      })
      .put(async (context) => {
        const { library } = await callerOf(context)
        return putBlob(blobs, blobName(library, context.req.param('hash')), context.req.raw, parts.blobQuota)
      })
  )
}
