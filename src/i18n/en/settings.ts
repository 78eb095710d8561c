import { counted } from '../../domain/counted.ts'
import type { Phrases } from '../phrases.ts'

export const settings: Phrases['settings'] = {
  phone: 'phone',
  computer: 'computer',

  connectTitle: 'Connect to the district',
  connectWhat:
    'Once connected, records are sent automatically whenever there is internet, and other devices of this library can see them.',
  connectHow:
    'Ask the district officer for a code. A code of 8 letters works for 15 minutes. Nothing is sent before you press “Yes, connect”.',
  deviceName: 'Name of this device',
  deviceNameHelp:
    'For example phone of Bu Sri, or front desk computer. It tells the district which device this is.',
  deviceNameMissing: 'Write the name of the device, for example front PC.',
  codeIsFor: 'This code is for the library:',
  isItRight: 'Is this your library? Once you say yes, records are sent there.',
  otherVillage: (here) => `Its village is not the one here (${here}). Please check carefully.`,
  yesConnect: 'Yes, connect',
  noOtherCode: 'No, write another code',
  connecting: 'Connecting…',
  otherLibrary:
    'This code belongs to another library. The library here is connected already, and records must not be mixed. Ask for a code for this library.',
  connected: 'Connected.',

  connectedTo: 'Connected with',
  status: {
    notConnected: 'Not connected',
    idle: 'The district has received everything',
    sending: 'Sending…',
    offline: 'No internet',
    waiting: 'Waiting for the district',
    needsCode: 'A new code is needed',
    revoked: 'This device may no longer send',
    updateApp: 'Lumbung needs an update',
    trouble: 'Cannot send yet',
    blocked: 'Something on the way refuses',
  },
  statusWhat: {
    notConnected: 'Records are safe here, but they are not sent anywhere.',
    idle: 'New records are sent automatically as soon as there is internet.',
    sending: 'You can go on recording.',
    offline: 'That is normal. Records are safe here and are sent as soon as there is internet.',
    waiting: 'The district is busy. Lumbung tries again automatically.',
    needsCode:
      'The district does not know this device any more. All records are still here. Ask for a new code and write it below.',
    revoked:
      'The district stopped what this device sends. All records are still here. Make a backup or download the reports, and ask for a new code if this is a mistake.',
    updateApp: 'This version is too old for the district. Close Lumbung and open it again with internet.',
    trouble: 'The district cannot receive yet. Records are safe here. Lumbung tries again automatically.',
    blocked:
      'There is internet, but a firewall between here and the district refuses what Lumbung sends. Records are safe here, and Lumbung tries again automatically. Tell the district this code:',
  },
  libraryFull:
    'The district has no more room for this library. New records are safe here, and earlier ones can still be changed. Tell the district.',
  asksEvery: (busy, quiet, metered) =>
    `While Lumbung is open, news from other devices is fetched every ${busy === '1' ? 'minute' : `${busy} minutes`} while something happens, else every ${quiet === '1' ? 'minute' : `${quiet} minutes`}, and every ${metered === '1' ? 'minute' : `${metered} minutes`} on a phone's data.`,
  unsent: (count) => (count === '1' ? '1 record not sent' : `${count} records not sent`),
  idleUnsent: 'Some records are not sent yet',
  parked: (count) =>
    count === '1' ? '1 record the district cannot take' : `${count} records the district cannot take`,
  parkedWhat: 'They are still here and in the report. Open one, change a little and save to try again.',
  lastReceived: (when) => `Last received ${when}`,
  neverReceived: 'The district has never received anything',
  sendNow: 'Send now',
  rename: 'Rename',
  saveName: 'Save the name',
  openReports: 'Open the reports to download',
  openBackup: 'Make a backup',
  at: (day, time) => `${day}, ${time}`,
  todayAt: (time) => `today, ${time}`,
  yesterdayAt: (time) => `yesterday, ${time}`,

  staffTitle: 'Staff',
  whoNow: 'Who records now?',
  whoNowHelp: 'New records are saved in the name of this person until you change it.',
  nobody: 'No staff yet. Write your name below.',
  now: 'records now',
  recordsNow: (name) => `${name} records now.`,
  change: 'Change',
  changeOf: (name) => `Change ${name}`,
  addStaff: 'Add a staff member',
  staffName: 'Name',
  staffNameHelp: 'A first name is enough.',
  staffNameMissing: 'Write the name first, for example Bu Siti.',
  staffNameLong: 'This name is too long. At most 100 characters.',
  staffNameTaken: (name) =>
    `There is a staff member called ${name} already. Add something to tell them apart.`,
  added: (name) => `${name} was added.`,
  renamed: 'Name saved.',
  noLonger: 'No longer on duty',
  noLongerWhat: 'The records stay. This can be undone at any time.',
  again: 'On duty again',
  leftTitle: 'No longer on duty',
  notSaved: 'Not saved. The memory may be full. Delete some photos or videos and try again.',

  displayTitle: 'Screen',
  language: 'Language',
  theme: 'Light or dark',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizePhone:
    'Lumbung follows the text size of the phone: open Settings, Display, Font size. In Chrome: three dots, Settings, Accessibility.',
  textSizeComputer:
    'Press Ctrl and + together for larger text, Ctrl and − for smaller, Ctrl and 0 to go back.',
  keys: 'Keys',
  keysSave: 'Ctrl and Enter, or Ctrl and S, saves what you are writing.',
  keysUndo: 'Ctrl and Z takes back what was just saved or deleted.',

  dataTitle: 'Is my data safe?',
  safe: 'Yes, it is safe.',
  fairlySafe: 'Fairly safe.',
  needsAttention: 'Needs attention.',
  safeWords: (device) => `All records are on this ${device}.`,
  safeBoth: (device) => `All records are on this ${device} and at the district.`,
  thingsToDo: (count) =>
    count === 1 ? 'One thing would be good to do.' : `${count} things would be good to do.`,
  recordsHere: (count, device) => `**${counted(count, 'record', 'records')}** on this ${device}`,
  persisted: (device) => `The ${device} will not delete them`,
  notPersisted: 'The browser may delete them when the memory is full. Install Lumbung to make it safer.',
  notAsked:
    'The browser has not promised to keep them yet. Lumbung asks it when you save a record. If the browser asks you, choose Allow.',
  unsentRow: (count) => `**${counted(count, 'record', 'records')} not sent**`,
  unsentWhat: 'Sent automatically as soon as there is internet',
  allSent: '**All records are sent**',
  notConnectedRow: '**Not connected** to the district',
  notConnectedWhat: (device) => `Records are only on this ${device}. Connect with a code from the district.`,
  forgottenRow: (device) => `**The district no longer knows this ${device}**`,
  forgottenWhat:
    'Its data may have been restored from an old copy. Ask for a new code; all records from here are sent again.',
  receivedRow: (when) => `Last sent **${when}**`,
  receivedWhat: 'Received by the district',
  spaceRow: (space, device) => `**${space}** free on the ${device}`,
  spaceEnough: 'Enough for years',
  spaceLow: 'Nearly full. Delete some photos or videos, so that new records can be saved.',
  clockRight: (device) => `The clock of the ${device} is **right**`,
  clockWrong: (device) => `Is the date of this ${device} **wrong?**`,
  clockWrongWhat: (day, device) =>
    `This ${device} says that today is ${day}. Correct it in its date and time settings. Records are safe.`,
  dateToday: 'What is the date today?',
  date: 'Date',
  useDate: 'Use this date',
  dateConfirmed: 'The date is used.',
  parkedTitle: 'The district cannot take these yet',
  parkedTooLarge: 'Too long. Shorten the text, then save again.',
  parkedBlocked: 'A firewall on the way refused what it says. Change the text, then save again.',
  parkedOther: 'The district refused it. Open it, change a little, then save again.',
  parkedRetry: 'Try to send them all again',
  parkedFile: {
    save: 'Save to a file',
    saveOf: (record) => `Save to a file: ${record}`,
    title: 'Save this record to a file',
    what: 'The file holds this one record with all that is in it, names of persons too. Keep it for yourself, or open it on another device of this library.',
    ready: 'The file of the record is ready',
    done: 'The record was saved to a file.',
    failed:
      'The file could not be made. Perhaps the storage is full. Delete some photos or videos, then try again.',
  },

  backup: {
    last: (daysAgo) =>
      `Last backup **${daysAgo === 0 ? 'today' : daysAgo === 1 ? 'yesterday' : `${daysAgo} days ago`}**`,
    never: '**Never** backed up',
    where: 'Keep it on a memory card, a USB stick, or in your own WhatsApp',
    now: 'Back up now',
    title: 'Make a backup',
    what: 'All records go into one file. Lumbung can open it again, here or on another device.',
    names: 'Include names of people',
    namesWhat:
      'Names of staff, devices, facilitators, participants and contacts of partners. Free text and the profile of the library are always included.',
    lock: 'Lock it with a passphrase',
    passphrase: 'Passphrase',
    passphraseHelp:
      'At least 8 letters. Write it down in a safe place: without it, nobody can open the file.',
    passphraseShort:
      'The passphrase has fewer than 8 letters. Use three words, for example rice mountain boat.',
    make: 'Make the file',
    making: 'Making the file…',
    failed: 'The backup cannot be made. The memory may be full. Delete some photos or videos and try again.',
    ready: 'The backup is ready',
    readyWhat: (size) =>
      `${size}. Keep it outside this device: on a memory card, a USB stick, or in your own WhatsApp.`,
    share: 'Share the file',
    keep: 'Download the file',
    done: 'Backup made.',
    downloaded: (name) =>
      `${name} is in the Downloads folder. Copy it to a USB stick or send it to your own WhatsApp.`,
    close: 'Done',
    box: 'Backups',
    open: 'Open a backup file',
    openWhat: 'From another device, a USB stick or WhatsApp. You see first what is in it.',
    chooseFolder: 'Back up automatically to a folder or USB stick',
    chooseFolderWhat: 'Choose the folder once. From then on one file on each day that Lumbung is used.',
    folder: (name) => `Backed up automatically to **${name}**`,
    folderWaits: 'The first file is made after the next record',
    folderOn: (day) => `Last file ${day}`,
    folderAsks: 'The browser asks for permission again. Press here and choose Allow.',
    folderMissing: 'The folder was not found. Plug in the USB stick and press here.',
    folderFailed: 'Cannot write to that folder. Plug in the USB stick, or choose another folder.',
    folderNow: 'The backup was written to the folder.',
    stopFolder: 'Stop',
    stopFolderOf: (name) => `Stop backing up to ${name}`,
    folderStopped: 'Backing up to the folder has stopped. The files in it stay.',
    namesInFolder: 'Include names of people in those files?',
    withNames: 'With names of people',
    withoutNames: 'Without names of people',
  },
  bundle: {
    title: 'Open a backup file',
    choose: 'Choose a file',
    chooseWhat: 'Choose a .txt file whose name begins with Cadangan. Nothing is changed yet.',
    reading: 'Checking the file…',
    refused: {
      notBundle: 'This is not a backup of Lumbung. Look for a .txt file whose name begins with Cadangan.',
      newer: 'This file was made by a newer Lumbung. Update Lumbung here and try again.',
      cutOff:
        'The end of this file is missing. Perhaps it was not fully downloaded or sent. Ask for it again.',
      damaged: 'This file was changed on its way. Ask for it again as a document, or use another file.',
      wrongPassphrase: 'The passphrase does not fit. Check capital and small letters and try again.',
      unreadable:
        'This file cannot be read. Plug in the USB stick again, or copy the file to this device first.',
    },
    foreign: (library) =>
      `This file belongs to ${library}, not to the library here. Their records must not be mixed.`,
    unchanged: 'Nothing was changed here.',
    locked: 'This file is locked with a passphrase.',
    cannotUnlock: 'This file is locked. To open it, Lumbung has to be opened at an https address.',
    unlock: 'Unlock it',
    made: (library, day) => `${library}, made on ${day}`,
    madeOn: (day) => `Made on ${day}`,
    noNames: 'Without names of people',
    added: (count) =>
      count === '1' ? '**1 new record** will be added' : `**${count} new records** will be added`,
    changed: (count) =>
      count === '1' ? '**1 record** here gets additions' : `**${count} records** here get additions`,
    disputed: (count) =>
      count === '1'
        ? '**1 record** has two different entries'
        : `**${count} records** have two different entries`,
    disputedWhat: 'Both are kept. You choose later.',
    deleted: (count) =>
      count === '1'
        ? '**1 record** was deleted on that device'
        : `**${count} records** were deleted on that device`,
    deletedWhat: 'They leave the lists here too.',
    same: (count) => (count === '1' ? '1 record is here already' : `${count} records are here already`),
    nothing: 'All that is in this file is here already.',
    import: 'Add the records',
    apart: (library) => `This is ${library}, begun apart, in the same village.`,
    apartWhat:
      'If it really is one library, join them: nothing is lost, but they cannot be parted again. Then make a backup here and open it on that device.',
    join: 'It is one library, join them',
    importing: 'Adding…',
    imported: 'The records of the file were added.',
    notImported: 'They cannot be added. The memory may be full. Nothing was changed.',
    isYours: 'Is this your library?',
    count: (count) => (count === '1' ? '1 record in the file' : `${count} records in the file`),
    restore: 'Yes, use it on this device',
    restoreTitle: 'Restore from a backup file',
    restoreLead: 'All records in the file will be on this device. This works without internet.',
    other: 'Choose another file',
  },

  aboutTitle: 'About Lumbung',
  aboutWhat: 'A logbook for village libraries that also works without internet.',
  version: (version, day) => `Version ${version}, ${day}`,
  privacy: 'Who sees your records',
  privacyWords: [
    'Records are kept on this device. There are no advertisements, no trackers, no other companies.',
    'If the library is connected, records are sent only to the district.',
    'Record how many people came, not their names. Do not write identity numbers or dates of birth.',
  ],
  problem: 'Is there a problem?',
  problemWhat:
    'Copy this report and send it to the district officer yourself, for example by WhatsApp. It holds the version and errors of the app, no records and no names.',
  showReport: 'See what will be copied',
  copyReport: 'Copy the problem report',
  copied: 'The problem report was copied.',
  copyYourself: 'It could not be copied. Open the report above, select all and copy it yourself.',
  credits: 'Thanks to',
  creditVillages:
    'Names and codes of villages: idn-area-data (Fityan), from data of the Ministry of Home Affairs. Open Database License (ODbL) 1.0.',
  creditFont: 'Font: Plus Jakarta Sans, SIL Open Font License 1.1.',
  creditIcons: 'Icons: Lucide, ISC licence.',
  creditSoftware: 'Software: React, React Router, Dexie, Valibot, Workbox (MIT) and others.',
  licence: 'Lumbung itself may be used, copied and changed freely under the MIT licence.',
}
