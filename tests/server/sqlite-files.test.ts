import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseName } from '../../src/server/storage/sqlite/database-name.ts'
import { ownFolder, shareFolder } from '../../src/server/storage/sqlite/folder-lock.ts'
import { DatabaseMissing, openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import { backupSqlite, restoreSqlite } from '../../src/server/storage/sqlite/sqlite-backup.ts'
import type { Storage } from '../../src/server/storage/storage.ts'
import { StorageTrouble } from '../../src/server/storage/storage-trouble.ts'
import { hashOf, photo } from './support/blobs.ts'
import { newEpoch, rowOf } from './support/server.ts'

let folder: string
const open = () => openSqlite(folder, { now: Date.now, newEpoch })
const file = () => join(folder, databaseName)
const save = (storage: Storage, id: string) =>
  storage.transact('lib', 'write', (transaction) =>
    transaction.save([{ row: rowOf(id, { title: id }), month: null, receivedAt: 0 }]),
  )
const library = async () => {
  const storage = await open()
  const found = await storage.library('lib')
  await storage.close()
  return found
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-files-'))
  const storage = await open()
  await storage.createLibrary({ id: 'lib', name: 'Perpustakaan', code: '33.15.14.2006', epoch: 'first' })
  await save(storage, 'a')
  await storage.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The library goes on after the copy was taken. */
async function goOn(): Promise<void> {
  const storage = await open()
  await save(storage, 'b')
  await storage.close()
}

describe('a database', () => {
  test('keeps its epoch when it is opened again, and when a process beside it wrote', async () => {
    expect((await library())?.epoch).toBe('first')
    const [server, command] = [await open(), await open()]
    await save(server, 'b')
    await save(command, 'c')
    await server.close()
    await command.close()
    expect(await library()).toMatchObject({ epoch: 'first', seq: 3 })
  })

  test('keeps its epoch when the process was killed before the note beside it was written', async () => {
    const note = join(folder, 'lumbung.epoch.json')
    const [text, { mtime }] = [readFileSync(note), statSync(note)]
    await goOn()
    writeFileSync(note, text)
    utimesSync(note, mtime, mtime)
    expect((await library())?.epoch).toBe('first')
  })

  test('gets a new epoch when an older copy of the file was put back by hand', async () => {
    const copy = join(folder, 'copy')
    copyFileSync(file(), copy)
    await goOn()
    copyFileSync(copy, file())
    const restored = await library()
    expect(restored?.seq).toBe(1)
    expect(restored?.epoch).not.toBe('first')
    expect((await library())?.epoch).toBe(restored?.epoch)
  })

  test('gets a new epoch when the whole folder was put back by hand', async () => {
    const copy = `${folder}-copy`
    cpSync(folder, copy, { recursive: true })
    await goOn()
    rmSync(folder, { recursive: true })
    cpSync(copy, folder, { recursive: true })
    rmSync(copy, { recursive: true })
    expect((await library())?.epoch).not.toBe('first')
  })

  test('gets a new epoch when the whole folder was copied over', async () => {
    const copy = `${folder}-copy`
    cpSync(folder, copy, { recursive: true })
    await goOn()
    await new Promise((later) => setTimeout(later, 1_100))
    cpSync(copy, folder, { recursive: true })
    rmSync(copy, { recursive: true })
    expect((await library())?.epoch).not.toBe('first')
  })

  test('gets a new epoch when an old copy was put over the whole folder, times and all', async () => {
    // As `cp -a` and `rsync -a` do: the same files are written over, and get the times that they had.
    const note = join(folder, 'lumbung.epoch.json')
    const yesterday = Math.floor(Date.now() / 1000) - 86_400
    const copied = readFileSync(note, 'utf8').replace(/"at":\d+/, `"at":${yesterday}`)
    await goOn()
    writeFileSync(note, copied)
    utimesSync(note, yesterday, yesterday)
    expect((await library())?.epoch).not.toBe('first')
  })

  test('is asked no more once its file was replaced under a running server', async () => {
    const storage = await open()
    copyFileSync(file(), `${file()}.copy`)
    renameSync(`${file()}.copy`, file())
    await expect(save(storage, 'b')).rejects.toThrow(StorageTrouble)
    await expect(storage.check()).rejects.toThrow(StorageTrouble)
    await storage.close()
  })

  test('that is gone is not replaced by an empty one', async () => {
    rmSync(file())
    await expect(open()).rejects.toThrow(DatabaseMissing)
    expect(existsSync(file())).toBe(false)
  })

  test('gets a new epoch when the note beside it is missing or damaged', async () => {
    writeFileSync(join(folder, 'lumbung.epoch.json'), '{')
    const epoch = (await library())?.epoch
    expect(epoch).not.toBe('first')
    rmSync(join(folder, 'lumbung.epoch.json'))
    expect((await library())?.epoch).not.toBe(epoch)
  })
})

describe('files', () => {
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
  const modes = () =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]))

  test('are for the server alone, while it runs, in a backup, and what a restore sets aside', async () => {
    const storage = await open()
    await save(storage, 'b')
    shareFolder(folder)?.()
    const sent = photo()
    await storage.blobs.keep('lib', sent.hash, sent.bytes)
    const running = modes()
    expect(Object.keys(running)).toContain('lumbung.sqlite-wal')
    expect(Object.keys(running)).toContain('lumbung.lock')
    await storage.close()
    const out = join(folder, 'lumbung-backup')
    backupSqlite(folder, out)
    chmodSync(out, 0o644)
    restoreSqlite(folder, out, Date.now(), newEpoch)
    rmSync(out)
    await (await open()).close()
    for (const found of [running, modes()]) {
      for (const [name, mode] of Object.entries(found)) {
        expect([name, mode]).toEqual([name, name === 'blobs' ? '700' : '600'])
      }
    }
    expect(modeOf(join(folder, 'blobs/lib'))).toBe('700')
    expect(modeOf(folder)).toBe('700')
  })

  test('of an earlier version are narrowed, which is no reason for a new epoch', async () => {
    for (const name of readdirSync(folder)) {
      // The note was written with these modes, and never touched since.
      const path = join(folder, name)
      if (name === 'lumbung.epoch.json') {
        const { at } = JSON.parse(readFileSync(path, 'utf8')) as { at: number }
        chmodSync(path, 0o644)
        utimesSync(path, at, at)
      } else chmodSync(path, 0o644)
    }
    chmodSync(folder, 0o755)
    expect((await library())?.epoch).toBe('first')
    for (const [name, mode] of Object.entries(modes())) expect([name, mode]).toEqual([name, '600'])
    expect(modeOf(folder)).toBe('700')
    expect((await library())?.epoch).toBe('first')
  })
})

