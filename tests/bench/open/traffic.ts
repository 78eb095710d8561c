// What a page asks for, by the browser's own account.
import type { CDPSession } from '@playwright/test'

export interface Traffic {
  readonly requests: number
  /** Bytes that came over the line, or, from the service worker and the cache, from the disk. */
  readonly bytes: number
}

/** Listens from now on. What it gives counts until so many milliseconds after the page was asked for. */
export async function countTraffic(browser: CDPSession): Promise<(until: number) => Traffic> {
  const asked: number[] = []
  const parts = new Map<string, number>()
  const came: { readonly at: number; readonly bytes: number }[] = []
  browser.on('Network.requestWillBeSent', ({ timestamp, request }) => {
    if (!request.url.startsWith('data:')) asked.push(timestamp)
  })
  browser.on('Network.dataReceived', ({ requestId, dataLength }) => {
    parts.set(requestId, (parts.get(requestId) ?? 0) + dataLength)
  })
  browser.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    came.push({ at: timestamp, bytes: encodedDataLength || (parts.get(requestId) ?? 0) })
  })
  await browser.send('Network.enable')
  return (until) => {
    const end = (asked[0] ?? 0) + until / 1000
    return {
      requests: asked.filter((at) => at <= end).length,
      bytes: came.filter(({ at }) => at <= end).reduce((sum, { bytes }) => sum + bytes, 0),
    }
  }
}
