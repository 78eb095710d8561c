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
    return this.context.pages()[0] ?? this.context.newPage()
  }

  async newTab(): Promise<Page> {
    await this.open()
    return this.context!.newPage()
  }

  async close(): Promise<void> {
    await this.context?.close()
    this.context = undefined
  }

  /** Ends the browser at once, as a power cut does: nothing is written any more. */
  async kill(): Promise<void> {
    const gone = new Promise((closed) => this.context?.once('close', closed))
    for (const id of processesOf(this.profile)) process.kill(id, 'SIGKILL')
    await gone
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
