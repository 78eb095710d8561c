// Every setting, by option and by environment alike.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSettings, type Setting, settings, settingsHelp } from '../../src/cli/settings.ts'
import { blobQuota } from '../../src/server/blobs/blob-endpoint.ts'
import { bounds } from '../../src/server/sync/push-bounds.ts'

const read = (variables: Record<string, string>, ...args: string[]) => readSettings(args, variables)

test('without any, the server is as it always was', () => {
  expect(read({})).toEqual({
    help: false,
    demo: false,
    build: true,
    data: 'data',
    databaseUrl: undefined,
    port: 8080,
    host: undefined,
    address: undefined,
    behindProxy: false,
    logLevel: 'warn',
    recordQuota: bounds.library,
    blobQuota,
    metricsToken: undefined,
    requestsPerMinute: 600,
    processes: 1,
  })
})

test('each is read from its variable, and its option wins', () => {
  const variables = {
    LUMBUNG_DATA: '/srv/lumbung',
    DATABASE_URL: 'postgres://a@b/c',
    LUMBUNG_PORT: '9000',
    LUMBUNG_HOST: '0.0.0.0',
    LUMBUNG_ADDRESS: 'https://lumbung.example.go.id/',
    LUMBUNG_BEHIND_PROXY: 'ya',
    LOG_LEVEL: 'info',
    LUMBUNG_RECORDS: '10',
    LUMBUNG_RECORD_MB: '2',
    LUMBUNG_PHOTO_MB: '3',
    LUMBUNG_REQUESTS: '60',
  }
  expect(read(variables)).toMatchObject({
    data: '/srv/lumbung',
    databaseUrl: 'postgres://a@b/c',
    port: 9000,
    host: '0.0.0.0',
    address: 'https://lumbung.example.go.id',
    behindProxy: true,
    logLevel: 'info',
    recordQuota: { records: 10, bytes: 2 * 1024 ** 2 },
    blobQuota: 3 * 1024 ** 2,
    requestsPerMinute: 60,
  })
  const args = [
    '--port',
    '0',
    '--data',
    'x',
    '--no-behind-proxy',
    '--log-level',
    'silent',
    '--demo',
    '--no-build',
  ]
  expect(read(variables, ...args)).toMatchObject({
    port: 0,
    data: 'x',
    behindProxy: false,
    logLevel: 'silent',
    demo: true,
    build: false,
  })
  // Empty, as a compose file leaves what nobody filled in, is not said at all.
  expect(read({ LUMBUNG_PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 8080, databaseUrl: undefined })
})

/** One that is not what is taken without it. */
const examples: Readonly<Record<string, string>> = {
  data: '/srv/lumbung',
  databaseUrl: 'postgres://a@b/c',
  port: '9000',
  host: '0.0.0.0',
  address: 'https://lumbung.example.go.id',
  behindProxy: 'ya',
  logLevel: 'info',
  records: '11',
  recordMegabytes: '12',
  photoMegabytes: '13',
  requests: '14',
  processes: '15',
  metricsToken: 'a-token-of-some-length',
}

test.each(Object.entries<Setting>(settings).filter(([, { variable }]) => variable !== undefined))(
  '%s is the same by its variable and by its option, and changes something',
  (name, { option, variable, example }) => {
    const value = examples[name]!
    const byVariable = read({ [variable!]: value })
    expect(byVariable).toEqual(read({}, ...(example === undefined ? [option] : [option, value])))
    expect(byVariable).not.toEqual(read({}))
    expect(JSON.stringify(byVariable)).toContain(example === undefined ? 'true' : value.replace(/1[23]$/, ''))
  },
)

test.each([
  [{ LUMBUNG_PORT: 'http' }, 'LUMBUNG_PORT'],
  [{ LUMBUNG_PORT: '70000' }, 'LUMBUNG_PORT'],
  [{ LUMBUNG_PROT: '80' }, 'LUMBUNG_PROT'],
  [{ LUMBUNG_BEHIND_PROXY: 'perhaps' }, 'LUMBUNG_BEHIND_PROXY'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ DATABASE_URL: 'mysql://secret@x' }, 'DATABASE_URL'],
  [{ LUMBUNG_ADDRESS: 'lumbung.example.go.id' }, 'LUMBUNG_ADDRESS'],
  [{ LUMBUNG_RECORDS: '-1' }, 'LUMBUNG_RECORDS'],
  [{ LUMBUNG_PHOTO_MB: '4 GB' }, 'LUMBUNG_PHOTO_MB'],
  [{ LUMBUNG_REQUESTS: '0' }, 'LUMBUNG_REQUESTS'],
  [{ LUMBUNG_METRICS_TOKEN: 'secret' }, 'LUMBUNG_METRICS_TOKEN'],
] as const)('what can’t be meant is refused by its name: %j', (variables, name) => {
  expect(() => read(variables as unknown as Record<string, string>)).toThrow(name)
  expect(() => read(variables as unknown as Record<string, string>)).not.toThrow('secret')
})

test.each([
  ['--port', 'x'],
  ['--log-level', 'loud'],
  ['--requests', 'many'],
])('so is an option: %s %s', (option, value) => {
  expect(() => read({}, option, value)).toThrow(option)
})

test('what containers and tests put into the environment is nobody’s mistake', () => {
  expect(() =>
    read({
      LUMBUNG_NODE: '/n',
      LUMBUNG_LAUNCHER: 'l',
      LUMBUNG_VERSION: '2',
      LUMBUNG_SERVICE_HOST: 'x',
      LUMBUNG_PORT_8080_TCP: 'y',
    }),
  ).not.toThrow()
})

test('help and the page for administrators name every one', () => {
  const page = readFileSync(new URL('../../src/operations.md', import.meta.url), 'utf8')
  for (const { option, variable, otherwise } of Object.values<Setting>(settings)) {
    expect(settingsHelp()).toContain(option)
    for (const name of [option, ...(variable === undefined ? [] : [variable])]) {
      expect(page).toContain(`\`${name}`)
    }
    expect(settingsHelp()).toContain(`[${otherwise}]`)
  }
})
