import { describe, expect, test } from 'vitest'
import { claimedWriters, disowned, writtenAnew } from '../../src/sync/forged.ts'
import { standing, withDeletion } from '../../src/sync/record-state.ts'
import {
  emptyRegister,
  erase,
  merge,
  mergeRegisters,
  type Registers,
  write,
} from '../../src/sync/register.ts'

const stamp = (ms: number, writer: string) => `${ms.toString(36).padStart(9, '0')}0000${writer.repeat(8)}`
const isOwn = (writer: string) => writer === 'aaaaaaaa'
const mine: Registers = { title: write(emptyRegister, stamp(5, 'a'), 'Kelas ibu') }
/** Says that it knows what the writer `a` will write at 9, and puts its own value there. */
const forged: Registers = {
  title: {
    values: [[stamp(6, 'h'), 'palsu']],
    context: { hhhhhhhh: stamp(6, 'h'), aaaaaaaa: stamp(9, 'a') },
  },
}
let n = 0
const issue = () => stamp(20 + n++, 'b')

describe('a row that claims more of this device’s writer than it ever wrote', () => {
  test('is told, and what it would drop is written anew and stands beside it', () => {
    expect(claimedWriters(mine, forged)).toEqual(expect.arrayContaining(['aaaaaaaa']))
    const lost = disowned(mine, forged, isOwn)
    expect(lost).toEqual([{ name: 'title', stamp: stamp(5, 'a') }])
    const { registers, names } = writtenAnew(mine, forged, lost, issue)
    expect(names).toEqual(['title'])
    const merged = merge(registers.title!, forged.title!)
    expect(merged.values.map(([, value]) => value).sort()).toEqual(['Kelas ibu', 'palsu'])
    expect(merge(merged, mine.title!)).toEqual(merged)
  })

  test('is none where somebody knowingly replaced just what is here', () => {
    const replaced = { title: write(mine.title!, stamp(7, 'c'), 'Kelas balita') }
    expect(disowned(mine, replaced, isOwn)).toEqual([])
  })

  test('is none where the writer is not this device’s, and where the row keeps the value', () => {
    expect(disowned(mine, forged, () => false)).toEqual([])
    const kept = { title: { ...mine.title!, context: { aaaaaaaa: stamp(9, 'a') } } }
    expect(disowned(mine, kept, isOwn)).toEqual([])
  })

  test('may erase: a higher generation is a person’s right', () => {
    const erased = erase(mine.title!, stamp(8, 'h'))
    const row = { title: { ...erased, context: { ...erased.context, aaaaaaaa: stamp(9, 'a') } } }
    expect(disowned(mine, row, isOwn)).toEqual([])
  })

  test('leaves a concurrent value of somebody else where it is', () => {
    const two = { title: merge(mine.title!, write(emptyRegister, stamp(4, 'c'), 'dari HP')) }
    const lost = disowned(two, forged, isOwn)
    const { registers } = writtenAnew(two, forged, lost, issue)
    expect(registers.title?.values.map(([, value]) => value).sort()).toEqual(['Kelas ibu', 'dari HP'])
  })

  test('does not bring a deleted record back as disputed: the lists follow', () => {
    const deleted = withDeletion(mine, stamp(6, 'a'))
    const lost = disowned(deleted, forged, isOwn)
    const { registers } = writtenAnew(deleted, forged, lost, issue)
    expect(standing(registers)).toBe('deleted')
    // What the forger wrote is named by nobody: that is asked about.
    expect(standing(mergeRegisters(registers, forged))).toBe('disputed')
  })

  test('names what was saved together by one new stamp, and keeps it apart from what was not lost', () => {
    const both = { ...mine, place: write(emptyRegister, stamp(5, 'a'), 'Balai desa') }
    const deleted = withDeletion(both, stamp(6, 'a'))
    const { registers } = writtenAnew(deleted, forged, disowned(deleted, forged, isOwn), issue)
    expect(registers.place).toEqual(both.place)
    expect(standing(registers)).toBe('deleted')
  })
})
