import { listed } from '../listed.ts'
import type { tiles as id } from './tiles-id.ts'

export const tiles: typeof id = {
  view: 'How to look at it',
  table: 'Table',
  parts: { country: 'Provinces', province: 'Kabupaten', regency: 'Kecamatan', district: 'Villages' },
  handedIn: (count, all) => `**${count} of ${all}**`,
  librariesHandedIn: 'village libraries have reported',
  of: (all) => `of ${all}`,
  standing: {
    complete: () => 'complete',
    some: (missing) => `${missing} missing`,
    none: () => 'none yet',
    notDue: () => 'not due yet',
    notIn: () => 'not taking part',
  },
  boxes: (counts) => listed(counts, 'and'),
  count: (count, status) => `${count} ${status}`,
  key: (most) => `One small box, one library. Above ${most} they become one bar.`,
  open: 'Open',
  openOf: (place) => `Open ${place}`,
  figures: 'Figures of each kecamatan',
}
