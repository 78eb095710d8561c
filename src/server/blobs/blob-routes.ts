// PUT, POST, GET and HEAD of /v1/blobs/<sha256>. What they answer is in blob-endpoint.ts.
import { Hono } from 'hono'
import { callerCounter } from '../operations/count-caller.ts'
import { readBytes } from '../read-body.ts'
import type { RouteParts } from '../server-parts.ts'
import { blobName, getBlob, putBlob, type ReadBody } from './blob-endpoint.ts'
import { postBlob } from './post-blob.ts'

export function blobRoutes(parts: RouteParts): Hono {
  const { storage, room } = parts
  const { blobs } = storage
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
        const read: ReadBody = (limit, excess) => readBytes(context, { room, library, limit }, excess)
        const name = blobName(library, context.req.param('hash'))
        return putBlob(blobs, name, context.req.raw.headers, read, parts.blobQuota)
      })
      .post(async (context) => {
        const { library } = await callerOf(context)
        const read: ReadBody = (limit, excess) => readBytes(context, { room, library, limit }, excess)
        const name = blobName(library, context.req.param('hash'))
        return postBlob(blobs, name, context.req.raw, read, parts.blobQuota)
      })
  )
}
