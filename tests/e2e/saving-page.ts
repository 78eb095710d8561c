// The part of a fault's test that runs in the browser: the app's own store, saving as fast as it can, and telling
// what was saved once `saveRecord` has said so.

import { findLibrary } from '../../src/store/find-library.ts'
import type { Library } from '../../src/store/library.ts'
import { readMeta } from '../../src/store/meta.ts'
import { createLibrary, openLibrary } from '../../src/store/open-library.ts'
import { entriesOfKind } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { joinLibrary, redeemCode } from '../../src/store/sync/enrol.ts'
import { fullPace } from '../../src/store/sync/pace.ts'
import type { Fetch } from '../../src/store/sync/send.ts'
import { syncRound } from '../../src/store/sync/sync-round.ts'

async function open(): Promise<Library> {
  const key = await findLibrary()
  if (key === undefined)
    return createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' })
  const opening = await openLibrary(key)
  if (!opening.ok) throw new Error(opening.reason)
  return opening.library
}

/** Saves and edits for ever, four at a time; `saved` hears of each as soon as the person would. */
export async function saveOnAndOn(round: number, saved: (id: string, title: string) => void): Promise<void> {
  const library = await open()
  const lane = async (number: number) => {
    let last: string | undefined
    for (let n = 0; ; n++) {
      const title = `${round}.${number}.${n}`
      const edited = n % 3 === 2 ? last : undefined
      const values = { date: '2026-11-20', title }
      const saving = await saveRecord(library, {
        kind: 'activity',
        values,
        ...(edited !== undefined && { id: edited }),
      })
      if (!saving.ok) throw new Error(saving.problems[0]?.rule)
      last = saving.id
      saved(saving.id, title)
    }
  }
  await Promise.all([0, 1, 2, 3].map(lane))
}

/** Joins a library of the server. Of what it holds nothing is fetched yet. */
export async function join(code: string): Promise<void> {
  const redeemed = await redeemCode(code, 'PC')
  if (!redeemed.ok) throw new Error(redeemed.reason)
  await joinLibrary(redeemed.answer)
}

/** Fetches page by page what the server has, and sends what is saved meanwhile; `answered` hears of each answer. */
export async function sync(answered: () => void): Promise<string> {
  const fetch: Fetch = async (url, init) => {
    const response = await globalThis.fetch(url, init)
    answered()
    return response
  }
  // Small pages, so that there are many to be killed in.
  return (await syncRound(await open(), fetch, { ...fullPace(), rows: 100, halving: true })).kind
}

/** How far the pull is said to be, and how many records there are that only the server can have brought. */
export async function pulled(prefix: string): Promise<{ cursor: number; records: number }> {
  const { database } = await open()
  const records = await database.records.where('id').startsWith(prefix).count()
  return { cursor: (await readMeta(database, 'position'))?.cursor ?? 0, records }
}

/** All stamps that the browser's database knows, once for each save of a record. */
export async function stamps(): Promise<string[]> {
  const records = await (await open()).database.records.toArray()
  return records
    .filter(({ kind }) => kind === 'activity')
    .flatMap(({ registers }) => [
      ...new Set(Object.values(registers).flatMap(({ context }) => Object.values(context))),
    ])
}

/** Title by id of all that the browser still has. */
export async function kept(): Promise<Record<string, unknown>> {
  const entries = await entriesOfKind(await open(), 'activity')
  return Object.fromEntries(entries.map(({ id, values }) => [id, values.title]))
}

/** Saves until the disk is full; how many were saved, what the refusal said, and how many are there. */
export async function fillUp(): Promise<{
  saved: number
  refused: string | undefined
  kept: number
  editable: boolean
}> {
  const library = await open()
  const change = 'Isi catatan yang panjang. '.repeat(1_500)
  for (let saved = 0; ; saved++) {
    const values = { date: '2026-11-20', title: `${saved}`, change: change + Math.random() }
    const saving = await saveRecord(library, { kind: 'activity', values })
    if (saving.ok && saved < 2_000) continue
    const entries = await entriesOfKind(library, 'activity')
    const whole = entries.every(
      ({ values: { change } }) => typeof change === 'string' && change.length > 30_000,
    )
    return {
      saved,
      refused: saving.ok ? undefined : saving.problems[0]?.rule,
      kept: entries.length,
      editable: whole,
    }
  }
}
