// Gives activities of the demonstration a picture where one of the scenes shows what happened.
import { createHash } from 'node:crypto'
import type { DemoVillage } from './demo-villages.ts'
import type { DemoRecord } from './demo-year.ts'
import { drawPicture, type Scene } from './pictures/draw-picture.ts'
import { randomFrom } from './random.ts'

const scenesOf: Readonly<Record<string, Scene>> = {
  'Dongeng dan mewarnai hari Minggu': 'mat',
  'Kelas membaca untuk PAUD': 'mat',
  'Bedah buku bersama karang taruna': 'mat',
  'Belajar bahasa Inggris dasar': 'mat',
  'Bimbingan belajar matematika SD': 'mat',
  'Pengenalan perpustakaan ke sekolah': 'mat',
  'Pelatihan Word dan Excel untuk pemuda': 'computers',
  'Desain poster dengan Canva': 'computers',
  'Pelatihan pemasaran daring keripik dan tempe': 'computers',
  'Mengurus NIB secara daring': 'computers',
  'Hidroponik di pekarangan': 'garden',
  'Pelatihan pupuk organik': 'garden',
  'Senam lansia dan cek tensi': 'yard',
  'Senam pagi bersama': 'yard',
}

/** The records with the pictures' hashes in them, and the pictures by hash. The latest activities come first. */
export function withPictures(
  records: readonly DemoRecord[],
  { code, pictures: wanted = 0 }: DemoVillage,
): { readonly records: readonly DemoRecord[]; readonly pictures: ReadonlyMap<string, Buffer> } {
  const pictures = new Map<string, Buffer>()
  const photosOf = new Map<string, readonly string[]>()
  const latest = records
    .filter(({ kind, values }) => kind === 'activity' && values.status === 'done')
    .sort((a, b) => String(b.values.date).localeCompare(String(a.values.date)))
  for (const { id, values } of latest) {
    const scene = scenesOf[String(values.title)]
    if (!scene || pictures.size >= wanted) continue
    const bytes = drawPicture(scene, randomFrom(`picture ${code} ${id}`))
    const hash = createHash('sha256').update(bytes).digest('hex')
    pictures.set(hash, bytes)
    photosOf.set(id, [hash])
  }
  const seen = records.map((record) => {
    const photos = photosOf.get(record.id)
    return photos ? { ...record, values: { ...record.values, photos } } : record
  })
  return { records: seen, pictures }
}
