// @vitest-environment jsdom
// A line that waits says why, whatever it waits for.
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useWords } from '../../../src/app/language.tsx'
import { lineWords } from '../../../src/app/pages/ledger/line-words.ts'
import { readLines } from '../../../src/domain/ledger/lines.ts'
import { ledgerSheets } from '../../../src/domain/ledger/sheets.ts'
import type { Input } from '../../../src/domain/parse-input.ts'
import { showInApp } from '../in-app.tsx'

const [guests] = ledgerSheets

function Said({ text }: { readonly text: Input }) {
  const words = useWords()
  const lines = readLines(guests!, text, { today: '2026-11-30', kept: [] }).filter(
    ({ state }) => state === 'wrong',
  )
  return lines.map((line) => <p key={line.key}>{lineWords(guests!, line, words).join(' ')}</p>)
}
const said = () => [...document.querySelectorAll('p')].map(({ textContent }) => textContent)

it('a day that is carried down from none, or from one that cannot be read, is asked for where it belongs', async () => {
  showInApp(<Said text={{ '1.men': '4', '2.women': '5', '3.date': '40/40', '3.men': '1', '4.men': '2' }} />)
  await screen.findAllByText(/baris di atas/)
  expect(said()).toEqual([
    expect.stringMatching(/^Tanggal: /),
    'Tanggalnya ikut baris di atas: betulkan dulu tanggal di sana.',
    expect.stringMatching(/^Tanggal/),
    'Tanggalnya ikut baris di atas: betulkan dulu tanggal di sana.',
  ])
})
