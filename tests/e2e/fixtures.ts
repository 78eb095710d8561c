// What every end-to-end test gets: a server, and as many devices as its story needs.
import { test as base } from '@playwright/test'
import { Device, type DeviceOptions } from './device.ts'
import { ServerProcess } from './server-process.ts'

export interface Lumbung {
  /**
   * Nothing happens to the server in this file but that it serves: it is never stopped, and nobody looks at all that it
   * has. Then the tests of a worker share one; each has its own library, and devices that know nothing of each other.
   */
  readonly onlyServes: boolean
  readonly server: ServerProcess
  /** A new phone (360 × 740), unless the options say otherwise. */
  newDevice(options?: DeviceOptions): Device
}

interface Worker {
  /** Starts with the first test that asks for it. */
  readonly shared: { server(): Promise<ServerProcess> }
}

export const test = base.extend<Lumbung, Worker>({
  onlyServes: [false, { option: true }],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      let begun: Promise<ServerProcess> | undefined
      await use({
        server: () => {
          begun ??= ServerProcess.begin()
          return begun
        },
      })
      await (await begun)?.end()
    },
    { scope: 'worker' },
  ],
  server: async ({ onlyServes, shared }, use) => {
    if (onlyServes) return use(await shared.server())
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
