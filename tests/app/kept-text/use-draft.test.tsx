// @vitest-environment jsdom
// Each way in which a draft is kept, alone: any of them taken out fails here.
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useDraft } from '../../../src/app/kept-text/use-draft.ts'
import type { Input } from '../../../src/domain/parse-input.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { draftOf, dropDraft, tidyDrafts } from '../../../src/store/records/drafts.ts'
import { openDraft } from '../../../src/store/records/open-draft.ts'
import { copyOf, keepCopy } from '../../../src/store/records/typed-copy.ts'
import { type TestEnv, testEnv } from '../../support/test-env.ts'

const key = 'activity:new'
let library: Library
let env: TestEnv

beforeEach(async () => {
  env = testEnv()
  library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }, env)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  closeLibrary(library)
})

const form = () => {
  const hook = renderHook(({ edits }) => useDraft(library, key, edits, () => {}), {
    initialProps: { edits: {} as Input },
  })
  return { ...hook, type: (title: string) => hook.rerender({ edits: title ? { title } : {} }) }
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const inDatabase = async () => (await library.bulk.drafts.get(key))?.input.title
const noRoom = () => {
  vi.spyOn(env.localStorage!, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
}

describe('what is typed', () => {
  it('has a copy before the next key, and none any more once the database has it', async () => {
    const { type } = form()
    type('K')
    expect(copyOf(library, key)?.input).toEqual({ title: 'K' })
    await vi.waitFor(() => expect(copyOf(library, key)).toBeUndefined())
    expect(await inDatabase()).toBe('K')
  })

  it('comes to the database also while somebody types without a pause', async () => {
    const { type } = form()
    for (let typed = 1; typed <= 20; typed++) {
      type('x'.repeat(typed))
      await pause(30)
    }
    expect((await inDatabase())?.length).toBeGreaterThan(3)
  })

  it('comes to the database at once where the page is hidden', async () => {
    const { type } = form()
    const put = vi.spyOn(library.bulk.drafts, 'put')
    type('Kelas')
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(put).toHaveBeenCalledOnce()
  })

  it('comes to the database at once where there is no room for a copy', async () => {
    noRoom()
    const { type } = form()
    const put = vi.spyOn(library.bulk.drafts, 'put')
    type('Kelas')
    expect(put).toHaveBeenCalledOnce()
  })

  it('leaves no older copy in its way where there is no room for a new one', async () => {
    const { type } = form()
    type('lama')
    noRoom()
    type('baru')
    await vi.waitFor(async () => expect(await inDatabase()).toBe('baru'))
    expect((await draftOf(library, key))?.input.title).toBe('baru')
  })

  it('is no draft any more once it was taken back, however soon the tab is closed', async () => {
    const { type } = form()
    type('K')
    await vi.waitFor(async () => expect(await inDatabase()).toBe('K'))
    type('')
    expect(await draftOf(library, key)).toBeUndefined()
  })

  it('is forgotten at once, and for good', async () => {
    const { type, result } = form()
    type('Kelas')
    await vi.waitFor(async () => expect(await inDatabase()).toBe('Kelas'))
    const forgotten = result.current.forget()
    expect(await draftOf(library, key)).toBeUndefined()
    await forgotten
    expect(await inDatabase()).toBeUndefined()
    expect(env.localStorage?.length && copyOf(library, key)).toBeFalsy()
  })
})

describe('a copy that a closed tab left', () => {
  it('goes before what the database has', async () => {
    await library.bulk.drafts.put({ key, input: { title: 'Kel' }, savedAt: env.now() })
    keepCopy(library, key, { title: 'Kelas' })
    expect((await draftOf(library, key))?.input.title).toBe('Kelas')
  })

  it('that a killed browser brings back stays behind what the database has', async () => {
    keepCopy(library, key, { title: 'Kel' })
    env.clock += 900
    await library.bulk.drafts.put({ key, input: { title: 'Kelas' }, savedAt: env.now() })
    expect((await draftOf(library, key))?.input.title).toBe('Kelas')
  })

  it('that comes back after its record was saved is no draft', async () => {
    keepCopy(library, key, { title: 'Kelas' })
    const stale = [...Array(env.localStorage!.length).keys()].map((index) => env.localStorage!.key(index)!)
    const copies = stale.map((name) => [name, env.localStorage!.getItem(name)!] as const)
    env.clock += 900
    await dropDraft(library, key)
    for (const [name, text] of copies) env.localStorage!.setItem(name, text)
    expect(await draftOf(library, key)).toBeUndefined()
    env.clock += 2 * 3_600_000
    await tidyDrafts(library)
    await tidyDrafts(library)
    expect(copyOf(library, key)).toBeUndefined()
  })

  it('goes into the database with the next form, whichever that is', async () => {
    keepCopy(library, 'story:new', { title: 'Bu Siti' })
    env.clock += 60_000
    await openDraft(library, key)
    expect(copyOf(library, 'story:new')).toBeUndefined()
    expect((await draftOf(library, 'story:new'))?.input.title).toBe('Bu Siti')
  })

  it('is left alone while its tab may still write it', async () => {
    keepCopy(library, 'story:new', { title: 'Bu Siti' })
    await tidyDrafts(library)
    expect(copyOf(library, 'story:new')?.input).toEqual({ title: 'Bu Siti' })
  })
})
