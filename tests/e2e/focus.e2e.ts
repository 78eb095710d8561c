// The focus never falls to the page: every button of every page, and of every dialog, pressed by keyboard.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { joinWithCode } from './librarian.ts'
import { addresses, firstRunAddresses, someRecords, visit } from './pages.ts'
import { seedLibrary } from './seed.ts'

/** What a button is, and in which dialog, whatever it counts. */
const nameOf = async (button: Locator) => {
  const dialog = await button.evaluate((it) => it.closest('dialog')?.querySelector('h2')?.textContent ?? '')
  const name = (await button.getAttribute('aria-label')) ?? (await button.textContent())
  return `${dialog} ${name}`.trim().replace(/\d+/g, '#')
}

/** Leaves the app, or its library, for good. */
const leaves = /muat ulang|benar, /i

const hasFocus = (page: Page) =>
  page
    .waitForFunction(
      () => document.activeElement !== null && document.activeElement !== document.body,
      null,
      {
        timeout: 2_000,
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
  const buttonsOf = (within: Locator) => within.locator('button:visible:not(:disabled)')

  const walk = async (address: string) => {
    await visit(page, server.origin + address)
    const count = await buttonsOf(page.locator('main')).count()
    for (let index = 0; index < count; index++) {
      const button = buttonsOf(page.locator('main')).nth(index)
      if ((await button.count()) === 0) break
      const name = await nameOf(button)
      if (walked.has(name) || leaves.test(name)) continue
      walked.add(name)
      if (!(await press(page, button))) lost.push(`${address}: ${name}`)
      const dialog = page.locator('dialog[open]').last()
      if (await dialog.count()) await walkDialog(address, dialog, button)
      await visit(page, server.origin + address)
    }
  }
  const walkDialog = async (address: string, dialog: Locator, opener: Locator) => {
    const count = await buttonsOf(dialog).count()
    for (let index = 0; index < count; index++) {
      if ((await dialog.count()) === 0) {
        await visit(page, server.origin + address)
        await press(page, opener)
        await expect(dialog).toBeVisible()
      }
      const button = buttonsOf(dialog).nth(index)
      if ((await button.count()) === 0) break
      const name = await nameOf(button)
      if (walked.has(name)) continue
      walked.add(name)
      if (!(await press(page, button))) lost.push(`${address}, dialog: ${name}`)
    }
    if (await dialog.count()) {
      await page.keyboard.press('Escape')
      await page.waitForTimeout(150)
      if (!(await hasFocus(page))) lost.push(`${address}: after the dialog was left`)
    }
  }
  for (const address of firstRunAddresses) await walk(address)
  await joinWithCode(page, server.origin, code)
  for (const address of addresses) await walk(address)
  console.log(`${walked.size} buttons`)
  expect(lost).toEqual([])
})
