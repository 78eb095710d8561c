import type { Phrases } from '../phrases.ts'

export const shell: Phrases['shell'] = {
  appName: 'Lumbung',
  skip: 'Skip to content',
  menu: 'Main menu',
  today: 'Today',
  records: 'Records',
  report: 'Report',
  more: 'More',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'It is back.',
  undoFailed: 'It could not be brought back yet. Please try once more.',
  optional: 'optional',
  notSent: 'not sent',
  loading: 'One moment…',
  monthBefore: (month) => `Previous month: ${month}`,
  monthAfter: (month) => `Next month: ${month}`,
  chooseMonth: (month) => `${month}. Choose another month`,
  year: (year) => `Year ${year}`,
}
