import { counted } from '../../domain/counted.ts'
import type { Phrases } from '../phrases.ts'

export const attachments: Phrases['attachments'] = {
  take: 'Take a photo',
  choose: 'Choose a photo',
  chooseLogo: 'Choose the logo',
  chooseDocument: 'Choose a PDF or a photo',
  preparing: 'Preparing the photo…',
  added: (count) => (count === 1 ? 'Photo added.' : `${count} photos added.`),
  removed: 'Removed from this record.',
  photo: (number, all) => `Photo ${number} of ${all}`,
  oneOfMany: (name, title) => (title === '' ? name : `${name}: ${title}`),
  pdf: (size) => `PDF, ${size}`,
  openPdf: 'Open the PDF',
  enlarge: (name) => `Enlarge ${name}`,
  remove: 'Remove',
  removeThis: (name) => `Remove ${name}`,
  full: (max) => `${counted(max, 'photo is', 'photos are')} the most there can be. Remove one to replace it.`,
  close: 'Close',
  count: (count) => counted(count, 'photo', 'photos'),
  attachmentCount: (count) => counted(count, 'attachment', 'attachments'),
  children:
    'Photos of children are specially protected. Ask their parents first, or take them from behind and without names.',
  health:
    'Photos of a health activity can tell something about a person, such as a pregnancy. Ask the person first, or show only the room.',

  problems: {
    notPicture: (name) =>
      `${name} is no picture that can be read. Choose a photo from the camera, or a JPG or PNG picture.`,
    notDocument: (name) =>
      `${name} is neither a PDF nor a picture. Save it as a PDF first, or take a photo of the page.`,
    pdfNotHere: (name) =>
      `${name} is a PDF, and a picture is needed here. Open it, take a screenshot, and choose that.`,
    heic: (name) =>
      `${name} is in the HEIC format, which cannot be read here. In the camera’s settings choose “Most compatible” or JPG, then take the photo again.`,
    broken: (name) => `${name} is damaged or cut off. Choose another photo, or take it again.`,
    tooLarge: (name) =>
      `${name} is too large for this device. Choose a smaller photo size in the camera, then take it again.`,
    pdfTooLarge: (name, size) =>
      `${name} has ${size}, and 2 MB is the most. Scan it again at a lower quality, or take a photo of the page that matters.`,
    tooMany: (max, left) =>
      `A record holds ${counted(max, 'photo', 'photos')} at most, so ${left} ${left === '1' ? 'was' : 'were'} not used.`,
    diskFull:
      'The storage of this device is full, so the photo is not saved yet. What you wrote is safe. Remove some photos or videos from this device, then try again.',
    failed: 'The photo could not be prepared. Close other apps, then try again.',
  },

  elsewhere: 'The photo is on another device or at the district.',
  documentElsewhere: 'The attachment is on another device or at the district.',
  fetch: 'Fetch the photo',
  fetchAttachment: 'Fetch the attachment',
  fetching: 'Fetching…',
  fetchProblems: {
    offline: 'It cannot be fetched now, there is no internet. Try again later.',
    blocked: (status) =>
      `There is internet, but a firewall on the way refuses (${status}). Tell the district that number.`,
    trouble: 'The district cannot answer yet. Try again later.',
    notThere: 'The district does not have this file yet. The device that made it has not sent it.',
    notConnected: 'This device is not connected to the district yet.',
    diskFull: 'The storage of this device is full. Remove some photos or videos from this device.',
  },

  title: 'Photos and attachments',
  none: 'There are no photos or attachments here yet.',
  noneNote: 'Photos are taken as an activity is recorded, attachments with advocacy.',
  here: (count, size) =>
    `**${counted(count, 'photo or attachment', 'photos and attachments')}** here, ${size}`,
  smallOnly: (count) =>
    count === '1'
      ? '1 of them is kept small to save space. The large one is at the district.'
      : `${count} of them are kept small to save space. The large ones are at the district.`,
  waiting: (count, size) =>
    `**${counted(count, 'photo or attachment', 'photos or attachments')} not sent yet**, ±\u00a0${size}`,
  allSent: 'The district has received all photos',
  waitsFor: {
    wifi: 'They are sent automatically over Wi-Fi, after all records.',
    any: 'They are sent automatically when there is internet, after all records.',
    never: 'They are sent only when you press the button below.',
    ask: 'Lumbung cannot tell whether this is Wi-Fi or mobile data. Send them with the button below.',
    mobile: 'This is mobile data now, so the photos wait for Wi-Fi.',
    saver: 'The data saver is on, so the photos wait.',
  },
  waitHere: 'The photos are not sent yet.',
  sendNow: (size) => `Send photos now (±\u00a0${size})`,
  sending: 'Sending photos…',
  sendEnds: {
    done: 'The district has received all photos.',
    offline: 'The internet broke off. What has arrived is not sent again. Try again later.',
    wait: 'The district is busy. Try again later.',
    blocked: 'A firewall on the way refuses the photos. They are safe here. Tell the district.',
    refused: 'This device may no longer send. See “Connect to the district”.',
    unsupported: 'The district cannot take photos yet. They are safe here.',
  },
  refused: (count) =>
    `**${counted(count, 'photo or attachment', 'photos or attachments')} not accepted** by the district`,
  refusedWhy: {
    too_large: 'Too large. Open the record, remove the file, and choose a smaller one.',
    content_type: 'No known photo or PDF. Open the record, remove the file, and choose another.',
    library_full: 'The district has no more room for this library’s photos. Tell the district’s officer.',
    hash: 'Damaged on this device. Open the record, remove the file, and choose it again.',
    other: 'The district refused it. The file stays here.',
  },
  tryAgain: 'Try again',

  toSend: 'Open photos and attachments',
  beforeHandover: (count, size) =>
    `${counted(count, 'photo or attachment is', 'photos or attachments are')} only here (±\u00a0${size}). Send first: after the handover this device can send no more.`,
  leftBehind: (count, size) =>
    `${counted(count, 'photo or attachment is', 'photos or attachments are')} only here (±\u00a0${size}). Make a photo file and open it on the new librarian’s device.`,

  connection: 'Send photos over',
  connectionHelp: 'Records are always sent, as they are small. This is only for photos and attachments.',
  connections: {
    wifi: 'Wi-Fi only',
    any: 'Wi-Fi and mobile data',
    never: 'Only when I press the button',
  },
  cost: (text) => `Sending once uses ±\u00a0${text}.`,
  costWithAttachments: (text, size) => `Sending once uses ±\u00a0${text}; photos ±\u00a0${size}.`,

  bundleTitle: 'Backup of photos',
  bundleWhat: (count, size) =>
    `Photos are not in the backup of the records. ${counted(count, 'photo or attachment', 'photos and attachments')}, ±\u00a0${size}, can go into a separate file.`,
  bundleMake: 'Make the photo file',
  bundleRecordsFirst:
    'This is a file of photos. First open the file whose name begins with Cadangan, then this one.',
  bundleFailed: 'The photo file could not be made. The memory may be full. Close other apps, then try again.',
  bundlePart: (number, all) => `Photo file ${number} of ${all} is ready`,
  bundleNext: 'Go on to the next file',
  bundleNotKept: 'The storage of this device is full. Some photos were not taken; no record has changed.',
  bundlePeople:
    'People can be seen in photos. Give this file only to who may have it, or lock it with a passphrase.',
  bundleDone: 'The photo file was made.',
  bundleReady: 'The photo file is ready',
  bundleHolds: (count) => `It holds **${counted(count, 'photo or attachment', 'photos and attachments')}**.`,
  bundleNew: (count) => `${counted(count, 'of them is', 'of them are')} not here yet.`,
  bundleNothingNew: 'All of them are here already.',
  bundleKeep: 'Take the photos',
  bundleKept: (count) => `${counted(count, 'photo or attachment was', 'photos and attachments were')} taken.`,
}
