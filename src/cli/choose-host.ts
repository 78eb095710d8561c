// On which addresses a server listens that was not told: a new one on its own machine, so that nobody puts a
// database on a network by trying Lumbung out; one that has run before where devices know it, which is everywhere.

import type { Storage } from '../server/storage/storage.ts'
import { startTyped } from './how-typed.ts'

interface ChosenHost {
  readonly host: string
  /** To be said aloud at the start. */
  readonly words: readonly string[]
}

/** Asked before anything else is done to the database; what it finds is remembered there. */
export async function chooseHost(storage: Storage, told: string | undefined): Promise<ChosenHost> {
  const remembered = await storage.setting('host')
  // The rules are noted by the first start of all.
  const host = remembered ?? ((await storage.setting('rules')) === undefined ? 'localhost' : '0.0.0.0')
  if (remembered === undefined) await storage.saveSetting('host', host)
  if (told !== undefined) return { host: told, words: [] }
  return { host, words: host === 'localhost' ? onlyHere : everywhereStill }
}

const onlyHere = [
  `Hanya untuk komputer ini. Untuk perangkat lain: ${startTyped} --host 0.0.0.0, atau server web dengan HTTPS di depannya (lihat README).`,
  `For this machine alone. For other devices: ${startTyped} --host 0.0.0.0, or a web server with HTTPS in front (see README).`,
]
const everywhereStill = [
  'Mendengarkan di semua alamat komputer ini, seperti sebelumnya. Kalau ada server web di depannya, pakailah --host localhost.',
  'Listening on every address of this machine, as before. Behind a web server, use --host localhost.',
]
