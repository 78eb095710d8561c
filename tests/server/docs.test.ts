// The description of the server's addresses: all of them, nothing else, and every code that it refuses with.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { routeDocs } from '../../src/server/docs/docs-routes.ts'
import { errorsOf } from '../../src/server/docs/route-doc.ts'
import { testServer } from './support/server.ts'

interface Schema {
  readonly type?: string
  readonly properties: Record<string, Schema>
  readonly items: Schema
  readonly required: readonly string[]
}
interface Content {
  readonly 'application/json': { readonly schema: Schema; readonly example: object }
}
interface Operation {
  readonly summary: string
  readonly description: string
  readonly security: readonly object[]
  readonly parameters: readonly { readonly in: string; readonly name: string }[]
  readonly requestBody: { readonly content: Content }
  readonly responses: Record<string, { readonly content: Content }>
}

const server = join(import.meta.dirname, '../../src/server')

test('every address that the server has is described in src/server/docs, and nothing else', async () => {
  const { app } = await testServer({ metricsToken: 'rahasia' })
  const all = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(all)].sort()).toEqual(Object.keys(routeDocs).sort())
})

test('every code of a refusal is described', () => {
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const thrown = files.flatMap((name) =>
    [...readFileSync(join(server, name), 'utf8').matchAll(/\berror: '([a-z_]+)'/g)].map(([, code]) => code),
  )
  const told = new Set(
    Object.entries(routeDocs).flatMap(([route, doc]) =>
      [...errorsOf(route.split(' ')[0] ?? '', doc).values()].flatMap((codes) => [...codes]),
    ),
  )
  // An example in a description is none.
  expect([...new Set(thrown)].filter((code) => !told.has(code ?? ''))).toEqual([])
})

test('as OpenAPI it has each address once, with who may, its parameters and a schema of each example', async () => {
  const { app } = await testServer()
  const response = await app.request('/v1/openapi.json')
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  const { openapi, paths } = (await response.json()) as {
    openapi: string
    paths: Record<string, Record<string, Operation>>
  }
  expect(openapi).toBe('3.1.0')
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  expect(operations).toHaveLength(Object.keys(routeDocs).length)
  for (const { path, method, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name)
    expect(described, path).toEqual(named)
    expect(operation.responses['200'], `${method} ${path}`).toBeDefined()
    expect(operation.summary && operation.description, path).toBeTruthy()
  }
  const board = paths['/v1/officer/board']?.get
  expect(board?.security).toEqual([{ program: [] }, { officer: [] }])
  const schema = board?.responses['200']?.content['application/json'].schema
  expect(schema?.properties.rows?.items.properties.figures?.properties['visits.total']).toEqual({
    type: 'integer',
  })
  const session = paths['/v1/officer/session']?.post?.requestBody.content['application/json']
  expect(session?.schema.required).toEqual(['name', 'password'])
  expect(Object.keys(session?.example ?? {})).toEqual(['name', 'password', 'code'])
})

test('the page names every address, runs nothing and fetches nothing', async () => {
  const { app } = await testServer()
  const response = await app.request('/v1/docs')
  const page = await response.text()
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  for (const route of Object.keys(routeDocs)) expect(page).toContain(`<code>${route}</code>`)
  expect(page).not.toMatch(/<script|<img|<link|\son\w+=|style=|https?:\/\/[a-z]/)
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*';/)
  expect(policy).not.toContain('unsafe')
})
