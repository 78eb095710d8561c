// The Posyandu class: planned on the calendar, asked about after its day, filled in with two counts, and planned anew.
import { addDays } from '../../src/domain/day.ts'
import { expect, test } from './fixtures.ts'
import { atHome, joinWithCode } from './librarian.ts'
import { seedLibrary } from './seed.ts'

test.use({ onlyServes: true })

test('a class is planned, held, filled in in three taps, and comes again', async ({ server, newDevice }) => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date())
  const yesterday = addDays(today, -1)
  const { code } = await seedLibrary(server, [
    {
      id: 'p',
      kind: 'activity',
      values: {
        date: yesterday,
        title: 'Posyandu remaja',
        field: 'health',
        type: 'training',
        target: 'pupils',
        status: 'planned',
        repeats: 'weekly',
      },
    },
  ])
  const page = await newDevice().open()
  await joinWithCode(page, server.origin, code)

  await page.getByRole('link', { name: 'Isi peserta Posyandu remaja' }).click()
  await expect(page.locator('#isian-people-men')).toBeFocused()
  await page.keyboard.type('6')
  await page.locator('#isian-people-women').click()
  await page.keyboard.type('14')
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await atHome(page)
  await expect(page.getByRole('region', { name: 'Kembalikan' })).toContainText('Rencana berikutnya')

  const next = addDays(yesterday, 7)
  await page.goto(
    `${server.origin}/catatan/activity?tampilan=kalender&bulan=${next.slice(0, 7)}&hari=${next}`,
  )
  await expect(page.getByRole('button', { name: /Posyandu remaja \(rencana\)/ })).toBeVisible()
  await page
    .getByRole('button', { name: /^Tidak jadi/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Akhiri, tidak berulang lagi' }).click()
  await expect(page.getByRole('button', { name: /Posyandu remaja \(batal\)/ })).toBeVisible()
})
