// The moment from which a page can be used: the first letter typed into it stays, or the first tap is counted. Tried
// inside the page again and again from its first line on, so that neither a picture of a page nor one that forgets
// what was typed into it passes.
import type { Page } from '@playwright/test'

export interface FirstInput {
  /** What is typed into, or tapped. */
  readonly into: string
  readonly how: 'letter' | 'tap'
  /** What has to be on the page besides. */
  readonly beside?: string
}

/** To be called before the page is opened. */
export const watchFirstInput = (page: Page, input: FirstInput): Promise<unknown> =>
  page.addInitScript(tryInput, input)

/** Milliseconds from the opening of the page until the input that stayed was made. */
export const firstInput = async (page: Page): Promise<number> => {
  const moment = await page.waitForFunction(
    () => performance.getEntriesByName('first-input-stayed')[0]?.startTime,
    undefined,
    { timeout: 90_000, polling: 100 },
  )
  return (await moment.jsonValue()) ?? Number.NaN
}

/** In the page. */
function tryInput({ into, how, beside = 'html' }: FirstInput): void {
  const again = () => setTimeout(attempt, 10)
  const textOf = (element: Element | null) =>
    element instanceof HTMLInputElement ? element.value : (element?.textContent ?? '')
  const attempt = () => {
    const element = document.querySelector<HTMLElement>(into)
    if (!element || !document.querySelector(beside)) return again()
    const before = textOf(element)
    const moment = performance.now()
    if (how === 'letter') {
      element.focus()
      document.execCommand('insertText', false, 'a')
    } else element.click()
    setTimeout(() => {
      const after = textOf(document.querySelector(into))
      if (how === 'letter' ? !after.endsWith('a') : after === before || !/\d/.test(after)) return again()
      performance.mark('first-input-stayed', { startTime: moment })
    }, 150)
  }
  attempt()
}
