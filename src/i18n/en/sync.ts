import type { Phrases } from '../phrases.ts'

export const sync: Phrases['sync'] = {
  onPhone: 'this phone',
  onComputer: 'this computer',
  notConnected: (here) => `Not connected to the district yet. All records are safe on ${here}.`,
  connect: 'Connect',
  offline: (here, unsent) =>
    unsent > 0
      ? `No internet. **${unsent} ${unsent === 1 ? 'record' : 'records'} not sent**, safe on ${here}.`
      : `No internet. The district has received everything.`,
  waiting: (here, unsent) =>
    `**${unsent} ${unsent === 1 ? 'record' : 'records'} not sent**, safe on ${here}.`,
  sendsItself: 'Sent automatically as soon as there is internet.',
  sending: (unsent) =>
    unsent > 0
      ? `Sending **${unsent} ${unsent === 1 ? 'record' : 'records'}** to the district.`
      : 'Checking with the district.',
  received: (when) => `The district has received everything, ${when}.`,
  connected: 'Connected to the district. Records are sent automatically.',
  needsCode: (here) => `A new code from the district is needed to send. All records are safe on ${here}.`,
  enterCode: 'Enter the code',
  revoked: (here) => `Sending from ${here} has ended. All records stay here.`,
  updateApp: (here) => `Lumbung needs an update before it can send. All records are safe on ${here}.`,
  trouble: (here) =>
    `The district cannot receive yet; it will be tried again. All records are safe on ${here}.`,
  blocked: (here, status) =>
    `Something on the way refuses to let it through (${status}). All records are safe on ${here}.`,
  parked: (count) => `The district could not take ${count} ${count === 1 ? 'record' : 'records'}.`,
  clockWrong: (here) => `The date of ${here} may be wrong. Please check its date settings.`,
  seeDetails: 'See details',
}
