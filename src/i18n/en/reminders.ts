import type { Phrases } from '../phrases.ts'

export const reminders: Phrases['reminders'] = {
  title: 'Remind me',
  what: (device) =>
    `Lumbung can remind you of the monthly report, so that it is not missed. Only on this ${device}.`,
  privacy: 'A reminder names the month and nothing else: no names of people and no figures.',
  turnOn: 'Turn reminders on',
  turnOff: 'Turn reminders off',
  isOn: 'Reminders are on.',
  isOff: 'Reminders are off.',
  inBackground:
    'They also come while Lumbung is closed. The browser picks the hour, so they may be some hours late.',
  whenOpen: 'In this browser reminders come when Lumbung is opened.',
  notAllowed: 'The browser is not allowed to remind you yet. Press the button again, then choose Allow.',
  failed: 'Reminders are not on yet. Try once more.',

  schedule: 'When you are reminded',
  untilClosed: 'They stop once that month’s report is closed.',
  notification: (month) => `Report for ${month}`,
  bodies: {
    soon: 'The month is nearly over. See what is still missing.',
    lastDay: 'Today is the last day of the month. Is anything left to record?',
    over: 'The month is over. Close its report when it is complete.',
    late: 'Its report is not closed yet.',
  },

  denied: {
    title: 'This browser refuses reminders from Lumbung',
    todo: 'To allow them again: press the sign left of Lumbung’s address (or hold Lumbung’s icon, then App info), choose Notifications, then Allow.',
  },
  insecure: {
    title: 'At this address a browser cannot remind you',
    todo: 'Reminders need an address that begins with https. The Today page counts the days to the month’s end all the same.',
  },
  installFirst: {
    title: 'On an iPhone, install Lumbung first',
    todo: 'An iPhone reminds only for apps on the home screen. Install Lumbung, open it from there, then come back to this page.',
  },
  unsupported: {
    title: 'This browser cannot remind you',
    todo: 'The Today page counts the days to the month’s end all the same.',
  },
  install: 'How to install',
}
