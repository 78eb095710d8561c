// Readers who space their text, or have it twice as large: on every page no word is broken in its middle, nothing is
// cut, no lines lie over each other.
import { expect, test } from './fixtures.ts'
import { joinWithCode } from './librarian.ts'
import { addresses, firstRunAddresses, someRecords, visit } from './pages.ts'
import { seedLibrary } from './seed.ts'
import { enlargeText, spaceText, textFaults } from './text-faults.ts'

const screens = { phone: { width: 360, height: 740 }, PC: { width: 1366, height: 768 } }

for (const [name, viewport] of Object.entries(screens))
  test(`spaced or twice as large, all text stays whole on a ${name}`, async ({ server, newDevice }) => {
    test.setTimeout(300_000)
    const { code } = await seedLibrary(server, someRecords)
    const page = await newDevice({ viewport }).open()
    const found: string[] = []
    const read = async (address: string) => {
      await visit(page, server.origin + address)
      const unfold = page.getByRole('button', { name: 'Buka semua' })
      if (await unfold.isVisible()) await unfold.click()
      await spaceText(page, true)
      found.push(...(await textFaults(page, `${address} (spaced)`)))
      await spaceText(page, false)
      await enlargeText(page, 200)
      found.push(...(await textFaults(page, `${address} (200 %)`)))
    }
    for (const address of firstRunAddresses) await read(address)
    await joinWithCode(page, server.origin, code)
    // The comparison stands in the report too.
    await page.evaluate(() => localStorage.setItem('lumbung.compare', 'yes'))
    for (const address of addresses) await read(address)
    expect(found).toEqual([])
  })
