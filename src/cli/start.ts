// `npm start`: builds the app if it has to, opens the database, and serves both at one address.
import type { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Logger, pino } from 'pino'
import { sweepBlobs } from '../server/blobs/sweep-blobs.ts'
import { createServer } from '../server/create-server.ts'
import { httpServer } from '../server/operations/http-server.ts'
import { isBuilt } from '../server/operations/static-files.ts'
import type { Storage } from '../server/storage/storage.ts'
import { refreshAfterUpgrade } from '../server/sync/refresh-after-upgrade.ts'
import { refuseSlip } from './ask-about-folder.ts'
import { buildApp } from './build/build-app.ts'
import { chooseHost } from './choose-host.ts'
import { listen } from './listen.ts'
import { defaultFolder, machine, openStorage } from './open-storage.ts'
import { wrongOption } from './options.ts'
import { readAddress } from './read-address.ts'
import { runCommand, Trouble } from './trouble.ts'
import { versionOf } from './version.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const help = `npm start -- [pilihan / options]

  --port 8080     alamat: http://localhost:<port> / the address (0: any free port)
  --data data     folder basis data / the database's folder
  --host ALAMAT   localhost: hanya komputer ini / this machine alone; 0.0.0.0: semua / every address
  --behind-proxy  ada server web di depannya, yang menulis X-Forwarded-For / a web server in front writes it
  --demo          isi dengan sepuluh desa contoh / fill in ten example villages
  --no-build      jangan susun aplikasi / do not build the app
  DATABASE_URL    postgres://… sebagai ganti folder / instead of the folder
  LUMBUNG_ADDRESS alamat untuk dibuka orang / where people open it: https://lumbung.example.go.id
  LOG_LEVEL       warn (silent, error, warn, info)`

void runCommand(async () => {
  const options = readOptions()
  const address = readAddress(process.env.LUMBUNG_ADDRESS)
  if (options.help) return console.log(help)
  refuseSlip(options.data)
  if (options.build) await buildApp(root)
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2))
  const storage = await openStorage(options.data, {
    onRestored: (library, devices) =>
      log.warn(
        { library, devices },
        'the library was restored or rolled back: it has a new epoch; revoke again whom the copy has connected again',
      ),
    onRevokedAgain: (library, device) =>
      log.warn(
        { library, device },
        'a restore had connected a device again that was revoked: it is shut out',
      ),
    onDamaged: (library, seq) =>
      log.error({ library, seq }, 'a kept row can not be read, and is passed over'),
  })
  try {
    const { host, words } = await chooseHost(storage, options.host)
    const version = versionOf()
    await refreshAfterUpgrade(storage, version)
    const demoCode = options.demo && (await (await import('./demo/fill-demo.ts')).fillDemo(storage))
    const dist = join(root, 'dist')
    const app = createServer({
      ...machine,
      storage,
      log,
      version,
      behindProxy: options['behind-proxy'],
      ...(address !== undefined && { address }),
      ...(isBuilt(dist) && { app: dist }),
    })
    const { servers, port } = await listen(() => httpServer(app.fetch), host, options.port)
    endCleanly(servers, storage)
    sweepNowAndThen(storage, log)
    if (demoCode) console.log(`Kode sambungan / code, Karangsari: ${demoCode} (15 menit / minutes)`)
    console.log(`Lumbung: http://localhost:${port} (Ctrl+C: berhenti / stop)`)
    for (const line of words) console.log(line)
  } catch (error) {
    await storage.close()
    throw error
  }
})

function readOptions() {
  try {
    const { values } = parseArgs({
      allowNegative: true,
      options: {
        port: { type: 'string', default: '8080' },
        data: { type: 'string', default: defaultFolder },
        host: { type: 'string' },
        demo: { type: 'boolean', default: false },
        'behind-proxy': { type: 'boolean', default: false },
        build: { type: 'boolean', default: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    return { ...values, port: readPort(values.port) }
  } catch (error) {
    throw error instanceof Trouble ? error : wrongOption(error)
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new Trouble(
    `"${text}" bukan nomor port (0 sampai 65535).`,
    `"${text}" is no port number (0 to 65535).`,
  )
}

/** On SIGTERM or Ctrl+C: no new requests, a moment for those that run, then the database is closed. */
function endCleanly(servers: readonly Server[], storage: Storage): void {
  const patience = 2_000
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    const ended = servers.map((server) => {
      server.closeIdleConnections()
      const hurry = setTimeout(() => server.closeAllConnections(), patience)
      return new Promise((closed) => server.close(closed)).then(() => clearTimeout(hurry))
    })
    void Promise.all(ended)
      .then(() => storage.close())
      .finally(() => process.exit(0))
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  if (process.env.npm_lifecycle_event) whenOrphaned(end)
}

/** First when whoever came with the start is answered, and then four times a day. */
function sweepNowAndThen(storage: Storage, log: Logger): void {
  const sweep = () =>
    sweepBlobs(storage, Date.now()).then(
      (removed) => removed > 0 && log.info({ removed }, 'photos that no record named for a month are gone'),
      (error: unknown) => log.warn({ why: String(error) }, 'what nobody comes back for could not be swept'),
    )
  setTimeout(sweep, 60_000).unref()
  setInterval(sweep, 6 * 3_600_000).unref()
}

/** npm passes a signal to the shell that it started us with, and that shell dies of it without telling us. */
function whenOrphaned(end: () => void): void {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 500).unref()
}
