// Officers of a test's server, and how their browsers ask.
import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { passwordsOf } from '../../../src/server/officers/passwords.ts'
import type { NewAccount } from '../../../src/server/storage/officers.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { cheapPasswords, type TestServer } from './server.ts'

export const password = 'padi menguning 2026'

/** An account, by default the administrator of Grobogan. */
export async function addOfficer(
  { storage }: { readonly storage: Storage },
  { name = 'wulan', ...more }: Partial<NewAccount> = {},
): Promise<string> {
  const passwordHash = await passwordsOf(randomBytes, cheapPasswords).hash(password)
  const usual = { fullName: 'Wulan Sari', role: 'administrator', scope: '33.15' } as const
  if (!(await storage.officers.add({ name, passwordHash, ...usual, ...more }, 1)))
    throw new Error('the name is taken')
  return name
}

export const askAs = (
  app: Hono,
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  Promise.resolve(
    app.request(`/v1/officer/${path}`, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(method !== 'GET' && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )

/** What the browser keeps of an answer, with what it had. */
export function cookiesOf(response: Response, before = ''): string {
  const all = new Map(before.split('; ').flatMap((one) => (one ? [one.split('=') as [string, string]] : [])))
  for (const one of response.headers.getSetCookie()) {
    const [name = '', value = ''] = one.split(';')[0]?.split('=') ?? []
    if (value) all.set(name, value)
    else all.delete(name)
  }
  return [...all].map(([name, value]) => `${name}=${value}`).join('; ')
}

export const signIn = (
  { app }: Pick<TestServer, 'app'>,
  name: string,
  more: { readonly password?: string; readonly code?: string; readonly cookie?: string } = {},
  headers: Record<string, string> = {},
): Promise<Response> =>
  askAs(
    app,
    more.cookie ?? '',
    'POST',
    'session',
    { name, password: more.password ?? password, ...(more.code !== undefined && { code: more.code }) },
    headers,
  )

/** A new officer who is signed in: the cookie. */
export async function signedIn(server: TestServer, account: Partial<NewAccount> = {}): Promise<string> {
  const response = await signIn(server, await addOfficer(server, account))
  if (response.status !== 200) throw new Error(`signing in answered ${response.status}`)
  return cookiesOf(response)
}

/** A token by which programs read, made by whoever is signed in by the cookie. */
export async function readingToken(
  { app }: Pick<TestServer, 'app'>,
  cookie: string,
  scope?: string,
): Promise<string> {
  const response = await askAs(app, cookie, 'POST', 'tokens', {
    name: 'Dasbor',
    ...(scope !== undefined && { scope }),
  })
  if (response.status !== 200) throw new Error(`making a token answered ${response.status}`)
  return ((await response.json()) as { token: string }).token
}
