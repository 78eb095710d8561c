// Every setting of the server, once: by option or by environment, the option first. `--help` prints this table, and the
// page for administrators is compared with it.
import { parseArgs } from 'node:util'
import { wrongOption } from './options.ts'
import { readAddress } from './read-address.ts'
import { Trouble } from './trouble.ts'

export interface Setting {
  /** As it is typed: `--port`. */
  readonly option: string
  readonly variable?: string
  /** What it may be; nothing for a switch. */
  readonly example?: string
  readonly otherwise: string
  readonly id: string
  readonly en: string
}

const megabyte = 1024 ** 2
const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']

/** In the order of `--help`. */
export const settings = {
  data: {
    option: '--data',
    variable: 'LUMBUNG_DATA',
    example: 'FOLDER',
    otherwise: 'data',
    id: 'folder basis data dan foto',
    en: 'the folder of database and photos',
  },
  databaseUrl: {
    option: '--database-url',
    variable: 'DATABASE_URL',
    example: 'postgres://…',
    otherwise: '–',
    id: 'PostgreSQL sebagai ganti folder',
    en: 'PostgreSQL instead of the folder',
  },
  port: {
    option: '--port',
    variable: 'LUMBUNG_PORT',
    example: '9000',
    otherwise: '8080',
    id: 'port; 0: yang mana saja',
    en: 'the port; 0: any free one',
  },
  host: {
    option: '--host',
    variable: 'LUMBUNG_HOST',
    example: '0.0.0.0',
    otherwise: 'localhost',
    id: 'alamat: localhost untuk komputer ini saja, 0.0.0.0 untuk semua',
    en: 'the address: localhost for this machine alone, 0.0.0.0 for every one',
  },
  address: {
    option: '--address',
    variable: 'LUMBUNG_ADDRESS',
    example: 'https://…',
    otherwise: '–',
    id: 'alamat untuk dibuka orang',
    en: 'where people open it',
  },
  behindProxy: {
    option: '--behind-proxy',
    variable: 'LUMBUNG_BEHIND_PROXY',
    otherwise: 'tidak / no',
    id: 'ada server web di depannya, yang menulis X-Forwarded-For',
    en: 'a web server in front writes X-Forwarded-For',
  },
  logLevel: {
    option: '--log-level',
    variable: 'LOG_LEVEL',
    example: 'info',
    otherwise: 'warn',
    id: 'catatan kerja: silent, error, warn, info',
    en: 'the log: silent, error, warn, info',
  },
  records: {
    option: '--records',
    variable: 'LUMBUNG_RECORDS',
    example: '200000',
    otherwise: '200000',
    id: 'catatan paling banyak, per perpustakaan',
    en: 'records of a library, at most',
  },
  recordMegabytes: {
    option: '--record-mb',
    variable: 'LUMBUNG_RECORD_MB',
    example: '200',
    otherwise: '200',
    id: 'MB catatan paling banyak, per perpustakaan',
    en: 'MB of records of a library, at most',
  },
  photoMegabytes: {
    option: '--photo-mb',
    variable: 'LUMBUNG_PHOTO_MB',
    example: '4096',
    otherwise: '4096',
    id: 'MB foto paling banyak, per perpustakaan',
    en: 'MB of photos of a library, at most',
  },
  requests: {
    option: '--requests',
    variable: 'LUMBUNG_REQUESTS',
    example: '600',
    otherwise: '600',
    id: 'permintaan per menit, per perangkat',
    en: 'requests a minute of a device',
  },
  processes: {
    option: '--processes',
    variable: 'LUMBUNG_PROCESSES',
    example: '4',
    otherwise: '1',
    id: 'berapa server memakai basis data ini bersama',
    en: 'how many servers share this database',
  },
  metricsToken: {
    option: '--metrics-token',
    variable: 'LUMBUNG_METRICS_TOKEN',
    example: 'TOKEN',
    otherwise: '–',
    id: 'buka /metrics untuk Prometheus, bagi yang membawa token ini',
    en: 'open /metrics for Prometheus, for who has this token',
  },
  demo: {
    option: '--demo',
    otherwise: 'tidak / no',
    id: 'isi dengan sepuluh desa contoh',
    en: 'fill in ten example villages',
  },
  build: {
    option: '--no-build',
    otherwise: 'ya / yes',
    id: 'jangan susun aplikasi',
    en: 'do not build the app',
  },
} as const satisfies Readonly<Record<string, Setting>>

/** Of builds, tests and the launcher, and what container systems put there by themselves. */
const notOurs = /^LUMBUNG_(VERSION|NODE|LAUNCHER|PACKED_BROWSER|KILLS|KILL_AT|SERVICE_.*|PORT_\d.*)$/

type Variables = Readonly<Record<string, string | undefined>>

