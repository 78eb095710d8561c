// What every end-to-end test gets: a server of its own, and as many devices as its story needs.
import { test as base } from '@playwright/test'
import { Device, type DeviceOptions } from './device.ts'
import { ServerProcess } from './server-process.ts'

export interface Lumbung {
  readonly server: ServerProcess
  /** A new phone (360 × 740), unless the options say otherwise. */
  newDevice(options?: DeviceOptions): Device
}

export const test = base.extend<Lumbung>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  server: async ({}, use) => {
    const server = await ServerProcess.begin()
    await use(server)
    await server.end()
  },
  newDevice: async ({ playwright, browserName, channel, launchOptions }, use) => {
    const devices: Device[] = []
    await use((options) => {
      const device = new Device(playwright[browserName], {
        ...launchOptions,
        ...(channel && { channel }),
        ...options,
      })
      devices.push(device)
      return device
    })
    await Promise.all(devices.map((device) => device.discard()))
  },
})

export { expect } from '@playwright/test'
