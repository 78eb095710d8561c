import { describe, expect, test } from 'vitest'
import { canonical } from '../../src/sync/canonical.ts'
import {
  differing,
  shownValues,
  standing,
  withDeletion,
  withoutDeletion,
} from '../../src/sync/record-state.ts'
import { emptyRegister, erase, mergeRegisters, type Registers, write } from '../../src/sync/register.ts'

const stamp = (ms: number, writer = 'a') => `${ms.toString(36).padStart(9, '0')}0000${writer.repeat(8)}`
const record: Registers = {
  title: write(emptyRegister, stamp(1), 'Kelas ibu'),
  people: write(emptyRegister, stamp(1), { men: 1, women: 19 }),
}
const edited = (registers: Registers, ms: number, value: unknown, writer = 'b'): Registers => ({
  ...registers,
  title: write(registers.title ?? emptyRegister, stamp(ms, writer), value),
})

describe('a record', () => {
  test('is live, then deleted, then live again when the deletion is taken back', () => {
    const deleted = withDeletion(record, stamp(2))
    expect([standing(record), standing(deleted)]).toEqual(['live', 'deleted'])
    expect(standing(withoutDeletion(deleted, stamp(3)))).toBe('live')
    expect(shownValues(deleted)).toEqual({ title: 'Kelas ibu', people: { men: 1, women: 19 } })
  })

  test('is disputed when somebody edited it without knowing that it was deleted', () => {
    const merged = mergeRegisters(withDeletion(record, stamp(2)), edited(record, 3, 'Kelas ibu hamil'))
    expect(standing(merged)).toBe('disputed')
    expect(standing(withDeletion(merged, stamp(4)))).toBe('deleted')
  })

  test('is disputed when a new field was filled in without knowing', () => {
    const more = { ...record, notes: write(emptyRegister, stamp(3, 'b'), 'ramai') }
    expect(standing(mergeRegisters(withDeletion(record, stamp(2)), more))).toBe('disputed')
  })

  test('is deleted when two people deleted it, each with the values they saw', () => {
    const one = withDeletion(record, stamp(2))
    const two = withDeletion(edited(record, 3, 'Kelas ibu hamil'), stamp(4, 'b'))
    expect(standing(mergeRegisters(one, two))).toBe('deleted')
  })

  test('is disputed when one person took the deletion back while another deleted again', () => {
    const deleted = withDeletion(record, stamp(2))
    const again = withDeletion(deleted, stamp(4, 'c'))
    expect(standing(mergeRegisters(withoutDeletion(deleted, stamp(3, 'b')), again))).toBe('disputed')
  })

  test('stays deleted when a name in it is erased later', () => {
    const deleted = withDeletion(record, stamp(2))
    expect(standing({ ...deleted, title: erase(deleted.title ?? emptyRegister, stamp(3)) })).toBe('deleted')
  })

  test('stays deleted when the server stripped its body', () => {
    const deleted = withDeletion(record, stamp(2))
    const stripped = {
      ...deleted,
      title: { ...deleted.title!, values: [] },
      people: { ...deleted.people!, values: [] },
    }
    expect(standing(stripped)).toBe('deleted')
    expect(shownValues(stripped)).toEqual({})
  })

  test('differs only where two people wrote different things', () => {
    const one = {
      ...edited(record, 2, 'A', 'b'),
      people: write(record.people!, stamp(2, 'b'), { men: 2, women: 3 }),
    }
    const two = {
      ...edited(record, 3, 'B', 'c'),
      people: write(record.people!, stamp(3, 'c'), { women: 3, men: 2 }),
    }
    expect(differing(mergeRegisters(one, two))).toEqual(['title'])
  })
})

test('equal values are equal text, whatever the order of their keys', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}')
})
