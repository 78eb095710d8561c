// A library travels in a file: from one phone to another and back, with no server to help. And backups that are
// written into a folder by themselves.
import { backUp, choose } from './backup-file.ts'
import { expect, test } from './fixtures.ts'
import { atHome, readyOffline, recordActivity, recordVisit, setUp, toRecords } from './librarian.ts'

test('two phones of a library without a server exchange files, and both have all records', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(180_000)
  const first = await newDevice().open()
  await setUp(first, server.origin, 'Bu Siti')
  await recordActivity(first, 'Kelas ibu hamil')
  await readyOffline(first)
  const file = await backUp(first, server.origin)
  expect(file.split('\n')[0]).toMatch(/^Arsip cadangan Lumbung, format 1 \| perpustakaan: Perpustakaan Desa/)

  const second = await newDevice().open()
  await second.goto(server.origin)
  await second.getByRole('link', { name: 'Punya berkas cadangan?' }).click()
  // An e-mail programme may break lines in its own way.
  await choose(second, file.replaceAll('\n', '\r\n'))
  await expect(second.getByRole('heading', { name: 'Ini perpustakaan Anda?' })).toBeVisible()
  await second.getByRole('button', { name: 'Benar, pakai di perangkat ini' }).click()
  await second
    .getByRole('dialog', { name: 'Siapa yang mencatat?' })
    .getByRole('button', { name: 'Bu Siti' })
    .click()
  await atHome(second)
  await readyOffline(second)
  await server.stop()

  await recordActivity(second, 'Pelatihan kue')
  const answer = await backUp(second, server.origin)
  await first.goto(`${server.origin}/lainnya/data`)
  await first.getByRole('button', { name: /^Buka berkas cadangan/ }).click()
  await choose(first, answer.slice(0, -300))
  await expect(first.getByText(/Berkas ini terpotong/)).toBeVisible()
  await choose(first, answer)
  await expect(first.getByText('1 catatan baru')).toBeVisible()
  await first.getByRole('button', { name: 'Masukkan catatan' }).click()
  await expect(first.getByRole('dialog')).toHaveCount(0)
  await toRecords(first)
  for (const title of [/Kelas ibu hamil/, /Pelatihan kue/]) {
    await expect(first.getByRole('link', { name: title }).first()).toBeVisible()
  }
})

test('a folder that was chosen once gets a dated file by itself, and a missing one is said', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice({ viewport: { width: 1366, height: 768 } }).open()
  // The browser's own private folder stands for the stick: the same handles, without a window of the system.
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('USB PUSTAKA', { create: true }),
    })
  })
  const filesOnStick = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      const stick = await root.getDirectoryHandle('USB PUSTAKA')
      const texts: Record<string, string> = {}
      for await (const [name, handle] of (
        stick as unknown as { entries(): AsyncIterable<[string, FileSystemFileHandle]> }
      ).entries()) {
        texts[name] = await (await handle.getFile()).text()
      }
      return texts
    })
  /** As if the last file were of long ago. */
  const forgetDay = () =>
    page.evaluate(async () => {
      const [{ name = '' } = {}] = (await indexedDB.databases()).filter((one) =>
        one.name?.startsWith('lumbung-'),
      )
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await done(indexedDB.open(name))
      const meta = database.transaction('meta', 'readwrite').objectStore('meta')
      const row = await done(meta.get('backupFolder'))
      await done(meta.put({ ...row, value: { ...row.value, day: '2020-01-01' } }))
      database.close()
    })

  await setUp(page, server.origin)
  await page.goto(`${server.origin}/lainnya/data`)
  await page.getByRole('button', { name: /^Cadangkan sendiri ke folder/ }).click()
  await page.getByRole('button', { name: 'Tanpa nama orang' }).click()
  await expect(page.getByText('USB PUSTAKA')).toBeVisible()
  await expect(page.getByText(/^Berkas terakhir/)).toBeVisible()
  const [[name = '', text = ''] = []] = Object.entries(await filesOnStick())
  expect(name).toMatch(/^Cadangan Perpustakaan Desa Karangsari \d{4}-\d\d-\d\d\.txt$/)

  await forgetDay()
  await recordVisit(page, 3, 4)
  await expect.poll(async () => (await filesOnStick())[name] !== text, { timeout: 30_000 }).toBe(true)

  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('USB PUSTAKA', { recursive: true }),
  )
  await forgetDay()
  await recordVisit(page, 1, 1)
  await page.waitForTimeout(12_000)
  await page.goto(`${server.origin}/lainnya/data`)
  await expect(page.getByText(/Folder tidak ditemukan/)).toBeVisible()
})
