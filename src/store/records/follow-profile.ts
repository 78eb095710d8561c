// The registry and the zone follow the library's own profile, whoever edited it and on whatever device.
import { zoneOf } from '../../domain/zone.ts'
import { type Registers, shownValue } from '../../sync/register.ts'
import type { Library } from '../library.ts'
import { knownLibraries, rememberLibrary } from '../registry.ts'

/** Call with the registers of the record `library` after they changed. */
export function followProfile(library: Library, registers: Registers): void {
  const { key, env } = library
  const before = knownLibraries(env).find((known) => known.key === key)
  const name = shownValue(registers.name) ?? before?.name
  const villageCode = shownValue(registers.village) ?? before?.villageCode
  if (typeof name !== 'string' || typeof villageCode !== 'string') return
  library.zone = zoneOf(villageCode)
  rememberLibrary({ key, name, villageCode }, env)
}
