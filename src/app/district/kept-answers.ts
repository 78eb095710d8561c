// The last answers of the board, kept on this device so that it can be read without internet. Only counts and the
// names of villages and devices; signing out forgets them.
import { noteError } from '../../store/error-log.ts'
import { forgetOfficeTexts } from './office-texts.ts'

const cacheName = 'lumbung-office'
/** More than this many are looked at by nobody again. */
const MOST = 60

const addressOf = (path: string): string => `/office-kept/${encodeURIComponent(path)}`

export async function keepAnswer(path: string, value: unknown): Promise<void> {
  // Plain HTTP has no Cache Storage; nor does it open without internet.
  if (!('caches' in window)) return
  try {
    const cache = await caches.open(cacheName)
    await cache.delete(addressOf(path))
    await cache.put(addressOf(path), new Response(JSON.stringify(value)))
    const kept = await cache.keys()
    for (const old of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(old)
  } catch (error) {
    noteError('kept answers', error) // A full disk: the board is still on the screen.
  }
}

export async function keptAnswer<Value>(path: string): Promise<Value | undefined> {
  if (!('caches' in window)) return undefined
  try {
    const kept = await (await caches.open(cacheName)).match(addressOf(path))
    return kept && ((await kept.json()) as Value)
  } catch {
    return undefined
  }
}

export async function forgetAnswers(): Promise<void> {
  forgetOfficeTexts()
  if ('caches' in window) await caches.delete(cacheName)
}