describe('a backup', () => {
  test('is whole while the server writes, and restores with a new epoch', async () => {
    const out = join(folder, 'backup')
    const storage = await open()
    await save(storage, 'b')
    backupSqlite(folder, out)
    await save(storage, 'c')
    await storage.close()
    const done = restoreSqlite(folder, out, Date.now(), newEpoch)
    expect(done.ok).toBe(true)
    const restored = await library()
    expect(restored?.seq).toBe(2)
    expect(restored?.epoch).not.toBe('first')
    const kept = new DatabaseSync((done.ok && done.kept) || '', { readOnly: true })
    expect(kept.prepare('SELECT seq FROM library').get()).toEqual({ seq: 3 })
    kept.close()
  })

  test('restores with the revocations that came after it, and says what only devices can bring back', async () => {
    const out = join(folder, 'backup')
    const storage = await open()
    const add = async (library: string, device: string) => {
      await storage.putEnrolment({ finder: device, proofHash: 'h', library, role: 'device', expires: 2 }, 1)
      await storage.redeemEnrolment(device, { id: device, name: '', tokenHash: 'h' }, 1)
    }
    await add('lib', 'lost')
    await add('lib', 'kept')
    backupSqlite(folder, out)
    await storage.revokeDevice('lib', 'lost', 5)
    await add('lib', 'new')
    await save(storage, 'a')
    await save(storage, 'b')
    await storage.createLibrary({ id: 'newer', name: 'Cingkrong', code: '33.15.13.2015', epoch: 'e' })
    await storage.close()
    expect(restoreSqlite(folder, out, Date.now(), newEpoch)).toMatchObject({
      ok: true,
      devices: 1,
      loss: {
        libraries: [{ id: 'newer', code: '33.15.13.2015', name: 'Cingkrong' }],
        devices: 1,
        records: 2,
        revoked: 1,
      },
    })
    const restored = await open()
    expect(await restored.deviceAccess('lib', 'lost')).toMatchObject({ revokedAt: 5 })
    expect(await restored.deviceAccess('lib', 'kept')).toMatchObject({ revokedAt: null })
    await restored.close()
  })

  test('restores into a folder that has nothing yet', async () => {
    const out = join(folder, 'backup')
    backupSqlite(folder, out)
    rmSync(file())
    expect(restoreSqlite(join(folder, 'new'), out, Date.now(), newEpoch)).toEqual({
      ok: true,
      kept: undefined,
      loss: undefined,
      devices: 0,
    })
    const storage = await openSqlite(join(folder, 'new'), { now: Date.now, newEpoch })
    expect((await storage.library('lib'))?.seq).toBe(1)
    await storage.close()
  })

  describe('with photos', () => {
    const sent = photo(400_000)
    const out = () => join(folder, 'backup')
    const photosOf = async (where: string) => {
      const storage = await openSqlite(where, { now: Date.now, newEpoch })
      const [size, held] = [
        await storage.blobs.size('lib', sent.hash),
        await storage.blobs.held('lib', sent.hash),
      ]
      const bytes = await storage.blobs.read('lib', sent.hash, 0, size ?? 0)
      await storage.close()
      return { held, hash: bytes && hashOf(bytes) }
    }
    beforeEach(async () => {
      const storage = await open()
      await storage.blobs.keep('lib', sent.hash, sent.bytes)
      await storage.blobs.append('lib', photo().hash, 0, sent.bytes)
      await storage.close()
      backupSqlite(folder, out())
    })

    test('brings them back as files, into a folder that has nothing and into one that has them', async () => {
      const other = join(folder, 'new')
      for (const where of [other, folder]) {
        expect(restoreSqlite(where, out(), Date.now(), newEpoch).ok).toBe(true)
        expect(await photosOf(where)).toEqual({ held: 0, hash: sent.hash })
        expect(readFileSync(join(where, 'blobs/lib', sent.hash)).equals(sent.bytes)).toBe(true)
        expect(statSync(join(where, databaseName)).size).toBeLessThan(sent.bytes.length)
      }
      expect(readdirSync(join(other, 'blobs/lib'))).toEqual([sent.hash])
    })

    test('removes no photo that came after it', async () => {
      const later = photo()
      const storage = await open()
      await storage.blobs.keep('lib', later.hash, later.bytes)
      await storage.close()
      expect(restoreSqlite(folder, out(), Date.now(), newEpoch).ok).toBe(true)
      expect(readdirSync(join(folder, 'blobs/lib'))).toContain(later.hash)
    })

    test('is refused if one byte of a photo is another', async () => {
      const whole = readFileSync(out())
      const at = whole.indexOf(sent.bytes.subarray(100, 200))
      expect(at).toBeGreaterThan(0)
      whole[at] = (whole[at] ?? 0) ^ 1
      writeFileSync(out(), whole)
      expect(restoreSqlite(folder, out(), Date.now(), newEpoch)).toEqual({ ok: false, problem: 'damaged' })
    })
  })

  test('of before there were photos restores', async () => {
    const out = join(folder, 'backup')
    const made = new DatabaseSync(out)
    made.exec(readFileSync(join(import.meta.dirname, 'fixtures/first-schema.sql'), 'utf8'))
    made.close()
    expect(restoreSqlite(folder, out, Date.now(), newEpoch).ok).toBe(true)
    const storage = await open()
    expect(await storage.library('lib1')).toMatchObject({ seq: 3 })
    await storage.close()
  })

  test('replaces an older backup of the same name', () => {
    const out = join(folder, 'backup')
    backupSqlite(folder, out)
    backupSqlite(folder, out)
    expect(restoreSqlite(folder, out, Date.now(), newEpoch).ok).toBe(true)
  })

  test('is refused, with nothing changed, if it is damaged, cut, foreign or newer', async () => {
    const out = join(folder, 'backup')
    backupSqlite(folder, out)
    const whole = readFileSync(out)
    const refuse = (content: Buffer | string) => {
      writeFileSync(out, content)
      return restoreSqlite(folder, out, Date.now(), newEpoch)
    }
    const damaged = Buffer.from(whole)
    damaged.fill(0x5a, 8_192, 24_576)
    expect(refuse(damaged)).toMatchObject({ ok: false })
    expect(refuse(whole.subarray(0, whole.length / 2))).toMatchObject({ ok: false })
    expect(refuse('not a database')).toEqual({ ok: false, problem: 'notABackup' })
    expect(refuse('')).toEqual({ ok: false, problem: 'notABackup' })
    writeFileSync(out, whole)
    const newer = new DatabaseSync(out)
    newer.exec("INSERT INTO kysely_migration VALUES ('999-later', '2030')")
    newer.close()
    expect(restoreSqlite(folder, out, Date.now(), newEpoch)).toEqual({ ok: false, problem: 'newer' })
    expect(await library()).toMatchObject({ seq: 1, epoch: 'first' })
  })
})

