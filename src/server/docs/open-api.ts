// The server's addresses as OpenAPI 3.1, made of their descriptions. https://spec.openapis.org/oas/v3.1.1.html
import { errorsOf, isOfficers, type RouteDoc, type RouteDocs, type Who } from './route-doc.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export function openApi(docs: RouteDocs, version: string, address?: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [route, doc] of Object.entries(docs)) {
    const [method = '', path = ''] = route.split(' ')
    const at = path.replace(/:(\w+)/g, '{$1}')
    paths[at] = { ...paths[at], [method.toLowerCase()]: operation(method, path, doc) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lumbung',
      version,
      description: 'Catatan perpustakaan desa / the logbook of village libraries',
    },
    servers: [{ url: address ?? '/' }],
    paths,
    components: {
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'lb1.<library>.<device>.<secret>' },
        program: { type: 'http', scheme: 'bearer', description: 'lo1.<id>.<secret>' },
        officer: { type: 'apiKey', in: 'cookie', name: 'lumbung_officer' },
        metrics: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

const operation = (method: string, path: string, doc: RouteDoc): Json => ({
  summary: doc.id,
  description: doc.en,
  security: securityOf(doc.who),
  parameters: [
    ...[...path.matchAll(/:(\w+)/g)].map(
      ([, name = '']): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } }),
    ),
    ...Object.entries(doc.query ?? {}).map(
      ([name, example]): Json => ({ name, in: 'query', schema: { type: 'string' }, example }),
    ),
  ],
  ...(doc.body !== undefined && { requestBody: { required: true, content: content(doc.body) } }),
  responses: responses(method, doc),
})

function responses(method: string, doc: RouteDoc): Json {
  const all: Record<string, Json> = { 200: { description: 'ok', content: content(doc.answer) } }
  for (const [status, description] of Object.entries(doc.also ?? {})) all[status] = { description }
  for (const [status, codes] of errorsOf(method, doc))
    all[status] = {
      description: [...codes].join(', '),
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['error'],
            properties: { error: { type: 'string', enum: [...codes] } },
          },
        },
      },
    }
  return all
}

function securityOf(who: Who): readonly Json[] {
  if (who === 'anyone') return []
  if (who === 'program') return [{ program: [] }, { officer: [] }]
  return isOfficers(who) ? [{ officer: [] }] : [{ [who]: [] }]
}

function content(example: RouteDoc['answer'] | NonNullable<RouteDoc['body']>): Json {
  switch (example) {
    case 'bytes':
      return { 'application/octet-stream': {} }
    case 'text':
      return { 'text/plain': {} }
    case 'page':
      return { 'text/html': {} }
    default:
      return { 'application/json': { schema: schemaOf(example), example: withoutMarks(example) } }
  }
}

/** What an example is one of; null is anything. */
function schemaOf(example: Json): Json {
  if (example === null) return {}
  if (Array.isArray(example))
    return { type: 'array', ...(example.length > 0 && { items: schemaOf(example[0]) }) }
  if (typeof example !== 'object') return { type: Number.isInteger(example) ? 'integer' : typeof example }
  const members = Object.entries(example)
  return {
    type: 'object',
    properties: Object.fromEntries(members.map(([name, value]) => [bare(name), schemaOf(value)])),
    required: members.map(([name]) => name).filter((name) => !name.endsWith('?')),
  }
}

/** As it is sent: without the `?` of members that may be left out. */
export function withoutMarks(example: Json): Json {
  if (Array.isArray(example)) return example.map(withoutMarks)
  if (typeof example !== 'object' || example === null) return example
  return Object.fromEntries(Object.entries(example).map(([name, value]) => [bare(name), withoutMarks(value)]))
}

const bare = (name: string): string => name.replace(/\?$/, '')
