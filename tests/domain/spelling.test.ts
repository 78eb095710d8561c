import { expect, test } from 'vitest'
import { soundsLike } from '../../src/domain/spelling.ts'

const isMeant = (written: string, word: string) => soundsLike(written)(word)

test('a slip of the finger is the same word, also while it is written', () => {
  for (const [written, word] of [
    ['pemsaran', 'pemasaran'],
    ['posyadnu', 'posyandu'],
    ['perpustkaan', 'perpustakaan'],
    ['posiandu', 'posyandu'],
    ['komputet', 'komputer'],
    ['pelathian', 'pelatihan'],
    ['pemsar', 'pemasaran'],
  ] as const)
    expect([written, isMeant(written, word)]).toEqual([written, true])
})

test('so are the spellings of one sound', () => {
  for (const [written, word] of [
    ['aktifitas', 'aktivitas'],
    ['soekarno', 'sukarno'],
    ['djakarta', 'jakarta'],
    ['fotto', 'foto'],
  ] as const)
    expect([written, isMeant(written, word)]).toEqual([written, true])
})

test('another word, a short one, and a number are only themselves', () => {
  for (const [written, word] of [
    ['kelas', 'kertas'],
    ['guru', 'baju'],
    ['ibu', 'abu'],
    ['2026', '2025'],
    ['perpustakaan', 'perpus'],
  ] as const)
    expect([written, isMeant(written, word)]).toEqual([written, false])
})
