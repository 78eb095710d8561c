// Officers from the command line, beside a server that runs: their first password, and what is taken from them again.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, runScript, startServer } from './support/processes.ts'

const slow = 120_000
let folder: string
let server: RunningServer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-officers-'))
  server = await startServer(folder)
}, slow)
afterAll(async () => {
  await server?.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const officer = (...words: string[]) => runScript('lumbung', 'officer', ...words, '--data', folder)
const who = ['--full-name', 'Wulan Sari', '--role', 'administrator', '--scope', '33.15']
const signIn = async (name: string, password: string) => {
  const response = await fetch(`${server.url}/v1/officer/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  })
  return { status: response.status, cookie: response.headers.getSetCookie().join('; ') }
}
const statusOf = async (cookie: string) =>
  (await fetch(`${server.url}/v1/officer/session`, { headers: { cookie } })).status

test(
  'an officer is added with a password that opens the board, is shut out, and all of it is in the log',
  async () => {
    const added = JSON.parse((await officer('add', '--name', 'Wulan', ...who, '--json')).out)
    expect(added).toEqual({
      officer: 'wulan',
      fullName: 'Wulan Sari',
      role: 'administrator',
      scope: '33.15',
      password: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/),
    })
    const again = await officer('add', '--name', 'wulan', ...who)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('sudah ada')])
    const first = await signIn('wulan', added.password)
    expect(first.status).toBe(200)

    const { password } = JSON.parse((await officer('password', '--name', 'wulan', '--json')).out)
    expect([await statusOf(first.cookie), (await signIn('wulan', added.password)).status]).toEqual([401, 401])
    const second = await signIn('wulan', password)
    await officer('disable', '--name', 'wulan')
    expect(await statusOf(second.cookie)).toBe(401)
    expect((await officer('list')).out).toContain(
      'wulan  Wulan Sari  administrator  33.15  ditutup / shut out',
    )
    await officer('enable', '--name', 'wulan')
    await officer('remove-second-factor', '--name', 'wulan')
    const { cookie } = await signIn('wulan', password)
    const audit = await fetch(`${server.url}/v1/officer/audit`, { headers: { cookie } })
    const { lines } = (await audit.json()) as { lines: { officer: string; what: string; about: string }[] }
    expect(lines.filter(({ officer }) => officer === '').map(({ what, about }) => [what, about])).toEqual([
      ['secondFactorRemoved', 'wulan'],
      ['officerEnabled', 'wulan'],
      ['officerDisabled', 'wulan'],
      ['passwordSet', 'wulan'],
      ['officerAdded', 'wulan'],
    ])
  },
  slow,
)

test(
  'what can’t be meant is refused in words, and a password is read where it is given',
  async () => {
    for (const [words, said] of [
      [['--name', 'a b', ...who], '--name'],
      [['--name', 'demo', ...who], '--name'],
      [['--name', 'siti', '--full-name', 'S', '--role', 'raja', '--scope', '33'], '--role'],
      [['--name', 'siti', '--full-name', 'S', '--role', 'viewer'], '--scope'],
      [['--name', 'siti', '--full-name', 'S', '--role', 'viewer', '--scope', '33.1'], '--scope'],
    ] as const) {
      const refused = await officer('add', ...words)
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(said)])
    }
    const missing = await officer('disable', '--name', 'nobody')
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('Tidak ada petugas')])

    const script = join(import.meta.dirname, '../../src/cli/lumbung.ts')
    const add = (password: string) =>
      new Promise<number>((done) => {
        const words = [
          'officer',
          'add',
          '--name',
          'tamu',
          '--full-name',
          'T',
          '--role',
          'viewer',
          '--scope',
          '',
        ]
        const child = execFile(
          process.execPath,
          [script, ...words, '--password-stdin', '--data', folder],
          { env: { ...process.env, DATABASE_URL: '' } },
          (error) => done(error ? 1 : 0),
        )
        child.stdin?.end(`${password}\n`)
      })
    expect(await add('pendek')).toBe(1)
    expect(await add('padi menguning')).toBe(0)
    expect((await signIn('tamu', 'padi menguning')).status).toBe(200)
  },
  slow,
)
