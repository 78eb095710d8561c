import { afterEach, expect, test, vi } from 'vitest'
import { isOfficeFile, officeFile } from '../../src/worker/office-files.ts'

/** Cache Storage, as far as this needs it, and a server that has every file or is gone. */
function standIn() {
  const kept = new Map<string, Response>()
  const network = { isThere: true, asked: [] as string[] }
  vi.stubGlobal('caches', {
    open: async () => ({
      match: async (url: string) => kept.get(url)?.clone(),
      put: async (url: string, response: Response) => void kept.set(url, response),
      keys: async () => [...kept.keys()],
      delete: async (url: string) => kept.delete(url),
    }),
  })
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    network.asked.push(url)
    if (!network.isThere) throw new TypeError('Failed to fetch')
    return new Response(url, { status: url.includes('gone') ? 404 : 200 })
  })
  return { kept, network }
}
afterEach(() => vi.unstubAllGlobals())

const ask = async (name: string) =>
  (await officeFile({ request: new Request(`https://x.id/assets/district-${name}`) })).text()

test('an officer has the pages without internet once they were fetched, and asks for them once', async () => {
  const { network } = standIn()
  await ask('a.js')
  network.isThere = false
  expect(await ask('a.js')).toBe('https://x.id/assets/district-a.js')
  expect(network.asked).toHaveLength(1)
  await expect(ask('b.js')).rejects.toThrow()
})

test('what is not there is not kept, and of older versions the latest few are', async () => {
  const { kept } = standIn()
  await ask('gone.js')
  expect(kept.size).toBe(0)
  for (const name of ['1.js', '2.js', '3.js', '4.js', '5.js']) await ask(name)
  expect([...kept.keys()].map((url) => url.slice(-4))).toEqual(['2.js', '3.js', '4.js', '5.js'])
})

test('only the officer’s own files are meant', () => {
  expect(isOfficeFile('/assets/district-x1.css')).toBe(true)
  expect(isOfficeFile('/assets/part-x1.css')).toBe(false)
})