describe('the photos of a folder', () => {
  test('lose what was begun and not gone on with for a month, and nothing else', async () => {
    const storage = await open()
    const [whole, begun, recent] = [photo(), photo(), photo()]
    await storage.blobs.keep('lib', whole.hash, whole.bytes)
    await storage.blobs.append('lib', begun.hash, 0, begun.bytes)
    await storage.blobs.append('lib', recent.hash, 0, recent.bytes)
    await storage.close()
    const files = join(folder, 'blobs/lib')
    writeFileSync(join(files, `${whole.hash}.left.tmp`), 'left')
    const long = (Date.now() - 31 * 86_400_000) / 1000
    for (const name of readdirSync(files))
      if (!name.startsWith(recent.hash)) utimesSync(join(files, name), long, long)
    await (await open()).close()
    expect(readdirSync(files).sort()).toEqual([whole.hash, `${recent.hash}.part`].sort())
  })

  test('have no name that leads out of it', async () => {
    const storage = await open()
    const { hash, bytes } = photo()
    for (const [library, name] of [
      ['..', hash],
      ['a/b', hash],
      ['', hash],
      ['lib', '../lumbung.sqlite'],
      ['lib', ''],
    ] as const) {
      await expect((async () => storage.blobs.keep(library, name, bytes))()).rejects.toThrow('no name')
      await expect((async () => storage.blobs.size(library, name))()).rejects.toThrow('no name')
    }
    await storage.close()
  })
})

test('nobody owns a folder while others share it', () => {
  const [one, two] = [shareFolder(folder), shareFolder(folder)]
  expect(ownFolder(folder)).toBeUndefined()
  one?.()
  expect(ownFolder(folder)).toBeUndefined()
  two?.()
  const owner = ownFolder(folder)
  expect(shareFolder(folder)).toBeUndefined()
  owner?.()
  shareFolder(folder)?.()
})
