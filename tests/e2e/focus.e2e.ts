// The focus never falls to the page: every button of every page, and of every dialog, pressed by keyboard.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { joinWithCode } from './librarian.ts'
import { addresses, firstRunAddresses, someRecords, visit } from './pages.ts'
import { seedLibrary } from './seed.ts'

const buttonsOf = (within: Locator) => within.locator('button:visible:not(:disabled)')

/** What each button is, and in which dialog, whatever it counts. */
const namesOf = (buttons: Locator): Promise<string[]> =>
  buttons.evaluateAll((all) =>
    all.map((button) => {
      const dialog = button.closest('dialog')?.querySelector('h2')?.textContent ?? ''
      const name = button.getAttribute('aria-label') ?? button.textContent
      return `${dialog} ${name}`.trim().replace(/\d+/g, '#')
    }),
  )

/** Known by its name: a draft that was kept meanwhile brings a button of its own. */
async function buttonThat(within: Locator, isIt: (name: string) => boolean) {
  const names = await namesOf(buttonsOf(within))
  const index = names.findIndex(isIt)
  return index < 0 ? undefined : { name: names[index] ?? '', button: buttonsOf(within).nth(index) }
}

/** Leaves the app, or its library, for good. */
const leaves = /muat ulang|benar, /i

const hasFocus = (page: Page) =>
  page
    .waitForFunction(
      () => document.activeElement !== null && document.activeElement !== document.body,
      null,
      {
        // A page that follows may have to be fetched first.
        timeout: 10_000,
      },
    )
    .then(
      () => true,
      () => false,
    )

/** Whether the focus is somewhere once the press has done what it does. */
async function press(page: Page, button: Locator): Promise<boolean> {
  await button.focus()
  await page.keyboard.press('Enter')
  await page.waitForTimeout(250)
  return hasFocus(page)
}

test('no button of any page or dialog lets the focus fall to the page', async ({ server, newDevice }) => {
  test.setTimeout(600_000)
  const { code } = await seedLibrary(server, someRecords)
  const page = await newDevice().open()
  const [lost, walked] = [[] as string[], new Set<string>()]
  const main = page.locator('main')

  const walk = async (address: string) => {
    for (;;) {
      await visit(page, server.origin + address)
      const next = await buttonThat(main, (name) => !walked.has(name) && !leaves.test(name))
      if (!next) return
      walked.add(next.name)
      if (!(await press(page, next.button))) lost.push(`${address}: ${next.name}`)
      if (await page.locator('dialog[open]').count()) await walkDialog(address, next.name)
    }
  }
  const walkDialog = async (address: string, opener: string) => {
    const dialog = page.locator('dialog[open]').last()
    for (;;) {
      if ((await dialog.count()) === 0) {
        await visit(page, server.origin + address)
        const again = await buttonThat(main, (name) => name === opener)
        // What was done changed its name ("Cadangan terakhir hari ini"): by that one it is walked next, dialog and all.
        if (!again) return
        await press(page, again.button)
        await expect(dialog).toBeVisible()
      }
      const next = await buttonThat(dialog, (name) => !walked.has(name))
      if (!next) break
      walked.add(next.name)
      if (!(await press(page, next.button))) lost.push(`${address}, dialog: ${next.name}`)
    }
    await page.keyboard.press('Escape')
    await page.waitForTimeout(150)
    if (!(await hasFocus(page))) lost.push(`${address}: after the dialog was left`)
  }
  for (const address of firstRunAddresses) await walk(address)
  await joinWithCode(page, server.origin, code)
  for (const address of addresses) await walk(address)
  console.log(`${walked.size} buttons`)
  expect(lost).toEqual([])
})
