// A browser, and the two servers whose pages it opens: ours, and that of the blank page.
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { Device } from '../../e2e/device.ts'
import { joinWithCode, readyOffline } from '../../e2e/librarian.ts'
import { computers, seedLibrary } from '../../e2e/seed.ts'
import { ServerProcess } from '../../e2e/server-process.ts'
import type { LaunchOptions } from '../../support/browsers.ts'
import { firstInput, watchFirstInput } from '../../support/first-input.ts'
import { type BenchServer, startServer } from '../sync/server-process.ts'
import type { Opening } from './openings.ts'
import { countTraffic, type Traffic } from './traffic.ts'

export interface Opened extends Traffic {
  /** Milliseconds until the first input stayed. */
  readonly ready: number
}

/** The old PC of a village library. */
const screen = { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 }
const servesFolder = fileURLToPath(new URL('serve-folder.ts', import.meta.url))
/** Bytes a second, and milliseconds for every request. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

export class Household {
  private readonly launch: LaunchOptions
  private readonly app: ServerProcess
  private readonly blank: BenchServer
  /** Has both pages in its cache, a library with a computer, and the app installed. */
  private readonly known: Device

  private constructor(launch: LaunchOptions, app: ServerProcess, blank: BenchServer, known: Device) {
    this.launch = launch
    this.app = app
    this.blank = blank
    this.known = known
  }

  static async begin(launch: LaunchOptions, blankFolder: string): Promise<Household> {
    const app = await ServerProcess.begin()
    const blank = await startServer((port, folder) => [servesFolder, String(port), folder], blankFolder)
    const known = new Device(chromium, { ...launch, ...screen })
    const household = new Household(launch, app, blank, known)
    const { code } = await seedLibrary(app, [computers])
    const page = await known.open()
    await joinWithCode(page, app.origin, code)
    await readyOffline(page)
    await page.goto(household.origin('blank'))
    return household
  }

  private origin(of: 'app' | 'blank'): string {
    return of === 'app' ? this.app.origin : `http://localhost:${this.blank.port}`
  }

  async open(of: 'app' | 'blank', opening: Opening): Promise<Opened> {
    if (!opening.first) return this.measure(await this.known.newTab(), of, opening)
    const device = new Device(chromium, { ...this.launch, ...screen })
    try {
      return await this.measure(await device.open(), of, opening)
    } finally {
      await device.discard()
    }
  }

  private async measure(page: Page, of: 'app' | 'blank', opening: Opening): Promise<Opened> {
    const session = await page.context().newCDPSession(page)
    await stopWorkers(page.context(), session)
    const until = await countTraffic(session)
    if (opening.slowLine) await session.send('Network.emulateNetworkConditions', slow)
    await session.send('Emulation.setCPUThrottlingRate', { rate: opening.slower })
    await watchFirstInput(page, opening.input)
    await page.goto(this.origin(of) + opening.address, { waitUntil: 'commit' })
    const ready = await firstInput(page)
    const traffic = until(ready)
    await page.close()
    return { ready, ...traffic }
  }

  async end(): Promise<void> {
    await this.known.discard()
    await this.blank.stop()
    await this.app.end()
  }
}

/** As in the morning: the service worker has to be started, too. */
async function stopWorkers(
  context: BrowserContext,
  session: Awaited<ReturnType<BrowserContext['newCDPSession']>>,
) {
  if (context.serviceWorkers().length === 0) return
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
}
