import { describe, expect, it } from 'vitest'
import { mayTravel } from '../../../src/store/attachments/attachment-connection.ts'

describe('photos', () => {
  it.each([
    ['wifi', { type: 'wifi' }, 'yes'],
    ['wifi', { type: 'ethernet' }, 'yes'],
    ['wifi', { type: 'cellular' }, 'mobile'],
    ['wifi', { type: 'unknown' }, 'ask'],
    ['wifi', {}, 'ask'],
    ['any', { type: 'cellular' }, 'yes'],
    ['any', {}, 'yes'],
    ['any', { type: 'wifi', saveData: true }, 'saver'],
    ['never', { type: 'wifi' }, 'never'],
  ] as const)('allowed over %s, now %o: %s', (allowed, connection, expected) => {
    expect(mayTravel(allowed, connection)).toBe(expected)
  })
})
