import { describe, expect, test } from 'vitest'
import { codeAt, stepAt, stepOf, toBase32 } from '../../src/server/officers/totp.ts'
import { askAs, cookiesOf, password, signedIn, signIn } from './support/officers.ts'
import { testServer } from './support/server.ts'

describe('a code of a moment', () => {
  /** RFC 6238, appendix B, SHA-1: the secret is these characters. */
  const secret = toBase32(Buffer.from('12345678901234567890'))

  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at %s seconds is %s', (seconds, code) => {
    expect(codeAt(secret, stepAt(seconds * 1000), 8)).toBe(code)
  })

  test('is taken half a minute before and after, and no longer', () => {
    const now = 1_800_000_000_000
    for (const [off, isTaken] of [
      [-2, false],
      [-1, true],
      [0, true],
      [1, true],
      [2, false],
    ] as const)
      expect(stepOf(secret, codeAt(secret, stepAt(now) + off), now) !== undefined).toBe(isTaken)
  })

  test('has a secret of letters that every app reads', () => {
    expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    expect(toBase32(Buffer.from('foob'))).toBe('MZXW6YQ')
  })
})

async function withSecondFactor() {
  const server = await testServer()
  const cookie = await signedIn(server)
  const ask = (method: string, body: unknown) => askAs(server.app, cookie, method, 'second-factor', body)
  const offered = await (await ask('POST', { password })).json()
  const { secret, otpauth } = offered as { secret: string; otpauth: string }
  const codeNow = () => codeAt(secret, stepAt(server.clock.now))
  return { server, cookie, ask, secret, otpauth, codeNow }
}

const half = 30_000

test('a second factor counts once its first code was typed, and each code once', async () => {
  const { server, ask, secret, otpauth, codeNow } = await withSecondFactor()
  expect(otpauth).toBe(`otpauth://totp/Lumbung:wulan?secret=${secret}&issuer=Lumbung`)
  // Offered is not yet begun: whoever has no code still comes in.
  expect((await signIn(server, 'wulan')).status).toBe(200)
  expect((await ask('PUT', { code: '123' })).status).toBe(403)
  const begun = await ask('PUT', { code: codeNow() })
  expect(begun.status).toBe(200)

  const tryCode = async (code?: string) =>
    (await signIn(server, 'wulan', code === undefined ? {} : { code })).status
  expect(await tryCode()).toBe(401)
  // It was taken to begin with.
  expect(await tryCode(codeNow())).toBe(401)
  server.clock.now += half
  expect(await tryCode(codeNow().replace(/(...)/, '$1 '))).toBe(200)
  expect(await tryCode(codeNow())).toBe(401)
  server.clock.now += half
  const twice = await Promise.all([tryCode(codeNow()), tryCode(codeNow())])
  expect(twice.sort()).toEqual([200, 401])
  // A wrong password takes no code.
  server.clock.now += half
  expect((await signIn(server, 'wulan', { password: 'salah salah', code: codeNow() })).status).toBe(401)
  expect(await tryCode(codeNow())).toBe(200)
})

test('a recovery code opens once, whatever way it is typed', async () => {
  const { server, ask, codeNow } = await withSecondFactor()
  const { recoveryCodes } = (await (await ask('PUT', { code: codeNow() })).json()) as {
    recoveryCodes: string[]
  }
  expect(recoveryCodes).toHaveLength(8)
  expect(recoveryCodes[0]).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  const [first = '', second = ''] = recoveryCodes
  const tryCode = async (code: string) => (await signIn(server, 'wulan', { code })).status
  expect(await tryCode(first.toLowerCase().replaceAll('-', ' '))).toBe(200)
  expect(await tryCode(first)).toBe(401)
  expect(await tryCode(second)).toBe(200)
})

test('to set it up or take it off needs the password', async () => {
  const { server, ask, codeNow } = await withSecondFactor()
  expect((await ask('POST', { password: 'salah salah' })).status).toBe(403)
  expect((await ask('PUT', { code: codeNow() })).status).toBe(200)
  expect((await ask('PUT', { code: codeNow() })).status).toBe(409)
  expect((await ask('DELETE', { password: 'salah salah' })).status).toBe(403)
  expect((await ask('DELETE', {})).status).toBe(400)
  expect((await ask('DELETE', { password })).status).toBe(200)
  const response = await signIn(server, 'wulan')
  expect(await response.clone().json()).toMatchObject({ officer: { hasSecondFactor: false } })
  expect(cookiesOf(response)).toContain('lumbung_officer=')
  const audit = await askAs(server.app, cookiesOf(response), 'GET', 'audit')
  const { lines } = (await audit.json()) as { lines: { what: string }[] }
  expect(lines.map(({ what }) => what)).toEqual(['signIn', 'secondFactorOff', 'secondFactorOn', 'signIn'])
})
