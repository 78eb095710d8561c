// `npm start`: builds the app if it has to, opens the database, and serves both at one address.
import './keep-small.ts'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { sweepBlobs } from '../server/blobs/sweep-blobs.ts'
import { countChanged } from '../server/board/count-changed.ts'
import { placesReader } from '../server/board/read-places.ts'
import { warmPlaces } from '../server/board/warm-places.ts'
import { createServer } from '../server/create-server.ts'
import { isDemonstration } from '../server/officers/demonstration.ts'
import { httpServer } from '../server/operations/http-server.ts'
import { refusalLog } from '../server/operations/refusal-log.ts'
import { isBuilt } from '../server/operations/static-files.ts'
import type { Storage } from '../server/storage/storage.ts'
import { refreshAfterUpgrade } from '../server/sync/refresh-after-upgrade.ts'
import { refuseSlip } from './ask-about-folder.ts'
import { buildApp } from './build/build-app.ts'
import { chooseHost } from './choose-host.ts'
import { startTyped } from './how-typed.ts'
import { listen } from './listen.ts'
import { openLog } from './log.ts'
import { machine, openStorage } from './open-storage.ts'
import { readSettings, type Settings, settingsHelp } from './settings.ts'
import { runCommand } from './trouble.ts'
import { versionOf } from './version.ts'
import { placeFinder } from './village-list.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

void runCommand(async () => {
  const options = readSettings(process.argv.slice(2), process.env)
  if (options.help) {
    return console.log(
      `${startTyped} [pilihan / options]\n\n${settingsHelp()}\n\nPilihan menang atas variabel. / An option wins over its variable.`,
    )
  }
  const { address, databaseUrl, metricsToken } = options
  // Asked for wherever a database is opened.
  if (databaseUrl !== undefined) process.env.DATABASE_URL = databaseUrl
  refuseSlip(options.data)
  if (options.build) await buildApp(root)
  const log = openLog(options.logLevel)
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
    const placeOf = placeFinder()
    const readPlaces = placesReader({ ...machine, storage, placeOf })
    const app = createServer({
      ...machine,
      storage,
      readPlaces,
      log,
      version,
      behindProxy: options.behindProxy,
      recordQuota: options.recordQuota,
      requestsPerMinute: options.requestsPerMinute,
      processes: options.processes,
      blobQuota: options.blobQuota,
      onEvent: (event) => log.info(event, 'device'),
      placeOf,
      demo: options.demo,
      ...(metricsToken !== undefined && { metricsToken }),
      ...(address !== undefined && { address }),
      ...(isBuilt(dist) && { app: dist }),
    })
    const noteUnreadable = refusalLog(log, machine.now)
    const open = () => httpServer(app.fetch, (status) => noteUnreadable('', status, 'not a request'))
    const { servers, port } = await listen(open, host, options.port)
    endCleanly(servers, storage)
    sweepNowAndThen(storage, log)
    countNowAndThen(storage, log)
    void warmPlaces(storage, readPlaces, machine.now()).catch(() => {})
    log.info({ version, port, host, storage: storage.engine, ...told(options) }, 'started')
    if (demoCode) console.log(`Kode sambungan / code, Karangsari: ${demoCode} (15 menit / minutes)`)
    if (await isDemonstration({ storage, demo: options.demo }))
      console.log(`Papan kabupaten / the office's board: http://localhost:${port}/kabupaten`)
    console.log(`Lumbung: http://localhost:${port} (Ctrl+C: berhenti / stop)`)
    for (const line of words) console.log(line)
  } catch (error) {
    await storage.close()
    throw error
  }
})

/** The settings as the log shows them: nothing that opens anything. */
const told = ({
  data,
  address,
  behindProxy,
  logLevel,
  recordQuota,
  blobQuota,
  requestsPerMinute,
  processes,
}: Settings) => ({
  ...{ data, address, behindProxy, logLevel, recordQuota, blobQuota, requestsPerMinute, processes },
})

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

/** At once, and every ten minutes; one round at a time. */
function countNowAndThen(storage: Storage, log: Logger): void {
  const count = () =>
    void countChanged(storage)
      .catch((error: unknown) =>
        log.warn({ why: String(error) }, 'changed months could not be counted ahead'),
      )
      .finally(() => setTimeout(count, 600_000).unref())
  setTimeout(count, 5_000).unref()
}

/** npm passes a signal to the shell that it started us with, and that shell dies of it without telling us. */
function whenOrphaned(end: () => void): void {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 500).unref()
}
