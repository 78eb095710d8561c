// What axe finds on the page that is shown, one line each. Its script is put into a page once, and the second theme is
// asked only what it can answer otherwise: AxeBuilder does both anew for every look, and opens a page besides.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>

/** In the page; a property of `window` once axe's script was there. */
interface Axe {
  run(context: Document, options: object): Promise<Results>
}

const fromPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const script = readFileSync(fromPlaywright.resolve('axe-core/axe.min.js'), 'utf8')

/** With all rules, in the theme that the page has. */
export async function axeFaults(page: Page, where: string): Promise<string[]> {
  await page.evaluate(script)
  return faultsIn(await run(page), where)
}

/**
 * In both themes, one after the other on the same page. Where they differ in nothing but colours, the dark one is asked
 * by the rules about colours alone: what the light one was asked by them, axe itself tells.
 */
export async function axeFaultsInBothThemes(page: Page, where: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.evaluate(script)
  const light = await run(page)
  const shape = await shapeOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const isAlike = (await shapeOf(page)) === shape
  const dark = await run(page, isAlike ? rulesAboutColours(light) : undefined)
  return [...faultsIn(light, `${where} (light)`), ...faultsIn(dark, `${where} (dark)`)]
}

function rulesAboutColours({ passes, violations, incomplete, inapplicable }: Results): readonly string[] {
  const all = [...passes, ...violations, ...incomplete, ...inapplicable]
  const names = new Set(all.filter(({ tags }) => tags.includes('cat.color')).map(({ id }) => id))
  if (!names.has('color-contrast')) throw new Error('axe knows the rules about colours by another tag now')
  return [...names]
}

/** Its rules, or all that are on by themselves. */
const run = (page: Page, rules?: readonly string[]): Promise<Results> =>
  page.evaluate(
    (options) => (window as unknown as { axe: Axe }).axe.run(document, options),
    // Of what is in order one line is enough; what is not comes whole.
    { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) },
  )

const faultsIn = ({ violations }: Results, where: string): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id} at ${node.target.join(' ')} (${node.any[0]?.message ?? ''})`),
  )

/** All that a page is but its colours: every element as it is written, where it stands, and whether it is seen. */
const shapeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const places = [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height, element.checkVisibility({ visibilityProperty: true })].join()
    })
    return `${places.join('\n')}${document.documentElement.outerHTML}`
  })
