// What has to be true of every answer, whatever was asked.

export interface Judged {
  readonly status: number
  readonly type: string
  readonly text: string
}

const good = [200, 201, 202, 206]
const refused = [400, 401, 403, 404, 405, 409, 413, 415, 416, 426, 429, 503]

/** Why an answer is wrong; undefined where it is right. 500 never is. */
export function faultOf(method: string, { status, type, text }: Judged): string | undefined {
  if (good.includes(status)) return undefined
  if (!refused.includes(status)) return `status ${status}`
  if (method === 'HEAD') return undefined
  if (!type.startsWith('application/json')) return `${status} is no JSON but ${type}`
  try {
    const { error } = JSON.parse(text) as { error?: unknown }
    return typeof error === 'string' && /^[a-z_]{3,30}$/.test(error)
      ? undefined
      : `${status} says no stable code: ${text}`
  } catch {
    return `${status} can not be read: ${text.slice(0, 100)}`
  }
}
