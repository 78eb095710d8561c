import { expect, it } from 'vitest'
import { findLibrary } from '../../src/store/find-library.ts'
import { isFreshDevice } from '../../src/store/is-fresh-device.ts'
import { closeLibrary } from '../../src/store/library.ts'
import { createLibrary, openLibrary } from '../../src/store/open-library.ts'
import { entriesOfKind } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { knownLibraries } from '../../src/store/registry.ts'
import { connect } from '../../src/store/sync/enrol.ts'
import { enrolled as answer } from '../support/scripted-server.ts'
import { testEnv } from '../support/test-env.ts'

const karangsari = { name: 'Perpustakaan Karangsari', villageCode: '91.01.01.2001' }
const enrolled = { ...answer, libraryName: karangsari.name, code: karangsari.villageCode }

it('finds the library whose registry the power took, with its name, zone and server', async () => {
  const env = testEnv()
  const library = await createLibrary(karangsari, env)
  await saveRecord(library, { kind: 'activity', values: { date: '2026-11-21', title: 'Kelas' } })
  await connect(library, enrolled)
  closeLibrary(library)
  env.localStorage?.clear()

  const key = await findLibrary(env)
  expect(key).toBe(library.key)
  expect(knownLibraries(env)).toEqual([{ key, ...karangsari, server: 'srv' }])
  const opening = await openLibrary(key!, env)
  if (!opening.ok) throw new Error(opening.reason)
  expect(opening.library.zone).toBe('WIT')
  expect(await entriesOfKind(opening.library, 'activity')).toMatchObject([{ values: { title: 'Kelas' } }])
})

it('finds nothing on a fresh device, and makes nothing by looking', async () => {
  const env = testEnv()
  expect(await findLibrary(env)).toBeUndefined()
  expect(await env.indexedDB?.databases()).toEqual([])
  expect(await findLibrary({ ...env, indexedDB: undefined })).toBeUndefined()
})

it('takes a database in which nothing was begun for none', async () => {
  const env = testEnv()
  const library = await createLibrary(karangsari, env)
  await library.database.meta.clear()
  closeLibrary(library)
  env.localStorage?.clear()
  expect(await findLibrary(env)).toBeUndefined()
})

it('is sure of a fresh device only where neither the registry nor the browser knows a library', async () => {
  const env = testEnv()
  expect(await isFreshDevice(env)).toBe(true)
  closeLibrary(await createLibrary(karangsari, env))
  expect(await isFreshDevice(env)).toBe(false)
  env.localStorage?.clear()
  expect(await isFreshDevice(env)).toBe(false)
})

it('is not sure where the browser can’t list its databases, or refuses to', async () => {
  const withList = (databases: unknown) => ({
    ...testEnv(),
    indexedDB: { databases } as unknown as IDBFactory,
  })
  expect(await isFreshDevice(withList(undefined))).toBe(false)
  expect(await isFreshDevice(withList(() => Promise.reject(new Error('refused'))))).toBe(false)
  expect(await isFreshDevice({ ...testEnv(), indexedDB: undefined })).toBe(false)
})
