import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../src/app/ui/tokens.css', import.meta.url), 'utf8')

/** The declarations of the first block after a selector. */
const tokensAfter = (selector: string): Map<string, string> => {
  const from = css.indexOf('{', css.indexOf(selector)) + 1
  const block = css.slice(from, css.indexOf('}', from))
  return new Map(
    [...block.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  )
}

const light = tokensAfter(':root {')
const chosenDark = tokensAfter(":root[data-theme='dark']")
const systemDark = tokensAfter(":root:not([data-theme='light'])")

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2. */
const contrast = (a: string, b: string): number => {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

test('dark is the same whether the system or the person chose it', () => {
  expect(Object.fromEntries(systemDark)).toEqual(Object.fromEntries(chosenDark))
})

const text: readonly (readonly [string, string, number])[] = [
  ['ink', 'paper', 7],
  ['ink', 'sheet', 7],
  ['ink2', 'paper', 7],
  ['ink2', 'sheet', 7],
  ['ink2', 'well', 4.5],
  ['padi', 'paper', 4.5],
  ['padi', 'sheet', 4.5],
  ['padi', 'padi-tint', 4.5],
  ['on-padi', 'padi', 4.5],
  ['on-roof', 'roof', 7],
  ['on-lamp', 'lamp', 7],
  ['lamp-ink', 'lamp-tint', 7],
  ['ink', 'lamp-tint', 7],
  ['cabai', 'paper', 4.5],
  ['cabai', 'cabai-tint', 4.5],
  ['visit-text', 'paper', 4.5],
  ['activity-text', 'paper', 4.5],
  ['computer-text', 'paper', 4.5],
  ['advocacy-text', 'paper', 4.5],
  ['on-cover', 'visit', 4.5],
  ['on-cover', 'activity', 4.5],
  ['on-cover', 'computer', 4.5],
  ['on-advocacy', 'advocacy', 4.5],
  ['control', 'paper', 3],
  ['control', 'sheet', 3],
  ['lamp-edge', 'paper', 3],
]

describe.each([
  ['light', new Map<string, string>()],
  ['dark', chosenDark],
])('in %s', (_theme, override) => {
  const color = (name: string) => override.get(`--${name}`) ?? light.get(`--${name}`) ?? name
  test.each(text)('%s on %s has a contrast of at least %d', (front, back, least) => {
    expect(contrast(color(front), color(back))).toBeGreaterThanOrEqual(least)
  })
})

test('breakpoints are in em, so that they follow the text size that somebody set', () => {
  const folder = new URL('../../../src/app/', import.meta.url)
  const inPixels = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|tsx?)$/.test(name))
    .flatMap((name) =>
      [
        ...readFileSync(new URL(name, folder), 'utf8').matchAll(
          /\((?:min|max)-(?:width|height): [\d.]+px\)/g,
        ),
      ].map(([found]) => `${name}: ${found}`),
    )
  expect(inPixels).toEqual([])
})
