import { describe, expect, test } from 'vitest'
import { readMoney, scaleIn, withScale } from '../../src/domain/read-money.ts'

const amount = (text: string) => {
  const reading = readMoney(text)
  return reading.is === 'amount' ? reading.amount : reading.is
}

describe('an amount of money is read', () => {
  test.each([
    ['15 juta', 15_000_000],
    ['15juta', 15_000_000],
    ['15jt', 15_000_000],
    ['15 JT.', 15_000_000],
    ['15 Juta Rupiah', 15_000_000],
    ['15\u00a0juta', 15_000_000],
    ['１５ juta', 15_000_000],
    ['1,5 juta', 1_500_000],
    ['1.5 juta', 1_500_000],
    ['1,1 juta', 1_100_000],
    ['1,25 M', 1_250_000_000],
    ['2 miliar', 2_000_000_000],
    ['2 milyar', 2_000_000_000],
    ['1,5 triliun', 1_500_000_000_000],
    ['750rb', 750_000],
    ['750 ribu', 750_000],
    ['750k', 750_000],
    ['12,5 rb', 12_500],
    ['Rp 1.500.000,-', 1_500_000],
    ['Rp. 1.500.000,-', 1_500_000],
    ['Rp1.500.000,--', 1_500_000],
    ['Rp1.500.000,00', 1_500_000],
    ['Rp15.000.000.-', 15_000_000],
    ['Rp15.000.000,=', 15_000_000],
    ['IDR 15.000.000', 15_000_000],
    ['1500000 rupiah', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1 500 000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['1,500,000.00', 1_500_000],
    ['1500000', 1_500_000],
    ['Rp 15 juta,-', 15_000_000],
    ['1 juta 500 ribu', 1_500_000],
    ['1jt500rb', 1_500_000],
    ['2 juta 250.000', 2_250_000],
    ['dua juta', 2_000_000],
    ['sejuta', 1_000_000],
    ['seratus ribu', 100_000],
    ['lima belas juta rupiah', 15_000_000],
    ['satu setengah juta', 1_500_000],
    ['setengah juta', 500_000],
    ['dua ratus lima puluh ribu', 250_000],
    ['seribu lima ratus', 1_500],
    ['Rp15.000.000 (lima belas juta rupiah)', 15_000_000],
    ['0', 0],
    ['15', 15],
    ['15,00', 15],
    ['-15 juta', -15_000_000],
  ])('%s', (text, rupiah) => expect(amount(text)).toBe(rupiah))

  test.each(['1.50', '1,5', '1.5', '1,5555 ribu', 'setengah'])('"%s" is no whole rupiah', (text) =>
    expect(amount(text)).toBe('notWhole'),
  )

  test.each([
    ['1.500 juta', [1_500_000, 1_500_000_000]],
    ['1,250 jt', [1_250_000, 1_250_000_000]],
    ['2.500 ribu', [2_500, 2_500_000]],
  ])('"%s" may be either of two', (text, amounts) =>
    expect(readMoney(text)).toEqual({ is: 'unsure', amounts }),
  )

  test.each([
    '15 jua',
    'juta',
    'jt',
    '10-15 juta',
    '±15 juta',
    'sekitar 15 juta',
    '15 juta-an',
    '3 lusin',
    '15 juta per tahun',
    '1.50.000',
    '1.500,000,00',
    '500 ribu 1 juta',
    '1,5 juta 500 ribu',
    '1 juta 2 juta',
    'Rp15.000.000 (lima juta rupiah)',
    'dua dua',
    '',
    'Rp',
  ])('"%s" is not surely an amount', (text) => expect(amount(text)).toBe('unreadable'))
})

test('a key adds its word, takes the place of another, or takes itself away', () => {
  expect(withScale('15', 'juta')).toBe('15 juta')
  expect(withScale('15jt', 'ribu')).toBe('15 ribu')
  expect(withScale('1,5 Miliar', 'juta')).toBe('1,5 juta')
  expect(withScale('Rp15.000,-', 'ribu')).toBe('Rp15.000 ribu')
  expect(withScale('15 juta rupiah', undefined)).toBe('15')
  expect(withScale('15 jua', 'juta')).toBe('15 juta')
  expect(withScale('lima belas', 'juta')).toBe('lima belas juta')
  expect(withScale('1.5 juta', 'million')).toBe('1.5 million')
  expect(withScale('', 'juta')).toBe('juta')
  expect([scaleIn('15jt'), scaleIn('15 rb,-'), scaleIn('1,5 M'), scaleIn('15')]).toEqual([
    'juta',
    'ribu',
    'miliar',
    undefined,
  ])
})
