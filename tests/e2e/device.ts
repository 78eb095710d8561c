// One phone or PC of a library: a browser with a profile of its own, that can be closed and opened again and
// then still has what it stored, as a real one.
import { mkdtempSync, rmSync } from 'node:fs'
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

  async discard(): Promise<void> {
    await this.close()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
