// Which address a request comes from: that of its connection, or what the proxy in front says of it.
import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** `behindProxy`: the last of `X-Forwarded-For` is what our own proxy saw; all before it anybody may have written. */
export function addressOf(context: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return oneOf(forwarded || connectionOf(context))
}

/** A request without a connection is a test's. */
function connectionOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? ''
  } catch {
    return ''
  }
}

/** Whoever has one address of the new kind has all of its network: /64. */
function oneOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[|\](:\d+)?$/g, '')
  if (!isIPv6(plain)) return plain.replace(/^([\d.]+):\d+$/, '$1')
  const [before = '', after] = plain.split('::')
  const [head, tail] = [before.split(':').filter(Boolean), (after ?? '').split(':').filter(Boolean)]
  const groups =
    after === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
