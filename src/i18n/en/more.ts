import type { Phrases } from '../phrases.ts'

export const more: Phrases['more'] = {
  records: 'Other records',
  library: 'This library',
  device: 'This device',
  kindNotes: {
    partner: 'Who works with the library',
    publication: 'News and posts about the library',
    facility: 'Books, computers, internet, each month',
    equipment: 'Computers and equipment received',
    training: 'Training that staff took part in',
    plan: 'Targets, and who contributes what',
    story: 'What changed for people',
    serviceDay: 'Days open and closed',
  },
  profile: 'Library profile',
  staff: 'Staff',
  connect: 'Connection with the district',
  notConnected: 'Not connected yet',
  data: 'Is my data safe?',
  dataNote: 'Storage, and what is not sent',
  display: 'Language and appearance',
  displayNote: 'Indonesia or English, light or dark',
  install: 'Install on phone or computer',
  installNote: 'Quick to open, also without internet',
  about: 'About Lumbung',
  aboutNote: 'Version, problem report',
}
