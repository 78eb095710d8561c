// An amount of rupiah in words, as on a receipt: so many noughts are easily miscounted.
import type { Language } from './translate.ts'

const ones: Record<Language, readonly string[]> = {
  id: ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
  en: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
}
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const scales: Record<Language, readonly string[]> = {
  id: ['', 'ribu', 'juta', 'miliar', 'triliun'],
  en: ['', 'thousand', 'million', 'billion', 'trillion'],
}

/** "lima belas juta rupiah", "fifteen million rupiah": whole rupiah from 0, below a thousand billions. */
export const spokenAmount = (language: Language, rupiah: number): string => {
  const words = scales[language]
    .map((scale, index) => group(language, Math.floor(rupiah / 1000 ** index) % 1000, scale))
    .filter((part) => part !== '')
    .reverse()
  return [...(words.length > 0 ? words : [language === 'id' ? 'nol' : 'nought']), 'rupiah'].join(' ')
}

const group = (language: Language, number: number, scale: string): string => {
  if (number === 0) return ''
  if (language === 'id' && number === 1 && scale === 'ribu') return 'seribu'
  return [language === 'id' ? inIndonesian(number) : inEnglish(number), scale].filter(Boolean).join(' ')
}

/** 1 to 999. */
const inIndonesian = (number: number): string => {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const [ten, one] = [Math.floor(rest / 10), rest % 10]
  const times = (count: number, power: string) => (count === 1 ? `se${power}` : `${ones.id[count]} ${power}`)
  return [
    hundreds > 0 ? times(hundreds, 'ratus') : '',
    rest > 10 && rest < 20 ? times(one, 'belas') : ten > 0 ? times(ten, 'puluh') : '',
    rest > 10 && rest < 20 ? '' : ones.id[one],
  ]
    .filter(Boolean)
    .join(' ')
}

/** 1 to 999. */
const inEnglish = (number: number): string => {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const [ten, one] = [Math.floor(rest / 10), rest % 10]
  const small =
    rest < 10
      ? ones.en[rest]
      : rest < 20
        ? teens[rest - 10]
        : [tens[ten], ones.en[one]].filter(Boolean).join('-')
  return [hundreds > 0 ? `${ones.en[hundreds]} hundred` : '', small].filter(Boolean).join(' and ')
}