/** Throws Trouble, by name, for what is no setting, and for a value that can't be meant. */
export function readSettings(args: readonly string[], variables: Variables) {
  refuseUnknown(variables)
  const given = readArgs(args)
  const find = ({ option, variable }: Setting): Said | undefined => {
    const said = given[option.slice(2)]
    if (typeof said === 'string') return { name: option, text: said }
    const set = variable === undefined ? '' : (variables[variable]?.trim() ?? '')
    return variable !== undefined && set !== '' ? { name: variable, text: set } : undefined
  }
  const text = (setting: Setting) => find(setting)?.text
  const number = (setting: Setting, least: number, most: number): number =>
    wholeNumberOf(find(setting), Number(setting.otherwise), least, most)
  const { databaseUrl, behindProxy, logLevel, records, recordMegabytes, photoMegabytes } = settings
  return {
    help: given.help === true,
    demo: given.demo === true,
    build: given.build !== false,
    data: text(settings.data) ?? settings.data.otherwise,
    databaseUrl: postgresAddress(find(databaseUrl)),
    port: portOf(find(settings.port)),
    host: text(settings.host),
    address: readAddress(text(settings.address), find(settings.address)?.name),
    behindProxy: typeof given['behind-proxy'] === 'boolean' ? given['behind-proxy'] : isOn(find(behindProxy)),
    logLevel: oneOf(levels, find(logLevel), logLevel.otherwise),
    recordQuota: {
      records: number(records, 1, 10_000_000),
      bytes: number(recordMegabytes, 1, 100_000) * megabyte,
    },
    blobQuota: number(photoMegabytes, 1, 1_000_000) * megabyte,
    metricsToken: tokenOf(find(settings.metricsToken)),
    requestsPerMinute: number(settings.requests, 10, 100_000),
    processes: number(settings.processes, 1, 1_000),
  }
}

export type Settings = ReturnType<typeof readSettings>

interface Said {
  /** Where it was said: `--port`, `LUMBUNG_PORT`. */
  readonly name: string
  readonly text: string
}

function readArgs(args: readonly string[]): Readonly<Record<string, string | boolean | undefined>> {
  const options = Object.values<Setting>(settings).map(
    ({ option, example }) =>
      [
        option.replace(/^--(no-)?/, ''),
        { type: example === undefined ? ('boolean' as const) : ('string' as const) },
      ] as const,
  )
  try {
    const help = { type: 'boolean', short: 'h' } as const
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: { ...Object.fromEntries(options), help },
    }).values
  } catch (error) {
    throw wrongOption(error)
  }
}

function refuseUnknown(variables: Variables): void {
  const known = Object.values<Setting>(settings).map(({ variable }) => variable)
  const unknown = Object.keys(variables).filter(
    (name) => name.startsWith('LUMBUNG_') && !known.includes(name) && !notOurs.test(name),
  )
  if (unknown.length === 0) return
  throw new Trouble(
    `Tidak ada pengaturan ${unknown.join(', ')}. Lihat --help.`,
    `There is no setting ${unknown.join(', ')}; see --help.`,
  )
}

function wholeNumberOf(said: Said | undefined, otherwise: number, least: number, most: number): number {
  if (!said) return otherwise
  const number = /^\d{1,9}$/.test(said.text) ? Number(said.text) : Number.NaN
  if (number >= least && number <= most) return number
  throw wrong(said, `dari ${least} sampai ${most}`, `from ${least} to ${most}`)
}

function portOf(said: Said | undefined): number {
  if (!said) return Number(settings.port.otherwise)
  const port = /^\d{1,5}$/.test(said.text) ? Number(said.text) : Number.NaN
  if (port <= 65_535) return port
  throw new Trouble(
    `${said.name}: "${said.text}" bukan nomor port (0 sampai 65535).`,
    `${said.name}: "${said.text}" is no port number (0 to 65535).`,
  )
}

function isOn(said: Said | undefined): boolean {
  if (!said) return false
  if (/^(1|ya|yes|true|on)$/i.test(said.text)) return true
  if (/^(0|tidak|no|false|off)$/i.test(said.text)) return false
  throw wrong(said, 'ya atau tidak', 'yes or no')
}

function oneOf(all: readonly string[], said: Said | undefined, otherwise: string): string {
  if (!said) return otherwise
  if (all.includes(said.text)) return said.text
  throw wrong(said, `salah satu dari ${all.join(', ')}`, `one of ${all.join(', ')}`)
}

function postgresAddress(said: Said | undefined): string | undefined {
  if (!said || /^postgres(ql)?:\/\/./.test(said.text)) return said?.text
  // Not repeated: it may hold a password.
  throw new Trouble(
    `${said.name} bukan alamat PostgreSQL. Contoh: postgres://peran:sandi@localhost/lumbung`,
    `${said.name} is no address of PostgreSQL. Example: postgres://role:password@localhost/lumbung`,
  )
}

function tokenOf(said: Said | undefined): string | undefined {
  if (!said || /^\S{16,200}$/.test(said.text)) return said?.text
  throw new Trouble(
    `${said.name}: paling sedikit 16 huruf dan angka, tanpa spasi.`,
    `${said.name}: at least 16 letters and digits, without spaces.`,
  )
}

const wrong = ({ name, text }: Said, id: string, en: string): Trouble =>
  new Trouble(`${name}: "${text}" salah; isi ${id}.`, `${name}: "${text}" is wrong; it has to be ${en}.`)

/** The table, as `--help` prints it. */
export const settingsHelp = (): string =>
  Object.values<Setting>(settings)
    .map(({ option, example, variable, otherwise, id, en }) => {
      const typed = example === undefined ? option : `${option} ${example}`
      return `  ${typed.padEnd(29)} ${(variable ?? '').padEnd(21)} [${otherwise}]\n      ${id} / ${en}`
    })
    .join('\n')
