import { counted } from '../../domain/counted.ts'
import type { Phrases } from '../phrases.ts'

export const handover: Phrases['handover'] = {
  title: 'Handover',
  note: 'The next librarian goes on on their own device',
  newLibrarian: 'Is somebody taking over?',
  what: 'The next librarian goes on with this library on their own device. All records, names of staff and closed reports go along.',
  afterwards: (device) => `After that, this ${device} sends nothing any more. The records here stay here.`,
  make: 'Make a handover code',
  sending: 'Sending what is not sent yet…',
  asking: 'Making the code…',

  picture: 'QR code for the next librarian',
  code: 'Code',
  steps: 'On the next librarian’s device',
  stepsAre: (address, haveCode) => [
    'Open the phone’s camera and point it at this picture.',
    `Without a camera: open ${address} in the browser, choose “${haveCode}”, and type the code.`,
    'Make sure that the name of the library is right.',
    'Choose or write the name of who records.',
  ],
  works: (minutes, time) =>
    minutes === 1
      ? `Works for **1 more minute**, until ${time}. For one device only.`
      : `Works for **${minutes} more minutes**, until ${time}. For one device only.`,
  waiting: 'Waiting for the next librarian. This screen changes automatically.',
  notYet: 'Nothing changes until the code is used. If you decide otherwise, just leave it.',
  ended: 'That code has ended. If you still need one, make a new one.',
  unsent: (count) => `${counted(count, 'record is', 'records are')} not sent yet, so not included yet.`,
  unsentWhat: (device) => `They stay on this ${device}. Make a backup, and open the file on the new device.`,

  done: 'Handed over',
  doneWhat: (device) => `This library goes on on another device. This ${device} sends nothing any more.`,
  kept: 'All records are still here, to be read and to be backed up.',
  allSent: 'All records from here went along.',
  leftHere: (count) => `${counted(count, 'record was', 'records were')} not sent in time.`,
  leftHereWhat:
    'Make a backup with names of persons, and open the file on the new device. They join the others there.',
  mistake: 'If this is a mistake, ask the district for a new code.',

  refused: {
    offline: 'There is no internet, so no code could be made. Try again later, or use a file.',
    blocked: (status) =>
      `There is internet, but a firewall on the way refuses (${status}). Tell the district that number, or use a file.`,
    trouble: 'The district cannot make a code now. Try again later, or use a file.',
    needsCode: 'The district does not know this device any more. You can hand over with a file.',
    revoked: 'This device may no longer send. You can hand over with a file.',
    notConnected:
      'This library is not connected with the district, so it is handed over with a file. That works without internet.',
  },
  byFile: 'With a file',
  byFileSteps: [
    'Make a backup with names of persons.',
    'Send the file to the next librarian, by WhatsApp or USB.',
    'On the new device: open Lumbung, choose “Do you have a backup file?”, and choose the file.',
    'Choose or write the name of who records.',
  ],
  byFileAfter:
    'After that, record on the new device only. If something is still recorded here, make another backup and open it there.',

  alreadyConnected: (library) =>
    `This device is already connected with ${library}. Use this code only if it is for ${library} too.`,

  takeOver: 'Go on on this device',
  takeOverLead: 'The code is filled in. Check the name of this device, then press Check the code.',

  scan: 'Scan a QR code',
  scanWhat:
    'Point the camera at the QR code on the sheet of the district or on the old device, until the whole picture is in view.',
  scanStarting: 'Opening the camera…',
  scanLooking: 'Looking for a QR code…',
  scanned: 'The code was read. Press Check the code.',
  scanPicture: 'Picture from the camera',
  otherQr:
    'That is no code of Lumbung. Point at the QR code on the sheet of the district or on the old device.',
  otherAddress: (address) =>
    `That code is for the Lumbung at ${address}. Open that address in the browser, and type the code there.`,
  noCamera: {
    refused:
      'The camera was not allowed. Allow it for Lumbung in the browser’s settings, or just type the code.',
    none: 'This device has no camera. Just type the code.',
    busy: 'Another app is using the camera. Close that app, or just type the code.',
    notSecure: 'The camera works only where Lumbung is opened by an https address. Just type the code.',
  },
  typeIt: 'Type the code instead',
}
