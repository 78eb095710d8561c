// Requests to every address that the server lists. An address that nothing is drawn for is an error: whoever adds one
// says here what goes there.
import { gzipSync } from 'node:zlib'
import type { EnrolAnswer } from '../../src/sync/wire.ts'
import type { Route } from '../support/routes.ts'
import type { Draw } from './draw.ts'
import { drawRow, drawValue, withDepth } from './draw-json.ts'
import { drawnForOfficers } from './draw-officer.ts'

export interface FuzzRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

export interface Devices {
  readonly mine: EnrolAnswer
  readonly theirs: EnrolAnswer
  /** A photo's hash and bytes, for uploads that may become whole. */
  readonly photo: { readonly hash: string; readonly bytes: Uint8Array }
  /** The cookies of an officer who sees the first library and not the other. */
  readonly cookie: string
  /** By which a program of that office reads. */
  readonly readingToken: string
}

export type Drawn = {
  readonly body?: unknown
  readonly path?: string
  readonly headers?: Record<string, string>
}

const drawnFor: Readonly<Record<string, (draw: Draw, devices: Devices) => Drawn>> = {
  ...drawnForOfficers,
  '/v1/health': () => ({}),
  '/v1/docs': () => ({}),
  '/v1/openapi.json': () => ({}),
  '/v1/enrol': (draw) => ({
    body: draw.oneIn(3)
      ? drawValue(draw)
      : { code: draw.of(['', 'ABC', 'abcd-2345', 5, null, 'O0I1O0I1']), name: drawValue(draw) },
  }),
  '/v1/handover': (draw) => (draw.oneIn(50) ? {} : { headers: { authorization: 'Bearer lb1.a.b.c' } }),
  '/v1/sync': (draw, { mine }) => ({ body: draw.oneIn(12) ? drawValue(draw) : drawEnvelope(draw, mine) }),
  '/v1/blobs/:hash': (draw, { photo }) => {
    const hash = draw.of([
      photo.hash,
      photo.hash,
      'a'.repeat(64),
      'A'.repeat(64),
      'a',
      '..',
      '%2e%2e',
      '__proto__',
    ])
    const [from, to] = [draw.int(3) * 100, draw.int(photo.bytes.length + 200)]
    const range = draw.of([
      `bytes ${from}-${to}/${photo.bytes.length}`,
      'bytes */5',
      'bytes 5-1/9',
      'x',
      `bytes 0-${2 ** 60}/${2 ** 61}`,
    ])
    const asked = draw.of(['bytes=0-10', 'bytes=-5', 'bytes=99999-', 'bytes=5-1', 'x', 'bytes=0-0,1-1'])
    return {
      path: `/v1/blobs/${hash}${draw.oneIn(3) ? `?offset=${draw.of([from, -1, 'x', 1e20, ''])}` : ''}`,
      headers: { ...(draw.oneIn(2) && { 'content-range': range }), ...(draw.oneIn(4) && { range: asked }) },
      body: draw.oneIn(8) ? drawValue(draw) : photo.bytes.subarray(from, to),
    }
  },
}

function drawEnvelope(draw: Draw, { epoch }: EnrolAnswer): unknown {
  const envelope: Record<string, unknown> = {
    v: 1,
    app: '1.4.0',
    epoch,
    cursor: draw.of([0, 0, 0, 1, 5, 99_999, -1, 0.5]),
    limit: draw.of([1, 10, 300, 1_000, 0, -5, 1e9, 'x', null]),
    wall: draw.of([1795305600123, 0, -1, 1e300, null, 'x']),
    push: draw.list(4, () => drawRow(draw)),
  }
  if (draw.oneIn(6)) envelope[draw.of(Object.keys(envelope))] = drawValue(draw)
  if (draw.oneIn(15)) delete envelope[draw.of(Object.keys(envelope))]
  return envelope
}

export function drawRequest(draw: Draw, routes: readonly Route[], devices: Devices): FuzzRequest {
  // Most of what can be wrong is in a push.
  const pushes = routes.filter(({ path }) => path === '/v1/sync')
  const route = draw.of(draw.oneIn(2) && pushes.length > 0 ? pushes : routes)
  const make = drawnFor[route.path]
  if (!make) throw new Error(`nothing is drawn for ${route.path}: say in draw-request.ts what goes there`)
  const drawn = make(draw, devices)
  const method = draw.oneIn(25)
    ? draw.of(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])
    : route.method
  const path = draw.oneIn(40)
    ? draw.of(['/v1', '/v1/', '/v1/x', '/v1/sync/', '/v1/constructor', '/v1//sync'])
    : (drawn.path ?? route.path)
  const headers = { ...drawHeaders(draw, devices), ...drawn.headers }
  const body = ['GET', 'HEAD'].includes(method) ? undefined : drawBody(draw, drawn.body, headers)
  return { method, path, headers, ...(body && { body }) }
}

function drawHeaders(draw: Draw, { mine, theirs }: Devices): Record<string, string> {
  const [, library, device, secret] = mine.token.split('.') as [string, string, string, string]
  const wrong = [
    ...['', 'Bearer', 'Bearer x', 'Basic abc', `Bearer lb1.${theirs.library}.${device}.${secret}`],
    ...[
      `Bearer lb1.${library}.${theirs.device}.${secret}`,
      `Bearer ${mine.token}x`,
      'Bearer lb1.__proto__.constructor.x',
    ],
    `Bearer lb1.${"';--"}.${device}.${secret}`,
  ]
  const authorization = draw.oneIn(12) ? draw.of(wrong) : `Bearer ${mine.token}`
  const type = draw.oneIn(20)
    ? draw.of(['text/plain', '', 'application/json; charset=latin1', 'image/jpeg'])
    : 'application/json'
  return {
    authorization,
    ...(type && { 'content-type': type }),
    ...(draw.oneIn(3) && { 'accept-encoding': draw.of(['gzip', 'br', 'gzip;q=0', '*', 'x'.repeat(50)]) }),
  }
}

/** As JSON, or as bytes; whole and true, or cut, changed, or said to be what it is not. */
function drawBody(draw: Draw, body: unknown, headers: Record<string, string>): Uint8Array | undefined {
  if (body === undefined) return undefined
  let bytes = body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(withDepth(JSON.stringify(body)))
  if (draw.oneIn(4) && !(body instanceof Uint8Array)) {
    headers['content-encoding'] = 'gzip'
    if (!draw.oneIn(10)) bytes = gzipSync(bytes, { level: 1 })
  }
  if (draw.oneIn(40)) headers['content-encoding'] = draw.of(['br', 'deflate', 'gzip, gzip', 'x'])
  if (draw.oneIn(15)) bytes = bytes.subarray(0, draw.int(bytes.length + 1))
  if (draw.oneIn(15) && bytes.length > 0) bytes[draw.int(bytes.length)] = draw.int(256)
  return new Uint8Array(bytes)
}
