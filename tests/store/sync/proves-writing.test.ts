// What counts as a proof that the server writes, and what only looks like one.
import { describe, expect, it } from 'vitest'
import type { Batch } from '../../../src/store/sync/batch.ts'
import { provesWriting } from '../../../src/store/sync/proves-writing.ts'
import type { Row } from '../../../src/sync/row.ts'

const batch = [{ id: 'library', kind: 'library', registers: {} }] as unknown as Batch
const rowsOf = (...ids: string[]) => ids.map((i) => ({ i, t: 'activity' }) as Row)
const at = (cursor: number) => ({ epoch: 'e1', cursor })
const answer = (cursor: number, ...ids: string[]) => ({ cursor, more: false, rows: rowsOf(...ids) })

describe('a push has raised the sequence', () => {
  it('where the sender was level and gets nothing but a higher cursor', () => {
    expect(provesWriting(at(4), batch, answer(5), false)).toBe(true)
  })

  it('where the sender was level, and its row comes back after somebody else’s', () => {
    expect(provesWriting(at(4), batch, answer(6, 'other', 'library'), true)).toBe(true)
  })
})

describe('nothing is proven', () => {
  it('by an empty push, or a cursor that stands still', () => {
    expect(provesWriting(at(4), [], answer(5), true)).toBe(false)
    expect(provesWriting(at(4), batch, answer(4), true)).toBe(false)
  })

  it('while the sender catches up: its own row of before a restore comes last, and nobody wrote it now', () => {
    expect(provesWriting(at(0), batch, answer(1, 'library'), false)).toBe(false)
    expect(provesWriting(at(1), batch, answer(2, 'library'), false)).toBe(false)
  })

  it('by rows of others, or a page that is not the last', () => {
    expect(provesWriting(at(4), batch, answer(5, 'other'), true)).toBe(false)
    expect(provesWriting(at(4), batch, { ...answer(6, 'library'), more: true }, true)).toBe(false)
  })
})
