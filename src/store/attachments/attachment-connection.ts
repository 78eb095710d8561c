// Whether photos may travel over the connection that the device has now: what the person allowed, against what the
// browser knows. Text is never asked about; it is small.
import type { Library } from '../library.ts'
import { type AttachmentConnection, readMeta, writeMeta } from '../meta.ts'

/** What browsers tell of the connection, where they do (Chromium on phones). */
interface Connection {
  readonly type?: string
  readonly saveData?: boolean
}

/**
 * `yes`: by themselves. Else only when the person presses the button, because: they said so (`never`), it is mobile
 * data (`mobile`), they asked their browser to save data (`saver`), or nobody can tell what it is (`ask`).
 */
type MayTravel = 'yes' | 'never' | 'mobile' | 'saver' | 'ask'

const withoutMeter = new Set(['wifi', 'ethernet', 'wimax'])
const withMeter = new Set(['cellular', 'bluetooth'])

export function mayTravel(
  allowed: AttachmentConnection,
  { type = '', saveData }: Connection = {},
): MayTravel {
  if (allowed === 'never') return 'never'
  if (saveData) return 'saver'
  if (allowed === 'any' || withoutMeter.has(type)) return 'yes'
  return withMeter.has(type) ? 'mobile' : 'ask'
}

/** Wi-Fi, unless the person chose otherwise. */
export const attachmentConnection = async ({ database }: Library): Promise<AttachmentConnection> =>
  (await readMeta(database, 'fileConnection')) ?? 'wifi'

export const setAttachmentConnection = async (
  { database }: Library,
  chosen: AttachmentConnection,
): Promise<void> => {
  await writeMeta(database, 'fileConnection', chosen)
}

export const currentConnection = (): Connection =>
  (globalThis.navigator as { readonly connection?: Connection } | undefined)?.connection ?? {}
