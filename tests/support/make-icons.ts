// Draws the PNG icons of public/icons from the logo's SVG. Run by hand after the logo changes:
// node tests/support/make-icons.ts [path of a Chromium]
import { writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const roof = '#0E5A3E'
const folder = new URL('../../public/icons/', import.meta.url)

const logo = (ink: string, lamp: string) =>
  `<g fill="${ink}"><path d="M24 3.2C20.6 11.6 13.2 18 2.6 20.4L4.6 26.2C13.4 24.4 20.2 20.2 24 14.2C27.8 20.2 34.6 24.4 43.4 26.2L45.4 20.4C34.8 18 27.4 11.6 24 3.2Z"/><path d="M22.6 32.6C18.8 29.4 13.6 28.4 8 29L10.6 42.4C15.4 42 19.4 42.8 22.6 45.2Z"/><path d="M25.4 32.6C29.2 29.4 34.4 28.4 40 29L37.4 42.4C32.6 42 28.6 42.8 25.4 45.2Z"/></g><circle cx="24" cy="23.6" r="3.7" fill="${lamp}"/>`

const svg = (viewBox: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${viewBox} ${viewBox}">${body}</svg>\n`

/** The logo on a roof-green square with room around it: `corner` rounds it where no mask will. */
const tile = (corner: number) =>
  svg(
    80,
    `<rect width="80" height="80" rx="${corner}" fill="${roof}"/><g transform="translate(16 15.6)">${logo('#FFF8E7', '#FFC94A')}</g>`,
  )

/** A strand's icon (lucide) on its cover. */
const shortcut = (cover: string, paths: string) =>
  svg(
    96,
    `<rect width="96" height="96" rx="20" fill="${cover}"/><g transform="translate(21 21) scale(2.25)" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</g>`,
  )

const drawings: { name: string; source: string; sizes: number[]; keepSvg?: true }[] = [
  { name: 'icon', source: tile(16), sizes: [192, 512], keepSvg: true },
  { name: 'maskable', source: tile(0), sizes: [192, 512] },
  { name: 'apple-touch', source: tile(0), sizes: [180] },
  {
    name: 'monochrome',
    source: svg(80, `<g transform="translate(16 15.6)">${logo('#000', '#000')}</g>`),
    sizes: [512],
  },
  {
    name: 'shortcut-visit',
    source: shortcut(
      '#133A70',
      '<path d="M11 20H2"/><path d="M11 4.562v16.157a1 1 0 0 0 1.242.97L19 20V5.562a2 2 0 0 0-1.515-1.94l-4-1A2 2 0 0 0 11 4.561z"/><path d="M11 4H8a2 2 0 0 0-2 2v14"/><path d="M14 12h.01"/><path d="M22 20h-3"/>',
    ),
    sizes: [96],
  },
  {
    name: 'shortcut-activity',
    source: shortcut(
      '#B0420C',
      '<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2"/><path d="M16 3.128a4 4 0 0 1 0 7.744"/><path d="M22 21v-2a4 4 0 0 0-3-3.87"/><circle cx="9" cy="7" r="4"/>',
    ),
    sizes: [96],
  },
]

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage()
for (const { name, source, sizes, keepSvg } of drawings) {
  if (keepSvg) writeFileSync(new URL(`${name}.svg`, folder), source)
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
    )
    writeFileSync(
      new URL(`${name}-${size}.png`, folder),
      await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }),
    )
  }
}
await browser.close()
