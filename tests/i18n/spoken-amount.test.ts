import { expect, test } from 'vitest'
import { readMoney } from '../../src/domain/read-money.ts'
import { spokenAmount } from '../../src/i18n/spoken-amount.ts'

test.each([
  [0, 'nol rupiah', 'nought rupiah'],
  [1, 'satu rupiah', 'one rupiah'],
  [10, 'sepuluh rupiah', 'ten rupiah'],
  [11, 'sebelas rupiah', 'eleven rupiah'],
  [19, 'sembilan belas rupiah', 'nineteen rupiah'],
  [21, 'dua puluh satu rupiah', 'twenty-one rupiah'],
  [100, 'seratus rupiah', 'one hundred rupiah'],
  [115, 'seratus lima belas rupiah', 'one hundred and fifteen rupiah'],
  [1_000, 'seribu rupiah', 'one thousand rupiah'],
  [101_000, 'seratus satu ribu rupiah', 'one hundred and one thousand rupiah'],
  [1_001_000, 'satu juta seribu rupiah', 'one million one thousand rupiah'],
  [1_500_000, 'satu juta lima ratus ribu rupiah', 'one million five hundred thousand rupiah'],
  [15_000_000, 'lima belas juta rupiah', 'fifteen million rupiah'],
  [2_000_000_000, 'dua miliar rupiah', 'two billion rupiah'],
  [1_000_000_000_000, 'satu triliun rupiah', 'one trillion rupiah'],
])('%i is said as "%s", "%s"', (rupiah, id, en) => {
  expect(spokenAmount('id', rupiah)).toBe(id)
  expect(spokenAmount('en', rupiah)).toBe(en)
})

test('what is said in Indonesian is read back as the same amount', () => {
  for (let rupiah = 1, step = 1; rupiah < 999_999_999_999_999; rupiah += step, step = Math.ceil(step * 1.37))
    expect(readMoney(spokenAmount('id', rupiah))).toEqual({ is: 'amount', amount: rupiah })
})
