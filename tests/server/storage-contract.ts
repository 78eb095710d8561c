// What every database has to do for the server, whichever it is. Run for SQLite and for PostgreSQL.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { activityFields } from '../../src/domain/shared-choices.ts'
import { sweepBlobs } from '../../src/server/blobs/sweep-blobs.ts'
import { drawId, drawSecret, hashSecret, writeToken } from '../../src/server/secrets.ts'
import type { HandedIn } from '../../src/server/storage/reports.ts'
import type { KeptRecord, LibraryTransaction, Storage } from '../../src/server/storage/storage.ts'
import { monthFigures } from '../../src/server/sync/month-figures.ts'
import { refreshAfterUpgrade } from '../../src/server/sync/refresh-after-upgrade.ts'
import { type BoardFigures, boardFigures } from '../../src/sync/officer-wire.ts'
import type { EnrolAnswer } from '../../src/sync/wire.ts'
import { blobRequest, cutAfter, hashOf, photo, putPart } from './support/blobs.ts'
import { newEpoch, nextStamp, postSync, rowOf, startOfTime, sync, testServer } from './support/server.ts'
import { sumsAgree } from './support/sums-agree.ts'

export interface Database {
  /** Opens it again where `close` of the storage left it. */
  open(): Promise<Storage>
  remove(): Promise<void>
}

const now = startOfTime
const noFigures = Object.fromEntries(boardFigures.map((id) => [id, null])) as BoardFigures
const minute = 60_000
/** No two alike: a finder that still lives for another library takes no new code. */
const finders = new Set<string>()
const newFinder = () => {
  const finder = `f${finders.size}`
  finders.add(finder)
  return finder
}
/** A code for one device, that lives for a minute. */
const deviceCode = (library: string) =>
  ({ finder: newFinder(), proofHash: 'hash', library, role: 'device', expires: now + minute }) as const
const record = (id: string, more: Partial<KeptRecord> = {}): KeptRecord => ({
  row: rowOf(id, { title: id }),
  month: '2026-11',
  receivedAt: now,
  ...more,
})

