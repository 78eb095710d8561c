import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { dayPhraseIn } from '../../src/domain/day-words.ts'

const today = '2026-11-30'
/** The days of two years that the words mean: the first ones, and how many. */
const meant = (text: string) => {
  const phrase = dayPhraseIn(text.toLowerCase().split(' '), today)
  if (!phrase) return undefined
  const days = Array.from({ length: 730 }, (_, index) => addDays('2025-01-01', index)).filter(phrase.is)
  return [days.length, days.at(-1)]
}

test.each([
  ['5 Mei', [2, '2026-05-05']],
  ['05 mei', [2, '2026-05-05']],
  ['28 November', [2, '2026-11-28']],
  ['28 Nov 2026', [1, '2026-11-28']],
  ['28 nop', [2, '2026-11-28']],
  ['Sabtu, 28 November 2026', [1, '2026-11-28']],
  ['28/11', [2, '2026-11-28']],
  ['28-11-2026', [1, '2026-11-28']],
  ['28.11.26', [1, '2026-11-28']],
  ['1/5/2026', [1, '2026-05-01']],
  ['2026-11-28', [1, '2026-11-28']],
  ['2026-11', [30, '2026-11-30']],
  ['11/2026', [30, '2026-11-30']],
  ['November 2026', [30, '2026-11-30']],
  ['Agustus', [62, '2026-08-31']],
  ['May 5', [2, '2026-05-05']],
  ['August 17, 2026', [1, '2026-08-17']],
  ['December 3rd', [2, '2026-12-03']],
  ['hari ini', [1, '2026-11-30']],
  ['today', [1, '2026-11-30']],
  ['kemarin', [1, '2026-11-29']],
  ['yesterday', [1, '2026-11-29']],
  ['kemarin dulu', [1, '2026-11-28']],
  ['besok', [1, '2026-12-01']],
  ['Senin', [104, '2026-12-28']],
  ['Friday', [104, '2026-12-25']],
])('"%s" names days', (text, days) => expect(meant(text)).toEqual(days))

test.each(['senam', 'kelas 5', '31/2', '5', '2026', 'marawis', 'desa', '10-15-20', 'mayor', 'Rp5.000'])(
  '"%s" names none',
  (text) => expect(meant(text)).toBeUndefined(),
)
