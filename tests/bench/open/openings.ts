// What is opened: each way of opening the app beside the blank page, opened in the same way.
import type { FirstInput } from '../../support/first-input.ts'

export interface Opening {
  readonly words: string
  /** With a fresh browser, or as a page of a browser that has been there before. */
  readonly first: boolean
  readonly address: string
  readonly input: FirstInput
  /** Slower than this machine by so many times. */
  readonly slower: number
  /** 400 kbit/s, and 400 ms for every request. */
  readonly slowLine: boolean
  /** At most so many times what the blank page takes. */
  readonly atMost?: number
}

const village: FirstInput = { into: '#village-search', how: 'letter' }
const later = { first: false, slower: 6, slowLine: false } as const

export const blankInput: FirstInput = { into: 'input', how: 'letter' }

export const openings: readonly Opening[] = [
  {
    words: 'first run, fast line',
    first: true,
    address: '/',
    input: village,
    slower: 1,
    slowLine: false,
  },
  {
    words: 'first run, slow line and processor',
    first: true,
    address: '/',
    input: village,
    slower: 6,
    slowLine: true,
    atMost: 2,
  },
  {
    ...later,
    words: 'Hari ini, installed',
    address: '/',
    input: { into: 'main button[class*=men]', how: 'tap' },
  },
  {
    ...later,
    words: 'activity form, installed',
    address: '/catatan/activity/baru',
    input: { into: 'form#record-form input[type=text]', how: 'letter' },
    atMost: 1.6,
  },
  {
    ...later,
    words: 'tally, installed',
    address: '/hitung',
    input: { into: 'button[class*=men]', how: 'tap' },
  },
  {
    ...later,
    words: 'computer board, installed',
    address: '/komputer',
    input: { into: 'main button[class*=wifi]', how: 'tap', beside: 'main li button' },
  },
]
