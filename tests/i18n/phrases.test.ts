import { describe, expect, test } from 'vitest'
import { en as officeEnglish } from '../../src/i18n/district/en.ts'
import { id as officeIndonesian } from '../../src/i18n/district/id.ts'
import { en } from '../../src/i18n/en/index.ts'
import { id } from '../../src/i18n/id/index.ts'
import { indonesian, labelIn, loadPhrases, loadRest } from '../../src/i18n/translate.ts'

/** Every phrase by its path: `home.missingNotes.profile`. */
const phrasesOf = (dictionary: object, path = ''): [string, unknown][] =>
  Object.entries(dictionary).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? phrasesOf(value, `${path}${key}.`)
      : [[path + key, value] as [string, unknown]],
  )

const inIndonesian = new Map(phrasesOf({ ...id, office: officeIndonesian }))
const inEnglish = new Map(phrasesOf({ ...en, office: officeEnglish }))

/** A phrase as read, its parameters filled with what one may be: a number, a text, or a list of texts. */
function read(phrase: unknown): string {
  if (typeof phrase !== 'function') return String(phrase)
  try {
    return String(phrase('2', 2, '2', '2', '2'))
  } catch {
    return String(phrase(['2', '3']))
  }
}

describe('both languages', () => {
  test('have the same phrases', () => {
    expect([...inEnglish.keys()].sort()).toEqual([...inIndonesian.keys()].sort())
  })
  test('have no empty phrase', () => {
    const empty = [...inIndonesian, ...inEnglish].filter(([, phrase]) => read(phrase).trim() === '')
    expect(empty.map(([path]) => path)).toEqual([])
  })
  test('have bold marks in pairs', () => {
    const odd = [...inIndonesian, ...inEnglish].filter(
      ([, phrase]) => read(phrase).split('**').length % 2 === 0,
    )
    expect(odd.map(([path]) => path)).toEqual([])
  })
  test('never shout and never show a missing value', () => {
    const wrong = [...inIndonesian, ...inEnglish].filter(([, phrase]) => /!|undefined|NaN/.test(read(phrase)))
    expect(wrong.map(([path]) => path)).toEqual([])
  })
  test('say something of their own wherever a phrase is a sentence', () => {
    const same = [...inIndonesian].filter(
      ([path, phrase]) =>
        /[a-z] [a-z].* [a-z]/.test(read(phrase)) && read(phrase) === read(inEnglish.get(path)),
    )
    expect(same.map(([path]) => path)).toEqual([])
  })
})

test('the first screen has its Indonesian words at once, and the others after loadRest', async () => {
  expect(indonesian.home.running).toBe('Sedang berjalan')
  await loadRest()
  expect(indonesian).toEqual(id)
  expect(await loadPhrases('en')).toBe(en)
})

test('a label that a newer definition left without English is shown in Indonesian', () => {
  expect(labelIn('en', { id: 'Kegiatan', en: 'Activity' })).toBe('Activity')
  expect(labelIn('en', { id: 'Kegiatan', en: '' })).toBe('Kegiatan')
})
