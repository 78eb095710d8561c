import type { Phrases } from '../phrases.ts'

export const moved: Phrases['moved'] = {
  title: 'Lumbung has a new address',
  lead: 'This address is no longer used. Browsers keep records by address, so those here have to be taken along to the new one.',
  newAddress: (address) => `New address: **${address}**`,
  unsent: (count) =>
    count === '1'
      ? '1 record here was not sent to the district. Take it along in this file.'
      : `${count} records here were not sent to the district. Take them along in this file.`,
  saveFirst: 'Save the archive on this device.',
  thenOpen: 'Open the new address.',
  thenChoose: 'Choose that file there, and ask the district for a code if you need one.',
  thenPhotos: 'A file of photos, if there is one, is opened last: More, Is my data safe, Open a backup file.',
  save: 'Save the archive',
  saveWhat: 'All records here in one file',
  staysHere: 'The records here are not removed.',
  nothingHere: 'There are no records on this device yet. Just open the new address.',
  open: 'Open the new address',
  stay: 'Stay here for now',
  fromOld:
    'Open the earlier address once more on this device, press “Save the archive”, and choose its file here.',
}
