// The picture of a place by its parts: a tile for each.
import { listed } from '../listed.ts'

export const tiles = {
  view: 'Cara melihat',
  table: 'Tabel',
  parts: { country: 'Provinsi', province: 'Kabupaten/kota', regency: 'Kecamatan', district: 'Desa' },
  handedIn: (count: string, all: string) => `**${count} dari ${all}**`,
  librariesHandedIn: 'perpustakaan desa sudah lapor',
  of: (all: string) => `dari ${all}`,
  standing: {
    complete: () => 'lengkap',
    some: (missing: string) => `${missing} belum`,
    none: () => 'belum ada',
    notDue: () => 'belum waktunya',
    notIn: () => 'belum ikut',
  },
  /** "3 tepat waktu dan 1 belum lapor", as the boxes say it to those who see them. */
  boxes: (counts: readonly string[]) => listed(counts, 'dan'),
  count: (count: string, status: string) => `${count} ${status}`,
  key: (most: string) =>
    `Satu kotak kecil, satu perpustakaan. Lebih dari ${most} perpustakaan menjadi satu batang.`,
  open: 'Buka',
  openOf: (place: string) => `Buka ${place}`,
  figures: 'Angka tiap kecamatan',
}
