// The stories' usual cast: a village's server, and its library on the PC at the front desk and on Joko's phone.
import { Device } from './device.ts'
import { karangsari, type VillageServer, villageServer } from './village-server.ts'

export interface TwoDevices {
  readonly server: VillageServer
  /** The server's id of the library. */
  readonly library: string
  readonly pc: Device
  readonly phone: Device
}

/** Twice the first one, which then has what the second brought. */
export async function bothSync({ pc, phone }: Pick<TwoDevices, 'pc' | 'phone'>): Promise<void> {
  for (const device of [pc, phone, pc]) await device.syncs()
}

/** A library begun on the PC by Sri, connected, sent, and joined by the phone. */
export async function twoDevices(): Promise<TwoDevices> {
  const server = await villageServer()
  const library = await server.addLibrary(karangsari)
  const pc = await (await new Device('PC depan').begins('Sri')).connects(server, await server.code(library))
  await pc.syncs()
  const phone = await new Device('HP Joko').connects(server, await server.code(library))
  await phone.syncs()
  return { server, library, pc, phone }
}
