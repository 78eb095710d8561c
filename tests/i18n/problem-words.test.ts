import { describe, expect, it } from 'vitest'
import { definitionOf } from '../../src/domain/records/index.ts'
import { en } from '../../src/i18n/en/index.ts'
import { formatsIn } from '../../src/i18n/format.ts'
import { id } from '../../src/i18n/id/index.ts'
import { type Found, problemWords } from '../../src/i18n/problem-words.ts'
import { labelIn } from '../../src/i18n/translate.ts'

const words = {
  id: { t: id, label: (label: { id: string; en: string }) => labelIn('id', label), format: formatsIn('id') },
  en: { t: en, label: (label: { id: string; en: string }) => labelIn('en', label), format: formatsIn('en') },
}
const { fields } = definitionOf('activity')!

/** One of each rule. The compiler asks for a new one here. */
const oneOfEach: Record<Found['rule'], Found> = {
  required: { field: 'title', rule: 'required' },
  atLeastOne: { field: 'people', rule: 'atLeastOne' },
  notNumber: { field: 'people.women', rule: 'notNumber', given: '18 org' },
  unsureMoney: { field: 'people.women', rule: 'unsureMoney', given: '1.500 juta' },
  notWhole: { field: 'people.women', rule: 'notWhole', given: '1,5' },
  tooManyDecimals: { field: 'people.women', rule: 'tooManyDecimals', given: '1,555', max: 2 },
  negative: { field: 'people.women', rule: 'negative', given: '-3' },
  tooLarge: { field: 'people.women', rule: 'tooLarge', given: '9999999', max: 100_000 },
  tooLong: { field: 'title', rule: 'tooLong', max: 200, actual: 10_000 },
  notDate: { field: 'date', rule: 'notDate', given: 'besok' },
  impossibleDate: { field: 'date', rule: 'impossibleDate', given: '31/02/2026' },
  notTime: { field: 'time.start', rule: 'notTime', given: '25.00' },
  notYear: { field: 'title', rule: 'notYear', given: '26' },
  endBeforeStart: { field: 'time.end', rule: 'endBeforeStart', given: '08:00' },
  moreThanAll: { field: 'ofThem.youth', rule: 'moreThanAll', max: 18 },
  notChoice: { field: 'field', rule: 'notChoice', given: '???' },
  notLink: { field: 'title', rule: 'notLink', given: 'berita' },
  notEmail: { field: 'title', rule: 'notEmail', given: 'sari' },
  notPhone: { field: 'title', rule: 'notPhone', given: 'sari' },
  notInitials: { field: 'title', rule: 'notInitials', given: 'Sari Rahayu' },
  notVillageCode: { field: 'title', rule: 'notVillageCode', given: 'Karangsari' },
  notReady: { field: 'photos', rule: 'notReady' },
  monthClosed: { field: '', rule: 'monthClosed', given: '2026-10' },
  diskFull: { field: '', rule: 'diskFull' },
  inFuture: { field: 'date', rule: 'inFuture', given: '2027-01-01' },
  farAhead: { field: 'date', rule: 'farAhead', given: '2036-01-01' },
  longAgo: { field: 'date', rule: 'longAgo', given: '1990-01-01' },
  manyPeople: { field: 'people', rule: 'manyPeople', max: 300, actual: 1_200 },
  moreThanPeople: { field: 'ofThem.youth', rule: 'moreThanPeople', max: 18, actual: 20 },
  smallMoney: { field: 'people.women', rule: 'smallMoney', actual: 15 },
  overMidnight: { field: 'time.end', rule: 'overMidnight', given: '00:45', actual: 135 },
  unknownVillage: { field: 'title', rule: 'unknownVillage', given: '99.99.99.9999' },
}

