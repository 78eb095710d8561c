// Opens a library from its backup on a device that has none of it: a new one, or one whose browser lost it.
import { textIn } from '../../domain/read-values.ts'
import { shownValue } from '../../sync/register.ts'
import { browserEnv, type Env } from '../env.ts'
import { closeLibrary, type Library } from '../library.ts'
import { makeLibrary, openLibrary } from '../open-library.ts'
import { forgetLibrary, type KnownLibrary, knownLibraries, rememberLibrary } from '../registry.ts'
import { type Bundle, importBundle } from './import-bundle.ts'

/**
 * Where the device holds the library already, under any of its ids, the file is merged into that; it never has
 * two copies. Throws where nothing can be kept.
 */
export async function restoreLibrary(bundle: Bundle, env: Env = browserEnv()): Promise<Library> {
  const held = await heldLibrary(bundle, env)
  const library = held ?? (await newLibrary(bundle, env))
  try {
    await importBundle(library, bundle)
    return library
  } catch (error) {
    // The disk is full, say: an empty library must not stand where the whole one was promised.
    closeLibrary(library)
    if (!held) forgetLibrary(library.key, env)
    throw error
  }
}

async function heldLibrary({ header }: Bundle, env: Env): Promise<Library | undefined> {
  const isIt = ({ key, server }: KnownLibrary) => header.libraries.some((id) => id === key || id === server)
  for (const known of knownLibraries(env).filter(isIt)) {
    const opening = await openLibrary(known.key, env)
    if (!opening.ok) continue
    rememberLibrary(known, env)
    return opening.library
  }
  return undefined
}

async function newLibrary({ header, records }: Bundle, env: Env): Promise<Library> {
  const profile = records.find(({ id }) => id === 'library')?.registers
  const [name, village] = [shownValue(profile?.name), shownValue(profile?.village)]
  const lost = knownLibraries(env).find(({ key }) => header.libraries.includes(key))
  const key = lost?.key ?? header.libraries[0]
  if (key === undefined) throw new Error('A bundle without a library')
  return makeLibrary(
    key,
    {
      name: textIn(name) ?? header.libraryName,
      villageCode: textIn(village) ?? '',
    },
    env,
    { formerLibraries: header.libraries.filter((id) => id !== key) },
  )
}