export function storageContract(name: string, createDatabase: () => Promise<Database>): void {
  describe(`storage on ${name}`, () => {
    let database: Database
    let storage: Storage
    beforeAll(async () => {
      database = await createDatabase()
      storage = await database.open()
    }, 60_000)
    afterAll(async () => {
      await storage?.close()
      await database?.remove()
    }, 30_000)

    const library = async () => {
      const id = drawId(randomBytes)
      await storage.createLibrary({ id, name: 'Perpustakaan', code: '33.15.14.2006', epoch: newEpoch() })
      return id
    }
    const write = <T>(id: string, work: (transaction: LibraryTransaction) => Promise<T>) =>
      storage.transact(id, 'write', work)
    const read = <T>(id: string, work: (transaction: LibraryTransaction) => Promise<T>) =>
      storage.transact(id, 'read', work)

    test('keeps records under sequences that go on from the last', async () => {
      const id = await library()
      expect(await write(id, (transaction) => transaction.save([record('a'), record('b')]))).toBe(2)
      expect(await write(id, (transaction) => transaction.save([record('a')]))).toBe(3)
      const rows = await read(id, (transaction) => transaction.rowsAfter(0, 10, 1_000_000))
      expect(rows?.map(({ i, q }) => [i, q])).toEqual([
        ['b', 2],
        ['a', 3],
      ])
      expect((await storage.library(id))?.seq).toBe(3)
    })

    test('keeps what JSON allows, value for value', async () => {
      const id = await library()
      const row = rowOf('odd', { odd: ['\u0000', '\ud800', '🙂', 1e300, -0.5, null, { 'a b': true }] })
      await write(id, (transaction) => transaction.save([record('odd', { row })]))
      expect(await read(id, (transaction) => transaction.rowsAfter(0, 1, 1))).toEqual([{ ...row, q: 1 }])
    })

    test('keeps thousands of records at once, and pages them', async () => {
      const id = await library()
      const many = Array.from({ length: 1_201 }, (_, n) => record(`r${n}`))
      await write(id, (transaction) => transaction.save(many))
      const found = await read(id, (transaction) => transaction.records(many.map(({ row }) => row.i)))
      expect(found?.size).toBe(1_201)
      const page = await read(id, (transaction) => transaction.rowsAfter(100, 1_000, 10_000_000))
      expect([page?.length, page?.[0]?.q, page?.at(-1)?.q]).toEqual([1_000, 101, 1_100])
    })

    test('keeps nothing of a transaction that failed', async () => {
      const id = await library()
      const failing = write(id, async (transaction) => {
        await transaction.save([record('a')])
        await transaction.saveFigures('2026-11', { visits: 1 })
        throw new Error('stop')
      })
      await expect(failing).rejects.toThrow('stop')
      expect((await storage.library(id))?.seq).toBe(0)
      expect(await read(id, (transaction) => transaction.figures('2026-11'))).toBeUndefined()
    })

    test('reads no row, record or figure of another library', async () => {
      const [mine, theirs] = [await library(), await library()]
      await write(theirs, async (transaction) => {
        await transaction.save([record('same'), record('other')])
        await transaction.saveFigures('2026-11', { visits: 1 })
      })
      await write(mine, (transaction) => transaction.save([record('same')]))
      await read(mine, async (transaction) => {
        expect((await transaction.rowsAfter(0, 10, 1_000_000)).map(({ i }) => i)).toEqual(['same'])
        expect([...(await transaction.records(['same', 'other'])).keys()]).toEqual(['same'])
        expect(await transaction.recordsOfKinds(['activity'])).toHaveLength(1)
        expect(await transaction.figures('2026-11')).toBeUndefined()
      })
      expect(await read('nobody', async () => 1)).toBeUndefined()
    })

    test('finds records by kind and month, and keeps figures by month', async () => {
      const id = await library()
      await write(id, async (transaction) => {
        await transaction.save([record('a'), record('b', { month: '2026-12' }), record('c', { month: null })])
        await transaction.saveFigures('2026-12', { visits: 1 })
        await transaction.saveFigures('2026-11', { visits: 2 })
        await transaction.saveFigures('2026-12', { visits: 3 })
      })
      await read(id, async (transaction) => {
        const idsOf = (records: readonly KeptRecord[]) => records.map(({ row }) => row.i)
        expect(idsOf(await transaction.recordsOfKinds(['activity']))).toEqual(['a', 'b', 'c'])
        expect(idsOf(await transaction.recordsOfKinds(['activity', 'visit'], '2026-12'))).toEqual(['b'])
        expect(await transaction.recordsOfKinds(['visit'])).toEqual([])
        expect(await transaction.figures('2026-12')).toEqual({ visits: 3 })
      })
    })

    describe('of officers', () => {
      const account = (name: string) => ({
        name,
        fullName: 'Wulan',
        role: 'officer' as const,
        scope: '33.15',
        passwordHash: 'h',
      })

      test('keeps an account once, and ends its sessions with a new password or none', async () => {
        const { officers } = storage
        expect(await officers.add(account('wulan'), 5)).toBe(true)
        expect(await officers.add({ ...account('wulan'), scope: '' }, 6)).toBe(false)
        expect(await officers.account('nobody')).toBeUndefined()
        expect(await officers.account('wulan')).toEqual({
          ...account('wulan'),
          disabledAt: null,
          isDemo: false,
          totpSecret: null,
          totpOffered: null,
        })
        for (const hash of ['one', 'two']) await officers.beginSession(hash, 'wulan', 10)
        await officers.noteUse('one', 20)
        expect(await officers.session('one')).toMatchObject({
          account: { name: 'wulan' },
          begun: 10,
          lastUsed: 20,
        })
        await officers.setPassword('wulan', 'new', 'one')
        expect(await officers.session('two')).toBeUndefined()
        expect((await officers.session('one'))?.account.passwordHash).toBe('new')
        await officers.disable('wulan', 30)
        expect(await officers.session('one')).toBeUndefined()
        expect(await officers.account('wulan')).toMatchObject({ disabledAt: 30 })
      })

      test('takes a step, a recovery code, and a try once, however many come at once', async () => {
        const { officers } = storage
        await officers.add(account('dua'), 1)
        await officers.offerSecondFactor('dua', 'SECRET')
        await officers.beginSecondFactor('dua', 7, ['r1', 'r2'])
        expect(await officers.account('dua')).toMatchObject({ totpSecret: 'SECRET', totpOffered: null })
        const several = async (work: () => Promise<boolean>) =>
          (await Promise.all(Array.from({ length: 5 }, work))).filter(Boolean).length
        expect(await several(() => officers.takeStep('dua', 7))).toBe(0)
        expect(await several(() => officers.takeStep('dua', 8))).toBe(1)
        expect(await several(() => officers.takeRecoveryCode('dua', 'r1'))).toBe(1)
        expect(await officers.takeRecoveryCode('wulan', 'r2')).toBe(false)
        const places = [
          { name: 'n', origin: 'a' },
          { name: '', origin: 'a' },
        ]
        const tries = () => officers.countTry(places, 100, ([own]) => (own!.wrong >= 3 ? 5 : 0))
        const waits = await Promise.all(Array.from({ length: 9 }, tries))
        expect(waits.filter((wait) => wait === 0)).toHaveLength(3)
        await officers.rightTry(places)
        expect(await tries()).toBe(0)
        const seen = { wrong: -1 }
        await officers.countTry(places, 100 + 2 * 86_400_000, ([own]) => {
          seen.wrong = own!.wrong
          return 1
        })
        expect(seen.wrong).toBe(0)
        await officers.dropSecondFactor('dua')
        expect(await officers.takeRecoveryCode('dua', 'r2')).toBe(false)
      })

      test('shows what was handed in within a scope, and nothing beyond it', async () => {
        const [here, beside] = [await library(), await library()]
        await storage.changeLibrary(beside, { code: '33.16.01.2001' })
        const figures = { ...noFigures, 'visits.total': 3, 'advocacy.received': 1.5e12 }
        const handedIn = { revision: 1, reportCode: 'K7Q2-M9', isNil: false, figures }
        for (const id of [here, beside])
          await write(id, async (transaction) => {
            await transaction.saveReport({ month: '2026-11', receivedAt: 50, handedIn })
            await transaction.saveReport({ month: '2026-12', receivedAt: 60, handedIn: null })
          })
        const seen = async (scope: string) => {
          const { libraries, reports } = await storage.reports.ofScope(scope, {
            from: '2026-01',
            to: '2026-12',
            shown: '2026-11',
          })
          const ids = libraries.map(({ id }) => id)
          return [here, beside].map((id) => [
            ids.includes(id),
            reports.filter(({ library }) => library === id).length,
          ])
        }
        const [yes, no] = [
          [true, 1],
          [false, 0],
        ]
        expect(await seen('33.15')).toEqual([yes, no])
        expect(await seen('33.16')).toEqual([no, yes])
        expect(await seen('33')).toEqual([yes, yes])
        expect(await seen('')).toEqual([yes, yes])
        for (const scope of ['3', '33.', '33.1', '33.17', '%', '_3', "'"])
          expect(await seen(scope)).toEqual([no, no])

        const november = { from: '2026-11', to: '2026-11', shown: '2026-11' }
        const one = async () => {
          const found = await storage.reports.ofScope('33.15', november, here)
          return [found.libraries[0], found.reports[0]]
        }
        expect(await one()).toEqual([
          expect.objectContaining({ id: here, firstMonth: '2026-11', lastSeen: null }),
          {
            library: here,
            month: '2026-11',
            firstReceived: 50,
            ...handedIn,
            fields: null,
            returnedRevision: null,
            isChanged: null,
          },
        ])
        await write(here, async (transaction) => {
          await transaction.saveFigures('2026-11', {}, true)
          await transaction.saveReport({
            month: '2026-11',
            receivedAt: 70,
            handedIn: { ...handedIn, revision: 2 },
            returnedRevision: 1,
          })
        })
        expect((await one())[1]).toMatchObject({
          firstReceived: 50,
          revision: 2,
          returnedRevision: 1,
          isChanged: true,
        })
        // By field, with all columns of it; what is not said of them leaves them, and an open month has none.
        const fields = activityFields.map((_, at) => [at, at === 2 ? null : at * 10] as const)
        const known = () =>
          write(here, (transaction) => transaction.knownFields(['2026-10', '2026-11', '2026-12']))
        const november11 = { month: '2026-11', revision: 1, reportCode: 'K7Q2-M9' }
        const save = (report: HandedIn | null) =>
          write(here, (transaction) =>
            transaction.saveReport({ month: '2026-11', receivedAt: 80, handedIn: report }),
          )
        await save({ ...handedIn, fields })
        expect((await storage.reports.ofScope('33.15', november, here)).reports[0]?.fields).toEqual(fields)
        await save(handedIn)
        expect(await known()).toEqual([{ ...november11, isKnown: true }])
        await save(null)
        expect(await known()).toEqual([])
        await save(handedIn)
        expect(await known()).toEqual([{ ...november11, isKnown: false }])
        expect(await write(here, (transaction) => transaction.knownFields([]))).toEqual([])
        // Moved to another place, all of it moves along.
        await storage.changeLibrary(here, { code: '33.17.01.2001' })
        expect(await seen('33.15')).toEqual([no, no])
        expect(await seen('33.17')).toEqual([yes, no])
        expect((await storage.reports.ofScope('33.17', november)).reports[0]?.isChanged).toBe(true)
      })

      test('sums the reports of a place as they are counted one by one, up to the country', async () => {
        await sumsAgree(storage)
      }, 30_000)

      test('keeps what an office recorded, and shows it within its scope alone', async () => {
        const { officers } = storage
        const record = { kind: 'aid', officer: 'wulan', values: { what: 'Komputer' }, libraries: ['a', 'b'] }
        const [here, beside] = [
          { ...record, id: 'bantuan-1', code: '33.15', at: 5 },
          { ...record, id: 'bantuan-2', code: '33.16', at: 6 },
        ]
        for (const one of [here, beside]) await officers.saveOfficeRecord(one)
        expect(await officers.officeRecords('33.15', 'aid', 9)).toEqual([here])
        expect(await officers.officeRecords('33', 'aid', 9)).toEqual([beside, here])
        expect(await officers.officeRecords('', 'aid', 1)).toEqual([beside])
        expect(await officers.officeRecords('', 'replication', 9)).toEqual([])
        for (const scope of ['33.1', '33.15.14', '%', "'"])
          expect(await officers.officeRecords(scope, 'aid', 9)).toEqual([])
        const values = { what: 'Printer' }
        await officers.saveOfficeRecord({ ...here, values, at: 99, code: '33.16', kind: 'replication' })
        expect(await officers.officeRecord('bantuan-1')).toEqual({ ...here, values })
        for (const { id } of [here, beside]) await officers.dropOfficeRecord(id)
        expect(await officers.officeRecord('bantuan-1')).toBeUndefined()
      })

      test('keeps one letterhead a scope, and tokens until they are revoked', async () => {
        const { officers } = storage
        const letter = { government: 'P', name: 'Dinas', address: '', place: '', role: '', head: '' }
        await officers.saveLetter('33.15', letter)
        await officers.saveLetter('33.15', { ...letter, name: 'Dinas lain' })
        await officers.saveLetter('33', letter)
        expect(await officers.letters(['', '33.15', '33.16'])).toEqual([
          { scope: '33.15', letter: { ...letter, name: 'Dinas lain' } },
        ])
        const token = { id: 't1', hash: 'h', name: 'Dasbor', scope: '33.15', madeBy: 'wulan', madeAt: 5 }
        await officers.addToken(token)
        await officers.addToken({ ...token, id: 't2', scope: '33.16', madeAt: 6 })
        await officers.noteTokenUse('t1', 7)
        expect(await officers.token('t1')).toEqual({ ...token, lastUsed: 7, revokedAt: null })
        expect(await officers.token('t3')).toBeUndefined()
        const ids = async (scope: string) => (await officers.tokens(scope)).map(({ id }) => id)
        expect([await ids('33.15'), await ids('33'), await ids('%')]).toEqual([['t1'], ['t2', 't1'], []])
        expect([await officers.revokeToken('t1', 8), await officers.revokeToken('t1', 9)]).toEqual([
          true,
          false,
        ])
        expect((await officers.token('t1'))?.revokedAt).toBe(8)
      })

      test('gives a village one library, however many register it at once, and a line of the log with it', async () => {
        const [code, other] = ['33.20.01.2001', '33.20.01.2002']
        const one = (id: string) => ({ id, name: 'Perpustakaan', code, epoch: newEpoch() })
        const line = { at: 20_000, officer: 'wulan', what: 'libraryRegistered', about: code, code }
        const ids = ['r1', 'r2', 'r3', 'r4']
        const done = await Promise.all(ids.map((id) => storage.registerLibrary(one(id), line)))
        expect(done.filter(Boolean)).toHaveLength(1)
        const [kept] = await storage.reports.librariesOf('33.20', [code, other])
        expect(await storage.officers.audit({ scope: '33.20' }, 21_000, 9)).toHaveLength(1)
        expect(await storage.reports.librariesOf('33.21', [code])).toEqual([])
        expect(await storage.reports.librariesOf('33.20', [])).toEqual([])
        // Several villages by several officers, over as many connections as there are.
        const many = Array.from({ length: 30 }, (_, at) => ({
          ...one(`m${at}`),
          code: `33.20.02.${2001 + (at % 6)}`,
        }))
        const made = await Promise.all(many.map((library) => storage.registerLibrary(library, line)))
        expect(made.filter(Boolean)).toHaveLength(6)
        expect(
          (
            await storage.reports.librariesOf(
              '33.20.02',
              many.map(({ code: own }) => own),
            )
          ).length,
        ).toBe(6)
        // Nor is one moved to where another is.
        expect(await storage.registerLibrary({ ...one('r5'), code: other }, line)).toBe(true)
        expect(await storage.moveLibrary('r5', code)).toBe(false)
        expect(await storage.moveLibrary(kept!.id, code)).toBe(true)
        expect(await storage.moveLibrary('r5', '33.20.01.2003')).toBe(true)
        await storage.changeLibrary('r5', { expectedFrom: '2026-01', expectedUntil: null })
        expect(await storage.reports.libraryIn('33.20', 'r5')).toMatchObject({
          code: '33.20.01.2003',
          expectedFrom: '2026-01',
          expectedUntil: null,
        })
        // Carried into another database, it is the same.
        const moved = (await storage.libraries()).find(({ id }) => id === 'r5')
        await storage.copyIn({ ...moved!, id: 'r6', code: '33.20.01.2009' }, nothing())
        expect(await storage.reports.libraryIn('33.20', 'r6')).toMatchObject({ expectedFrom: '2026-01' })
        for (const one of ['r5', 'r6', kept!.id]) await storage.removeLibrary(one)
      })

      test('keeps later deadlines, and gives a scope those that hold in it', async () => {
        const { officers } = storage
        const of = (scope: string, month = '2027-03') => ({ scope, month })
        for (const scope of ['', '33', '33.15', '33.15.14.2006', '33.16'])
          await officers.setLaterDeadline(of(scope), '2027-04-15')
        await officers.setLaterDeadline(of('33.15'), '2027-04-20', 'Libur')
        const places = async (scope: string) => (await officers.laterDeadlines(scope)).map((one) => one.scope)
        expect(await places('33.15')).toEqual(['', '33', '33.15', '33.15.14.2006'])
        expect(await places('33.15.14')).toEqual(['', '33', '33.15', '33.15.14.2006'])
        expect(await places('33.16.01.2001')).toEqual(['', '33', '33.16'])
        expect((await officers.laterDeadlines('33.15'))[2]).toMatchObject({
          day: '2027-04-20',
          reason: 'Libur',
        })
        expect((await officers.laterDeadlines('33.15'))[1]?.reason).toBe('')
        const copied = await officers.copyOut()
        expect(copied.deadline).toHaveLength(5)
        for (const scope of await places('')) await officers.setLaterDeadline(of(scope), null)
        expect(await officers.laterDeadlines('')).toEqual([])
        await officers.copyIn(copied)
        expect(await places('')).toHaveLength(5)
      })

      test('keeps what was done as it was, each line in a moment of its own', async () => {
        const { officers } = storage
        const line = { at: 9_000, officer: 'wulan', what: 'signIn', about: null }
        for (const code of ['33.15', '33.16', '33.15']) await officers.note({ ...line, code })
        const moments = async (whose: Parameters<typeof officers.audit>[0]) =>
          (await officers.audit(whose, 9_100, 10)).map(({ at }) => at)
        expect(await moments({ scope: '33.15' })).toEqual([9_002, 9_000])
        expect(await moments({ scope: '' })).toEqual([9_002, 9_001, 9_000])
        expect(await moments({ officer: 'nobody' })).toEqual([])
        expect(await officers.audit({ scope: '' }, 9_002, 1)).toEqual([{ ...line, at: 9_001, code: '33.16' }])
      })
    })

    test('forgets the figures of some months, of those from one on, or of all', async () => {
      const [id, other] = [await library(), await library()]
      const months = ['2026-09', '2026-10', '2026-11', '2026-12']
      const left = async (drop: Parameters<LibraryTransaction['dropFigures']>[0]) => {
        for (const one of [id, other])
          await write(one, async (transaction) => {
            for (const month of months) await transaction.saveFigures(month, 1)
          })
        await write(id, (transaction) => transaction.dropFigures(drop))
        const kept = async (one: string) => {
          const found = await read(one, (transaction) => Promise.all(months.map(transaction.figures)))
          return months.filter((_, index) => found?.[index] === 1)
        }
        expect(await kept(other)).toEqual(months)
        return kept(id)
      }
      expect(await left(['2026-10', '2026-12'])).toEqual(['2026-09', '2026-11'])
      expect(await left({ from: '2026-11' })).toEqual(['2026-09', '2026-10'])
      expect(await left('all')).toEqual([])
    })

    test('remembers writers up to a number, each once, and each library its own', async () => {
      const [id, other] = [await library(), await library()]
      const add = (one: string, writers: string[], atMost = 3) =>
        write(one, (transaction) => transaction.addWriters(writers, atMost))
      expect(await add(id, ['a', 'b'])).toBe(true)
      expect(await add(id, ['b', 'c'])).toBe(true)
      expect(await add(id, ['a', 'd'])).toBe(false)
      for (let again = 0; again < 3; again++) expect(await add(id, ['a', 'b', 'c'])).toBe(true)
      expect(await add(id, ['d'])).toBe(false)
      expect(await add(other, ['d', 'e', 'f'])).toBe(true)
      expect(
        await add(
          other,
          Array.from({ length: 1_200 }, (_, n) => `w${n}`),
          2_000,
        ),
      ).toBe(true)
    })

    test('computes months and figures again once for a newer version, and takes no sequence for it', async () => {
      const id = await library()
      const row = rowOf('v', { date: '2026-11-02', people: { men: 3, women: 1 } }, { t: 'visit' })
      await write(id, (transaction) => transaction.save([record('v', { row, month: null })]))
      const total = () => monthFigures(storage, id, '2026-11')
      await refreshAfterUpgrade(storage, '1.0.0')
      expect((await total())?.figures['visits.total']).toBe(4)
      expect(await read(id, async (transaction) => transaction.library.seq)).toBe(1)
      expect(await read(id, (transaction) => transaction.recordsOfKinds(['visit'], '2026-11'))).toHaveLength(
        1,
      )
      await write(id, (transaction) => transaction.saveFigures('2026-11', { figures: {}, isChanged: false }))
      await refreshAfterUpgrade(storage, '1.0.0')
      expect((await total())?.figures).toEqual({})
      await refreshAfterUpgrade(storage, '1.0.1')
      expect((await total())?.figures['visits.total']).toBe(4)
    })

    test('uses an enrolment once, also when two ask at the same time', async () => {
      const id = await library()
      const enrolment = deviceCode(id)
      const { finder } = enrolment
      expect(await storage.putEnrolment(enrolment, now)).toBe(true)
      expect(await storage.putEnrolment(enrolment, now)).toBe(false)
      const device = (n: number) => ({ id: `d${n}`, name: 'Komputer', tokenHash: 'hash' })
      const used = await Promise.all([1, 2, 3, 4].map((n) => storage.redeemEnrolment(finder, device(n), now)))
      expect(used.filter((library) => library !== undefined)).toHaveLength(1)
      expect(await storage.devices(id)).toHaveLength(1)
      expect(await storage.tryEnrolment(finder, now, 5)).toBeUndefined()
      expect(await storage.putEnrolment(enrolment, now)).toBe(true)
    })

    describe('a handover', () => {
      const handover = async (id: string, replaces: string) => {
        const finder = newFinder()
        const enrolment = { finder, proofHash: 'h', library: id, role: 'handover', replaces } as const
        expect(await storage.putEnrolment({ ...enrolment, expires: now + minute }, now)).toBe(true)
        return finder
      }
      const device = (id: string) => ({ id, name: id, tokenHash: `hash of ${id}` })
      const twoDevices = async () => {
        const id = await library()
        for (const name of ['old', 'other']) {
          const finder = newFinder()
          const enrolment = { finder, proofHash: 'h', library: id, role: 'device', expires: now + 1 } as const
          expect(await storage.putEnrolment(enrolment, now)).toBe(true)
          expect((await storage.redeemEnrolment(finder, device(name), now))?.id).toBe(id)
        }
        return id
      }
      const living = async (id: string) =>
        (await storage.devices(id))
          .filter(({ revokedAt, isPending }) => revokedAt === null && !isPending)
          .map((one) => one.id)
      const settle = (id: string, name: string, at = now) =>
        write(id, (transaction) => transaction.settleDevice(name, at))

      test('adds the new device and revokes the old one, and touches no other', async () => {
        const id = await twoDevices()
        const finder = await handover(id, 'old')
        expect(await living(id)).toEqual(['old', 'other'])
        expect((await storage.redeemEnrolment(finder, device('new'), now + 5))?.id).toBe(id)
        expect(await living(id)).toEqual(['old', 'other'])
        expect(await settle(id, 'new', now + 7)).toBe(true)
        expect(await living(id)).toEqual(['new', 'other'])
        expect((await storage.deviceAccess(id, 'old'))?.revokedAt).toBe(now + 7)
      })

      test('happens once, also when two ask at the same time', async () => {
        const id = await twoDevices()
        const finder = await handover(id, 'old')
        const used = await Promise.all(
          [1, 2, 3].map((n) => storage.redeemEnrolment(finder, device(`new${n}`), now)),
        )
        expect(used.filter((one) => one !== undefined)).toHaveLength(1)
        const settled = await Promise.all([1, 2, 3].map((n) => settle(id, `new${n}`)))
        expect(settled.filter(Boolean)).toHaveLength(1)
        expect(await living(id)).toHaveLength(2)
      })

      test('does not happen for a device that was revoked after it asked', async () => {
        const id = await twoDevices()
        const finder = await handover(id, 'old')
        await storage.revokeDevice(id, 'old', now)
        expect(await storage.redeemEnrolment(finder, device('new'), now)).toBeUndefined()
        expect(await living(id)).toEqual(['other'])
        // Nor for one that was revoked after its code was used, or for one that took a day.
        const next = await twoDevices()
        await storage.redeemEnrolment(await handover(next, 'old'), device('late'), now)
        expect(await settle(next, 'late', now + 24 * 60 * minute)).toBe(false)
        await storage.revokeDevice(next, 'old', now)
        expect(await settle(next, 'late')).toBe(false)
        expect((await storage.deviceAccess(next, 'late'))?.pending?.isReplacedRevoked).toBe(true)
      })

      test('goes by the last code that the device asked for', async () => {
        const id = await twoDevices()
        const [first, otherDevice] = [await handover(id, 'old'), await handover(id, 'other')]
        const second = await handover(id, 'old')
        expect(await storage.tryEnrolment(first, now, 5)).toBeUndefined()
        expect(await storage.redeemEnrolment(first, device('new1'), now)).toBeUndefined()
        expect(await storage.redeemEnrolment(second, device('new2'), now)).toBeDefined()
        expect(await storage.redeemEnrolment(otherDevice, device('new3'), now)).toBeDefined()
        for (const name of ['new2', 'new3']) expect(await settle(id, name)).toBe(true)
        expect(await living(id)).toEqual(['new2', 'new3'])
      })
    })

    describe('blobs', () => {
      const hash = () => randomBytes(32).toString('hex')
      const bytes = (text: string) => new TextEncoder().encode(text)
      const textOf = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found)

      test('are read whole and in parts, also after the database was opened again', async () => {
        const [id, one] = [await library(), hash()]
        expect(await storage.blobs.size(id, one)).toBeUndefined()
        expect(await storage.blobs.read(id, one, 0, 5)).toBeUndefined()
        await storage.blobs.keep(id, one, bytes('a photo'))
        await storage.blobs.keep(id, one, bytes('a photo'))
        await storage.close()
        storage = await database.open()
        expect(await storage.blobs.size(id, one)).toBe(7)
        expect(textOf(await storage.blobs.read(id, one, 0, 7))).toBe('a photo')
        expect(textOf(await storage.blobs.read(id, one, 2, 5))).toBe('pho')
        expect(await storage.blobs.total(id)).toBe(7)
      })

      test('come in parts, each where the last one ended, and none at another place', async () => {
        const [id, one] = [await library(), hash()]
        expect(await storage.blobs.held(id, one)).toBe(0)
        expect(await storage.blobs.append(id, one, 3, bytes('hoto'))).toBe(0)
        expect(await storage.blobs.append(id, one, 0, bytes('a p'))).toBe(3)
        expect(await storage.blobs.append(id, one, 0, bytes('another'))).toBe(3)
        expect(await storage.blobs.append(id, one, 3, bytes('hoto'))).toBe(7)
        expect(await storage.blobs.held(id, one)).toBe(7)
        expect(textOf(await storage.blobs.part(id, one))).toBe('a photo')
        expect(await storage.blobs.size(id, one)).toBeUndefined()
        expect(await storage.blobs.total(id)).toBe(7)
        await storage.blobs.keep(id, one, bytes('a photo'))
        expect([await storage.blobs.held(id, one), await storage.blobs.total(id)]).toEqual([0, 7])
      })

      test('hold the same bytes once where two send them at the same time', async () => {
        const [id, one] = [await library(), hash()]
        const many = Buffer.alloc(300_000, 'x')
        for (let offset = 0; offset < many.length; offset += 100_000) {
          const some = many.subarray(offset, offset + 100_000)
          await Promise.all([1, 2, 3, 4].map(() => storage.blobs.append(id, one, offset, some)))
          expect(await storage.blobs.held(id, one)).toBe(offset + 100_000)
        }
        expect(many.equals(await storage.blobs.part(id, one))).toBe(true)
        await Promise.all([1, 2, 3].map(() => storage.blobs.keep(id, one, many)))
        expect(await storage.blobs.size(id, one)).toBe(300_000)
      })

      test('forget a part that is dropped', async () => {
        const [id, one] = [await library(), hash()]
        await storage.blobs.append(id, one, 0, bytes('a p'))
        await storage.blobs.dropPart(id, one)
        await storage.blobs.dropPart(id, one)
        expect([await storage.blobs.held(id, one), await storage.blobs.total(id)]).toEqual([0, 0])
        expect(await storage.blobs.part(id, one)).toHaveLength(0)
      })

      test('are of one library alone', async () => {
        const [mine, theirs, one, two] = [await library(), await library(), hash(), hash()]
        await storage.blobs.keep(theirs, one, bytes('a photo'))
        await storage.blobs.append(theirs, two, 0, bytes('a p'))
        expect(await storage.blobs.size(mine, one)).toBeUndefined()
        expect(await storage.blobs.read(mine, one, 0, 7)).toBeUndefined()
        expect([await storage.blobs.held(mine, two), await storage.blobs.total(mine)]).toEqual([0, 0])
        expect(await storage.blobs.part(mine, two)).toHaveLength(0)
        await storage.blobs.dropPart(mine, two)
        expect(await storage.blobs.held(theirs, two)).toBe(3)
      })
    })

    test('counts tries, and finds no enrolment that is dead or over', async () => {
      const id = await library()
      const enrolment = deviceCode(id)
      const { finder } = enrolment
      await storage.putEnrolment(enrolment, now)
      const tries = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => storage.tryEnrolment(finder, now, 5)))
      expect(tries.filter((hash) => hash === 'hash')).toHaveLength(5)
      expect(await storage.putEnrolment(enrolment, now + minute)).toBe(true)
      expect(await storage.tryEnrolment(finder, enrolment.expires, 5)).toBeUndefined()
    })

    test('revokes a device, and remembers when', async () => {
      const id = await library()
      const finder = newFinder()
      const enrolment = { finder, proofHash: 'h', library: id, role: 'device', expires: now + 1 } as const
      expect(await storage.putEnrolment(enrolment, now)).toBe(true)
      const device = { id: 'd', name: 'Komputer', tokenHash: 'token' }
      expect((await storage.redeemEnrolment(finder, device, now))?.id).toBe(id)
      expect(await storage.deviceAccess(id, 'd')).toEqual({ tokenHash: 'token', revokedAt: null })
      expect(await storage.revokeDevice(id, 'd', now + 5)).toBe(true)
      expect(await storage.revokeDevice(id, 'd', now + 9)).toBe(true)
      expect(await storage.deviceAccess(id, 'd')).toEqual({ tokenHash: 'token', revokedAt: now + 5 })
      expect(await storage.revokeDevice(id, 'x', now)).toBe(false)
      expect(await storage.revokeDevice('x', 'd', now)).toBe(false)
      expect(await storage.deviceAccess('x', 'd')).toBeUndefined()
      await storage.seeDevice(id, 'd', now + 3 * minute, -7)
      expect((await storage.devices(id))[0]?.lastSeen).toBe(now + 3 * minute)
    })

    test('keeps all of it, epochs too, when it is closed and opened again', async () => {
      const id = await library()
      await write(id, (transaction) => transaction.save([record('a')]))
      const before = await storage.library(id)
      await storage.close()
      storage = await database.open()
      expect(await storage.library(id)).toEqual(before)
      expect(await read(id, (transaction) => transaction.rowsAfter(0, 10, 1_000))).toHaveLength(1)
    })

    test('gives every library a new epoch when asked to', async () => {
      const [one, two] = [await library(), await library()]
      const before = [await storage.library(one), await storage.library(two)]
      await storage.renewEpochs(newEpoch)
      const after = [await storage.library(one), await storage.library(two)]
      expect(after[0]?.epoch).not.toBe(before[0]?.epoch)
      expect(after[1]?.epoch).not.toBe(before[1]?.epoch)
      expect(after[0]?.epoch).not.toBe(after[1]?.epoch)
    })

    test('lets go of uploads that stood still for a month, and of photos that no record named for as long', async () => {
      const id = await library()
      const month = 30 * 86_400_000
      const [named, deleted, unnamed, later] = [photo(), photo(), photo(), photo()]
      for (const { hash, bytes } of [named, deleted, unnamed, later])
        await storage.blobs.keep(id, hash, bytes)
      await storage.blobs.append(id, 'c'.repeat(64), 0, Buffer.from('part'))
      const row = rowOf('a', { photos: [named.hash] }, { alt: { logo: [[nextStamp(), deleted.hash]] } })
      await write(id, (transaction) => transaction.save([record('a', { row })]))
      const at = Date.now()
      const there = async () => (await storage.blobs.list(id)).map(({ hash }) => hash).sort()
      const hashes = (...some: { hash: string }[]) => some.map(({ hash }) => hash).sort()

      await sweepBlobs(storage, at)
      await sweepBlobs(storage, at + month - minute)
      expect(await there()).toEqual(hashes(named, deleted, unnamed, later))
      expect(await storage.blobs.held(id, 'c'.repeat(64))).toBe(4)
      // Named again in time: its month begins anew, should it ever be let go.
      await write(id, (transaction) =>
        transaction.save([record('b', { row: rowOf('b', { photos: [later.hash] }) })]),
      )
      await sweepBlobs(storage, at + month + minute)
      expect(await there()).toEqual(hashes(named, deleted, later))
      expect(await storage.blobs.held(id, 'c'.repeat(64))).toBe(0)
      await write(id, (transaction) => transaction.save([record('b', { row: rowOf('b', { photos: [] }) })]))
      await sweepBlobs(storage, at + 2 * month)
      expect(await there()).toEqual(hashes(named, deleted, later))
      await sweepBlobs(storage, at + 3 * month)
      expect(await there()).toEqual(hashes(named, deleted))
      expect(await storage.blobs.total(id)).toBe(named.bytes.length + deleted.bytes.length)
    })

    test('lets a cursor reader miss no row while six writers push', async () => {
      const server = await testServer({ storage })
      const { library: id, code } = await server.addLibrary()
      const device = await server.enrol(code)
      const pushes = 15
      let writing = 6
      const writer = async (n: number) => {
        for (let push = 0; push < pushes; push++) {
          const rows = [0, 1, 2].map((m) => rowOf(`w${n}-${push}-${m}`, { title: 'A' }, { t: 'partner' }))
          await sync(server.app, device, {
            push: [...rows, rowOf('shared', { [`f${n}`]: push }, { t: 'partner' })],
          })
        }
        writing -= 1
      }
      const seen = new Set<string>()
      const reader = async () => {
        let [cursor, last] = [0, false]
        for (;;) {
          // Over a line, too, others have their turn between two requests.
          await new Promise(setImmediate)
          const answer = await sync(server.app, device, { cursor, limit: 7 })
          for (const { i } of answer.rows) seen.add(i)
          expect(answer.cursor).toBeGreaterThanOrEqual(cursor)
          cursor = answer.cursor
          if (last && !answer.more) return
          last = writing === 0
        }
      }
      await Promise.all([reader(), ...[0, 1, 2, 3, 4, 5].map(writer)])
      expect(seen.size).toBe(6 * pushes * 3 + 1)
      expect(await read(id, async ({ library }) => library.seq)).toBe(6 * pushes * 4)
    }, 60_000)

    test('keeps a photo of which all came, where the server was ended before it looked', async () => {
      const server = await testServer({ storage })
      const { library: id, code } = await server.addLibrary()
      const device = await server.enrol(code)
      const sent = photo(60_000)
      await storage.blobs.append(id, sent.hash, 0, sent.bytes)
      expect((await blobRequest(server.app, device, 'HEAD', sent.hash)).headers.get('upload-offset')).toBe(
        '60000',
      )
      // There is nothing to go on with: a device begins again.
      expect((await putPart(server.app, device, sent, 0, 30_000)).status).toBe(201)
      expect(await storage.blobs.size(id, sent.hash)).toBe(60_000)
      expect(await storage.blobs.total(id)).toBe(60_000)

      const other = photo(61_000)
      await storage.blobs.append(id, other.hash, 0, photo(61_000).bytes)
      expect((await putPart(server.app, device, other, 0, 30_000)).status).toBe(400)
      expect((await putPart(server.app, device, other, 0, 61_000)).status).toBe(201)
    })

    test('takes a photo in parts from two devices at once, over a line that is cut', async () => {
      const server = await testServer({ storage })
      const { library: id, code } = await server.addLibrary()
      const devices = [await server.enrol(code), await server.enrol(await server.code(id))]
      const sent = photo(400_000)
      const send = async (device: EnrolAnswer, step: number) => {
        for (let turn = 0; ; turn++) {
          const cut = turn % 2 === 1
          const asked = await blobRequest(server.app, device, 'HEAD', sent.hash)
          if (asked.status === 200) return
          // Else it would go on for ever, and nobody would know why.
          if (turn > 200) throw new Error(`no end: ${asked.status}, ${asked.headers.get('upload-offset')}`)
          const from = Number(asked.headers.get('upload-offset'))
          const to = Math.min(from + step, sent.bytes.length)
          if (!cut) await putPart(server.app, device, sent, from, to)
          else {
            const headers = { 'content-range': `bytes ${from}-${to - 1}/${sent.bytes.length}` }
            const body = cutAfter(sent.bytes.subarray(from, Math.ceil((from + to) / 2)))
            await blobRequest(server.app, device, 'PUT', sent.hash, { body, headers })
          }
        }
      }
      await Promise.all(devices.map((device, n) => send(device, 30_000 + n * 7_000)))
      for (const device of devices) {
        const response = await blobRequest(server.app, device, 'GET', sent.hash)
        expect(hashOf(Buffer.from(await response.arrayBuffer()))).toBe(sent.hash)
      }
      expect(await storage.blobs.total(id)).toBe(sent.bytes.length)
    }, 30_000)

    test('answers a thousand first syncs at once, and keeps each of them whole', async () => {
      const { app } = await testServer({ storage })
      // As somebody has it who typed in a code; proving each of a thousand codes is slow on purpose.
      const enrolled = async (): Promise<EnrolAnswer> => {
        const id = await library()
        const [finder, secret] = [newFinder(), drawSecret(randomBytes)]
        const enrolment = {
          finder,
          proofHash: 'h',
          library: id,
          role: 'device',
          expires: now + minute,
        } as const
        expect(await storage.putEnrolment(enrolment, now)).toBe(true)
        const device = { id: 'd', name: 'Komputer', tokenHash: hashSecret(secret) }
        const { epoch, code, name } = (await storage.redeemEnrolment(finder, device, now))!
        const token = writeToken({ library: id, device: 'd', secret })
        return { v: 1, library: id, libraryName: name, code, device: 'd', token, epoch, now }
      }
      const devices: EnrolAnswer[] = []
      while (devices.length < 1_000)
        devices.push(...(await Promise.all(Array.from({ length: 50 }, enrolled))))
      const rows = ({ library: id }: EnrolAnswer) =>
        ['one', 'two'].map((part) =>
          rowOf(`${part}-${id}`, { date: '2026-11-03', people: { men: 1, women: 2 } }, { t: 'visit' }),
        )
      const answers = await Promise.all(
        devices.map((device) => postSync(app, device, { push: rows(device) })),
      )
      // Whom it can't take in now it tells so, and keeps nothing of theirs.
      for (const [n, device] of devices.entries()) {
        const { status, headers } = answers[n]!
        if (status !== 200)
          expect([status, Number(headers.get('retry-after'))]).toEqual([503, expect.any(Number)])
        const seq = read(device.library, async ({ library: { seq } }) => seq)
        expect(await seq).toBe(status === 200 ? 2 : 0)
      }
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    }, 120_000)

    test('keeps every one of many writes to one register that are merged at once', async () => {
      const server = await testServer({ storage })
      const device = await server.enrol((await server.addLibrary()).code)
      const writers = Array.from({ length: 12 }, (_, n) => `writer${n.toString(36).padStart(2, '0')}`)
      await Promise.all(
        writers.map((writer) =>
          sync(server.app, device, { push: [rowOf('one', { title: writer }, { s: nextStamp(writer) })] }),
        ),
      )
      const [row] = (await sync(server.app, device)).rows
      const values = [row?.f.title, ...(row?.alt?.title ?? []).map(([, value]) => value)]
      expect([...values].sort()).toEqual(writers)
    }, 30_000)
  })
}

async function* nothing(): AsyncGenerator<never> {}
