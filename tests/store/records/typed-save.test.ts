// What is saved is named by the definitions: a misspelt register does not compile. tsc reads these lines.
import { expect, test } from 'vitest'
import type { Values } from '../../../src/domain/record.ts'
import type { Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { testEnv } from '../../support/test-env.ts'

/** Only compiled, never called. */
const refused = (library: Library, kind: string, values: Values) => [
  // @ts-expect-error misspelt register
  saveRecord(library, { kind: 'activity', values: { tiem: { start: '09:00' } } }),
  // @ts-expect-error misspelt part of a group
  saveRecord(library, { kind: 'activity', values: { time: { strat: '09:00' } } }),
  // @ts-expect-error another type
  saveRecord(library, { kind: 'activity', values: { title: 4 } }),
  // @ts-expect-error no such choice
  saveRecord(library, { kind: 'activity', values: { status: 'doen' } }),
  // @ts-expect-error no such kind
  saveRecord(library, { kind: 'activty', values: { title: 'Kelas kue' } }),
  // @ts-expect-error the office's own words
  saveRecord(library, { kind: 'note', values: { text: 'Bagus.' } }),
  // @ts-expect-error the office's own
  saveRecord(library, { kind: 'returned', values: { reason: 'Periksa lagi.' } }),
  saveRecord(library, { kind: 'note', values: { answer: 'Terima kasih.' } }),
  // A form serves all kinds, which it knows when the app runs.
  saveRecord(library, { kind, values }),
]

test('null empties a register of any type', async () => {
  const library = await createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006' }, testEnv())
  const saved = await saveRecord(library, { kind: 'activity', values: { title: null, time: null } })
  expect(saved.ok).toBe(true)
  expect(refused).toBeTypeOf('function')
})
