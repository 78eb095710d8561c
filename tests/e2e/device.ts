// One phone or PC of a library: a browser with a profile of its own, that can be closed and opened again and
// then still has what it stored, as a real one.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserType, LaunchOptions, Page } from '@playwright/test'

export type DeviceOptions = LaunchOptions & {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly deviceScaleFactor?: number
  readonly colorScheme?: 'light' | 'dark'
}

export class Device {
  private readonly browserType: BrowserType
  private readonly options: DeviceOptions
  private readonly profile = mkdtempSync(join(tmpdir(), 'lumbung-device-'))
  private context: BrowserContext | undefined

  constructor(browserType: BrowserType, options: DeviceOptions) {
    this.browserType = browserType
    this.options = options
  }

  /** The browser's first tab, opened anew after `close`. */
  async open(): Promise<Page> {
    this.context ??= await this.browserType.launchPersistentContext(this.profile, {
      viewport: { width: 360, height: 740 },
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
      acceptDownloads: true,
      reducedMotion: 'reduce',
      ...this.options,
    })
    return patient(this.context.pages()[0] ?? (await this.context.newPage()))
  }

  async newTab(): Promise<Page> {
    await this.open()
    return patient(await this.context!.newPage())
  }

  async close(): Promise<void> {
    await this.context?.close()
    this.context = undefined
  }

  /**
   * Ends the browser at once, as a power cut does: nothing is written any more. With all its helpers, or one that lives
   * a moment longer would still hold the database's lock when the next browser asks for it.
   */
  async kill(): Promise<void> {
    const gone = new Promise((closed) => this.context?.once('close', closed))
    const all = withHelpers(processesOf(this.profile))
    for (const id of all) end(id)
    await gone
    while (all.some(isRunning)) await new Promise((later) => setTimeout(later, 10))
    this.context = undefined
  }

  /** Another computer's disk, copied onto this one while neither browser runs. */
  copyFrom(other: Device): void {
    rmSync(this.profile, { recursive: true, force: true })
    cpSync(other.profile, this.profile, { recursive: true })
  }

  async discard(): Promise<void> {
    await this.close()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/**
 * A dialog that has just closed takes back its place in the history, a moment later, and that ends a journey begun in
 * the same moment: faster than any hand. An address is gone to after that.
 */
function patient(page: Page): Page {
  const goto = page.goto.bind(page)
  page.goto = async (...address) => {
    await page
      .waitForFunction(
        () => !history.state?.usr?.onTop || document.querySelector('dialog[open]'),
        undefined,
        {
          timeout: 5_000,
          polling: 50,
        },
      )
      .catch(() => undefined)
    return goto(...address)
  }
  return page
}

/** These and all that they started, and those started. */
function withHelpers(ids: readonly number[]): readonly number[] {
  const started = readdirSync('/proc').flatMap((id) => {
    const parent = parentOf(id)
    return parent === undefined ? [] : [{ id: Number(id), parent }]
  })
  const all = new Set(ids)
  // A set goes on to what is added while one walks through it.
  for (const one of all) for (const { id, parent } of started) if (parent === one) all.add(id)
  return [...all]
}

/** State and parent stand after the name, which is in brackets and may hold anything. */
const statusOf = (id: string | number): readonly string[] => {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return [] // It ended meanwhile, or is no process.
  }
}

const parentOf = (id: string): number | undefined => {
  const [, parent] = /^\d+$/.test(id) ? statusOf(id) : []
  return parent === undefined ? undefined : Number(parent)
}

/** Z and X: it has ended, and nobody has asked how. */
const isRunning = (id: number): boolean => !/^[ZX]?$/.test(statusOf(id)[0] ?? '')

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}

/** The browser that this test started on this profile, and its helpers, by what they were started with. */
const processesOf = (profile: string): number[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    // Chromium is given it as one word, Firefox as two.
    .filter((id) => new RegExp(`(--user-data-dir=|-profile\0)${profile}\0`).test(commandOf(id)))
    .map(Number)

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8')
  } catch {
    return '' // It ended meanwhile.
  }
}
