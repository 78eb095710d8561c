// What a village calls its library and its devices itself, in what it keeps and sends.

import { shownValues } from '../../sync/record-state.ts'
import type { Device, Storage } from '../storage/storage.ts'
import { readKept } from '../sync/merge-push.ts'

/** Undefined where no device has sent a profile with a name yet. */
export const profileName = async (storage: Storage, library: string): Promise<string | undefined> =>
  (await ownNames(storage, library, ['library'])).get('library')

/** The devices, each with the name that its village gave it since it was connected; null where it gave none. */
export async function namedDevices(
  storage: Storage,
  library: string,
): Promise<readonly (Device & { readonly ownName: string | null })[]> {
  const devices = await storage.devices(library)
  const idOf = ({ id }: Device) => `device:${id}`
  const names = await ownNames(storage, library, devices.map(idOf))
  return devices.map((device) => ({ ...device, ownName: names.get(idOf(device)) ?? null }))
}

async function ownNames(
  storage: Storage,
  library: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await storage.transact(library, 'read', (transaction) => transaction.records(ids))
  const names = [...(found ?? [])].flatMap(([id, kept]): [string, string][] => {
    const { name } = shownValues(readKept(kept.row).registers)
    return typeof name === 'string' && name.trim() ? [[id, name.trim()]] : []
  })
  return new Map(names)
}

/** The village's own name first; beside it the administrator's, where it is another. */
export const bothNames = (name: string, own: string | null | undefined): string =>
  own && own !== name ? `${own} (di server / on the server: ${name})` : name
