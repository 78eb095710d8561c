// What every route answers when it can't do what was asked: JSON with a stable code and a truthful status.
import type { ErrorAnswer } from '../sync/wire.ts'

type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 416 | 426 | 429 | 500 | 503 | 507

export class Refused extends Error {
  readonly status: ErrorStatus
  readonly body: ErrorAnswer
  readonly headers: Readonly<Record<string, string>>
  constructor(status: ErrorStatus, body: ErrorAnswer, headers: Readonly<Record<string, string>> = {}) {
    super(body.error)
    this.status = status
    this.body = body
    this.headers = headers
  }
}

export function answerRefusal(refused: Refused): Response {
  return Response.json(refused.body, {
    status: refused.status,
    headers: { 'cache-control': 'no-store', ...refused.headers },
  })
}
