// How an address of the server is described, for people and for programs: by examples, from which schemas are made.

/** Who may ask; each has its own way to say who it is. */
export type Who = 'anyone' | 'device' | 'program' | 'viewer' | 'officer' | 'administrator' | 'metrics'

type Example = string | number | boolean | null | readonly Example[] | { readonly [key: string]: Example }

export interface RouteDoc {
  readonly who: Who
  readonly id: string
  readonly en: string
  /** What may stand behind `?`, with an example. */
  readonly query?: Readonly<Record<string, string>>
  /** An example; the name of a member that may be left out ends in `?`. */
  readonly body?: { readonly [key: string]: Example } | 'bytes'
  /** An example of what is answered; `v: 1` is in all of them. */
  readonly answer: { readonly [key: string]: Example } | 'bytes' | 'text' | 'page'
  /** Answers other than 200 that are none of a refusal. */
  readonly also?: Readonly<Record<number, string>>
  /** Refusals of its own, by status; those that many share are in `sharedErrors`. */
  readonly errors?: Readonly<Record<number, readonly string[]>>
}

/** By method and path, as the server lists its routes: `GET /v1/blobs/:hash`. */
export type RouteDocs = Readonly<Record<string, RouteDoc>>

export const whoWords: Readonly<Record<Who, { readonly id: string; readonly en: string }>> = {
  anyone: { id: 'siapa saja', en: 'anyone' },
  device: {
    id: 'perangkat desa, dengan Authorization: Bearer lb1.…',
    en: 'a device of a village, by Authorization: Bearer lb1.…',
  },
  program: {
    id: 'petugas, atau program kantor dengan Authorization: Bearer lo1.…',
    en: 'an officer, or a program of the office by Authorization: Bearer lo1.…',
  },
  viewer: { id: 'petugas yang sudah masuk', en: 'an officer who is signed in' },
  officer: { id: 'petugas atau pengelola', en: 'an officer or administrator' },
  administrator: { id: 'pengelola', en: 'an administrator' },
  metrics: { id: 'pengawas, dengan kuncinya', en: 'a monitor, by its token' },
}

/** Refusals that come from how an address is asked, by status. */
export function errorsOf(method: string, { who, body, errors = {} }: RouteDoc): Map<number, Set<string>> {
  const all = new Map<number, Set<string>>()
  const add = (status: number, ...codes: readonly string[]) => {
    const known = all.get(status) ?? new Set()
    for (const code of codes) known.add(code)
    all.set(status, known)
  }
  for (const [status, codes] of Object.entries(errors)) add(Number(status), ...codes)
  if (who === 'device') {
    add(401, 'token', 'revoked')
    add(403, 'pending')
    add(429, 'rate_limit')
  }
  if (who === 'metrics') add(401, 'token')
  if (isOfficers(who)) {
    add(401, 'session', ...(who === 'program' ? ['token'] : []))
    add(429, 'rate_limit')
    if (who === 'officer' || who === 'administrator') add(403, 'role')
    if (method !== 'GET') add(403, 'foreign_site')
  }
  if (body !== undefined) {
    add(400, 'malformed')
    add(413, 'too_large')
    add(415, 'content_type', 'content_encoding')
    add(503, 'busy')
  }
  if (who !== 'metrics') {
    add(405, 'method')
    add(500, 'unexpected')
    add(503, 'storage')
    add(507, 'storage')
  }
  return new Map([...all].sort(([a], [b]) => a - b))
}

export const isOfficers = (who: Who): boolean =>
  who === 'program' || who === 'viewer' || who === 'officer' || who === 'administrator'
