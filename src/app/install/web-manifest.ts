// The web app manifest: how Lumbung presents itself to the phone or PC that installs it. Read at build time.
// Indonesian, because a manifest has one language and the villages have this one.
import { newAddress } from '../addresses.ts'

const icon = (name: string, size: number, purpose: 'any' | 'maskable' | 'monochrome') => ({
  src: `/icons/${name}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** Taken from the demonstration data by tests/e2e/make-screenshots.ts. */
const screenshot = (name: string, form: 'narrow' | 'wide', label: string) => ({
  src: `/screenshots/${name}-${form}.png`,
  sizes: form === 'narrow' ? '720x1480' : '1366x768',
  type: 'image/png',
  form_factor: form,
  label,
})

/** Colour of the browser's bar: the roof, as in `ui/tokens.css`. index.html gives the dark one beside it. */
const roof = '#0E5A3E'
const paper = '#F6F0E2'

export const webManifest = {
  id: '/',
  name: 'Lumbung: buku catatan perpustakaan desa',
  short_name: 'Lumbung',
  description:
    'Mencatat kunjungan, kegiatan, pemakaian komputer, dan advokasi perpustakaan desa, juga tanpa internet. Laporan bulanan tersusun sendiri.',
  lang: 'id',
  dir: 'ltr' as const,
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  theme_color: roof,
  background_color: paper,
  categories: ['productivity', 'government', 'education'],
  icons: [
    icon('icon', 192, 'any'),
    icon('icon', 512, 'any'),
    icon('maskable', 192, 'maskable'),
    icon('maskable', 512, 'maskable'),
    icon('monochrome', 512, 'monochrome'),
  ],
  screenshots: [
    screenshot('home', 'narrow', 'Hari ini: apa yang dicatat, apa yang masih kurang'),
    screenshot('report', 'narrow', 'Laporan bulanan yang tersusun sendiri'),
    screenshot('records', 'narrow', 'Buku kegiatan'),
    screenshot('home', 'wide', 'Hari ini: apa yang dicatat, apa yang masih kurang'),
    screenshot('report', 'wide', 'Laporan bulanan yang tersusun sendiri'),
    screenshot('records', 'wide', 'Buku kegiatan'),
  ],
  shortcuts: [
    {
      name: 'Catat kunjungan',
      short_name: 'Kunjungan',
      url: newAddress('visit'),
      icons: [icon('shortcut-visit', 96, 'any')],
    },
    {
      name: 'Catat kegiatan',
      short_name: 'Kegiatan',
      url: newAddress('activity'),
      icons: [icon('shortcut-activity', 96, 'any')],
    },
  ],
}
