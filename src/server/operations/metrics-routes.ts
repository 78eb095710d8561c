// GET /metrics, for Prometheus: only where a token was set, and only for who has it. Numbers, and no names.
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono, type Next } from 'hono'
import { answerRefusal, Refused } from '../answers.ts'
import type { ServerParts } from '../server-parts.ts'

interface Metrics {
  /** Counts every answer of the endpoint. */
  readonly count: (context: Context, next: Next) => Promise<void>
  readonly routes: Hono
}

/** https://prometheus.io/docs/instrumenting/exposition_formats/, text. */
export function metrics({ storage, version, now }: ServerParts, token: string): Metrics {
  const answers = new Map<number, number>()
  const begun = now() / 1000
  const count = async (context: Context, next: Next) => {
    await next()
    const { status } = context.res
    answers.set(status, (answers.get(status) ?? 0) + 1)
  }
  const routes = new Hono().get('/metrics', async (context) => {
    if (!isToken(context.req.header('authorization'), token)) {
      return answerRefusal(new Refused(401, { error: 'token' }, { 'www-authenticate': 'Bearer' }))
    }
    const isUp = await storage.check().then(
      () => true,
      () => false,
    )
    const byStatus = [...answers].sort(([a], [b]) => a - b)
    const lines = [
      ...metric('lumbung_info', 'gauge', [[`{version="${version}",storage="${storage.engine}"}`, 1]]),
      ...metric('lumbung_database_up', 'gauge', [['', Number(isUp)]]),
      ...metric('lumbung_damaged_rows', 'gauge', [['', storage.damaged()]]),
      ...metric(
        'lumbung_answers_total',
        'counter',
        byStatus.map(([status, n]) => [`{status="${status}"}`, n]),
      ),
      ...metric('process_resident_memory_bytes', 'gauge', [['', process.memoryUsage.rss()]]),
      ...metric('process_start_time_seconds', 'gauge', [['', begun]]),
    ]
    return context.text(`${lines.join('\n')}\n`, 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    })
  })
  return { count, routes }
}

const metric = (
  name: string,
  type: 'gauge' | 'counter',
  values: readonly (readonly [labels: string, value: number])[],
): readonly string[] => [
  `# TYPE ${name} ${type}`,
  ...values.map(([labels, value]) => `${name}${labels} ${value}`),
]

/** Hashed, so that tokens of any length take the same time to compare. */
function isToken(authorization: string | undefined, token: string): boolean {
  const said = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
  const [a, b] = [said, token].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
