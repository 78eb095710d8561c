// English says "1 person" and "2 people": every phrase that counts, read with one and with two.
import { expect, test } from 'vitest'
import { indicators } from '../../src/domain/indicators.ts'
import { definitions } from '../../src/domain/records/index.ts'
import { en as office } from '../../src/i18n/district/en.ts'
import { en as village } from '../../src/i18n/en/index.ts'
import { formatsIn } from '../../src/i18n/format.ts'
import { oneUnit, unitIn } from '../../src/i18n/unit-in.ts'

const en = { ...village, office }

const between = '(?:\\*\\*)?(?: (?:new|more|other|active|open|small|earlier|last|different|planned))*'
/** Words that end as plurals do, and are none: where a name stands before them. */
const isVerb = /^(is|was|has|looks|matches|needs|gets|says|works|sends|stays|this|as|its)$/
const irregular = /^(people|men|women|are|were|have|look|match|need)$/

/** What is counted wrongly in a text: "1 people", "1 records", "2 record", "2 person". */
function miscounted(text: string): string[] {
  const ones = [...text.matchAll(new RegExp(`(?<![\\d.,/–-])\\b1${between} ([a-z]+)`, 'g'))]
    .map(([whole, word = '']) => [whole, word] as const)
    .filter(([, word]) => irregular.test(word) || (/[^su]s$/.test(word) && !isVerb.test(word)))
  const singular = [...Object.values(oneUnit), 'record', 'person', 'photo', 'attachment', 'man', 'woman']
  const twos = [...text.matchAll(new RegExp(`(?<![\\d.,/–-])\\b2${between} ([a-z]+)`, 'g'))]
    .map(([whole, word = '']) => [whole, word] as const)
    .filter(([, word]) => singular.includes(word))
  return [...ones, ...twos].map(([whole]) => whole)
}

/** All ways to fill in a number: as one, and as it is shown. */
const fillings = (count: number, length: number): unknown[][] =>
  length === 0
    ? [[]]
    : fillings(count, length - 1).flatMap((rest) => [
        [count, ...rest],
        [String(count), ...rest],
      ])

/** The mistakes of the reading with the fewest: a parameter is a number or a text, and only the compiler knows. */
function mistakesOf(phrase: (...given: unknown[]) => unknown, count: number): string[] {
  const readings = fillings(count, Math.min(phrase.length, 4)).flatMap((given) => {
    try {
      return [miscounted([phrase(...given)].flat().join(' '))]
    } catch {
      return []
    }
  })
  return readings.sort((a, b) => a.length - b.length)[0] ?? []
}

const phrasesOf = (dictionary: object, path = ''): [string, unknown][] =>
  Object.entries(dictionary).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? phrasesOf(value, `${path}${key}.`)
      : [[path + key, value] as [string, unknown]],
  )

test('every English phrase counts one and two rightly', () => {
  // “Siti records now” begins with a name.
  const functions = phrasesOf(en).filter(
    ([path, phrase]) => typeof phrase === 'function' && path !== 'settings.recordsNow',
  )
  expect(functions.length).toBeGreaterThan(200)
  const wrong = functions.flatMap(([path, phrase]) =>
    [1, 2].flatMap((count) =>
      mistakesOf(phrase as (...given: unknown[]) => unknown, count).map((text) => `${path}: ${text}`),
    ),
  )
  expect(wrong).toEqual([])
})

test('every unit has its singular', () => {
  const ofFields = definitions.flatMap(({ fields, list }) => [
    list.figure?.unit,
    ...Object.values(fields).flatMap((field) =>
      (field.type === 'group' ? Object.values(field.parts) : [field]).map((one) =>
        'unit' in one ? one.unit : undefined,
      ),
    ),
  ])
  const units = [...ofFields, ...indicators.map(({ unit }) => unit)].filter((unit) => unit !== undefined)
  expect(units.length).toBeGreaterThan(20)
  expect(units.flatMap((unit) => miscounted(`1 ${unitIn('en', unit, 1)}`))).toEqual([])
  expect(units.flatMap((unit) => miscounted(`2 ${unitIn('en', unit, 2)}`))).toEqual([])
  expect(unitIn('id', { id: 'orang', en: 'people' }, 1)).toBe('orang')
})

test('and what is wrong is seen', () => {
  expect(miscounted('1 people, 1 records and **1** new records')).toHaveLength(3)
  expect(miscounted('2 person, 2 record')).toHaveLength(2)
  expect(miscounted('Week 1 is over, 21 people, 1.1 hours, 0.1 hours, 1 use, 2 uses')).toEqual([])
})

test('decimals have a point in English and a comma in Indonesian', () => {
  expect(formatsIn('en').number(1234.5, { decimals: 1 })).toBe('1,234.5')
  expect(formatsIn('id').number(1234.5, { decimals: 1 })).toBe('1.234,5')
  const commas = phrasesOf(en).filter(
    ([, phrase]) => typeof phrase === 'string' && /\d,\d(?!\d\d)/.test(phrase),
  )
  expect(commas).toEqual([])
})