describe('a problem in words', () => {
  for (const language of ['id', 'en'] as const) {
    for (const found of Object.values(oneOfEach)) {
      it(`says ${found.rule} in ${language}: a sentence that names the field`, () => {
        const sentence = problemWords(found, fields, words[language])
        expect(sentence).toMatch(/^\p{Lu}.+[.]$/u)
        expect(sentence).not.toMatch(/undefined|NaN|\[object|!/)
        if (found.field !== '') expect(sentence).toContain(': ')
      })
    }
  }

  it('takes the number that was written as the example, and says which word is too much', () => {
    expect(problemWords(oneOfEach.notNumber, fields, words.id)).toBe(
      'Perempuan: tulis angkanya saja, misalnya 18. Kata “org” tidak perlu.',
    )
  })

  it('does not call a word needless where no number was written at all', () => {
    const sentence = problemWords(
      { field: 'people.men', rule: 'notNumber', given: 'banyak' },
      fields,
      words.id,
    )
    expect(sentence).toBe('Laki-laki: tulis angkanya saja, misalnya 18.')
  })

  it.each([
    ['people.women', '1o', '10'],
    ['people.women', 'l2', '12'],
    ['people.women', '1 lusin', '12'],
    ['people.women', '3 lusin', '36'],
    ['people.women', '2 kodi', '40'],
    ['people.women', 'dua', '2'],
    ['people.women', 'dua belas orang', '12'],
    ['people.women', '2 ribu', '2000'],
    ['people.women', '1.234 orang', '1.234'],
    ['people.women', '10-15', '18'],
    ['people.women', '10 s/d 15', '18'],
    ['people.women', '±20', '18'],
    ['people.women', 'sekitar 20', '18'],
    ['people.women', '20-an', '18'],
    ['people.women', '2 jam', '18'],
    ['people.women', '3 pasang', '18'],
    ['people.women', '5 m', '18'],
    ['people.women', '12 orang 3 anak', '18'],
  ])('offers no wrong number: %s, "%s" → %s', (field, given, example) => {
    expect(problemWords({ field, rule: 'notNumber', given }, fields, words.id)).toContain(
      `misalnya ${example}.`,
    )
  })

  it.each([
    ['bandwidth', '10 Mbps', 'misalnya 10. Kata “Mbps” tidak perlu.'],
    ['bandwidth', '10,5 mbps', 'misalnya 10,5. Kata “mbps” tidak perlu.'],
    ['bandwidth', '1 Gbps', 'misalnya 18.'],
    ['bandwidth', '512 kbps', 'misalnya 18.'],
    ['noPowerDays', '3 hari', 'misalnya 3. Kata “hari” tidak perlu.'],
    ['noPowerDays', '2 minggu', 'misalnya 18.'],
    ['noPowerDays', '3 lusin', 'misalnya 18.'],
    ['books', '2 ribu', 'misalnya 2000.'],
    ['books', '20 rak', 'misalnya 18.'],
  ])('knows the unit of its own field: %s, "%s"', (field, given, end) => {
    const { fields: ofFacility } = definitionOf('facility')!
    expect(problemWords({ field, rule: 'notNumber', given }, ofFacility, words.id)).toContain(end)
  })

  it.each(['15 jua', '3 lusin', '1,5', '10-15 juta'])('of an amount repeats nothing: "%s"', (given) => {
    const { fields: ofAdvocacy } = definitionOf('advocacy')!
    for (const rule of ['notNumber', 'notWhole'] as const)
      expect(problemWords({ field: 'amount', rule, given }, ofAdvocacy, words.id)).toBe(
        'Jumlah uang belum terbaca. Tulis angkanya, lalu pilih ribu atau juta. Misalnya 15 juta, 1,5 juta, atau 1.500.000.',
      )
  })

  it('names both amounts that a text may be', () => {
    const { fields: ofAdvocacy } = definitionOf('advocacy')!
    const found: Found = { field: 'amount', rule: 'unsureMoney', given: '1.500 juta' }
    expect(problemWords(found, ofAdvocacy, words.id)).toBe(
      'Jumlah uang: “1.500 juta” bisa berarti Rp1.500.000 atau Rp1.500.000.000. Pilih yang benar.',
    )
  })

  it('writes amounts as rupiah and days as words', () => {
    const { fields: ofAdvocacy } = definitionOf('advocacy')!
    expect(
      problemWords({ field: 'amount', rule: 'tooLarge', max: 1_500_000 }, ofAdvocacy, words.id),
    ).toContain('Rp1.500.000')
    expect(problemWords(oneOfEach.inFuture, fields, words.id)).toContain('1 Januari 2027')
  })
})
