import type { Phrases } from '../phrases.ts'

export const frame: Phrases['frame'] = {
  whoRecords: 'Who is recording?',
  whoRecordsWhy: 'So that it is clear later who recorded what.',
  someoneElse: 'Someone else',
  staffChosen: (name) => `Recording: ${name}.`,
  notFoundTitle: 'Unknown address',
  notFound: 'There is no such page',
  reconnect: 'Restore with a code',
  tryAgain: 'Try again',
  cannotOpen: {
    emptied: {
      title: 'The records on this device are gone',
      what: 'The browser cleared its own storage. That can happen when the memory is full or damaged. It is not your fault.',
      todo: 'What was sent is still at the district and can be fetched again with a new code, or from a backup file. Until they are back, nothing is saved here.',
    },
    blocked: {
      title: 'Lumbung is still open in another tab',
      what: 'That tab runs an older version. Your records are safe.',
      todo: 'Save what you are filling in there, close that tab, then press Try again.',
    },
    noStorage: {
      title: 'The storage cannot be opened yet',
      what: 'Perhaps this is a private window, or the memory of the device is full. What was saved is unchanged.',
      todo: 'Open Lumbung in a normal window, or delete some photos and videos to make room, then press Try again.',
    },
  },
  monthBefore: (month) => `Previous month: ${month}`,
  monthAfter: (month) => `Next month: ${month}`,
  chooseMonth: (month) => `${month}. Choose another month`,
  year: (year) => `Year ${year}`,
}
