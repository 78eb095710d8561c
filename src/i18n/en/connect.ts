import type { Phrases } from '../phrases.ts'

export const connect: Phrases['connect'] = {
  codeTitle: 'Write the code from the district',
  codeLead:
    'A code of 8 letters and digits from the district or from the old device, or one of 12 from the sheet of the district.',
  restoreTitle: 'The records on this device are gone',
  restoreWhy:
    'The browser deleted its own storage. That can happen when the memory is full or damaged. It is not your fault.',
  restoreHow:
    'Records that were sent are still at the district. Ask the district officer for a new code and write it below. A backup file can be used too.',
  restoreStartNew: 'Start anew',
  restoreStartNewHelp: 'If this library was never connected.',
  isThisYours: 'Is this your library?',
  notMine: 'No, write another code',
  wasOther: 'That code was for another library. Ask the district for one for your library.',
  mine: 'Yes, this is my library',
  pulling: 'Fetching records…',
  goOn: 'Go on to Today',
  pullingHelp: 'One moment. You may close this, it goes on automatically later.',

  phoneOf: (who) => `Phone of ${who}`,
  someone: 'the librarian',
  libraryComputer: 'Library computer',
  code: 'Code',
  codeHelp:
    '8 or 12 letters and digits, for example ABCD 2345. Never the digits 0 and 1 or the letters O and I.',
  codeProblem: {
    empty: 'Write the code first, for example ABCD 2345.',
    length: (count) => `A code has 8 or 12 letters and digits, this one only ${count}. Please check.`,
    tooLong: (count) => `A code has 8 or 12 letters and digits, this one has ${count}. Please check.`,
    confusing: 'A code never has the digits 0 and 1 or the letters O and I. It may be Q, D or another digit.',
    otherSigns: 'A code has letters and digits only, for example ABCD 2345.',
  },
  codeRefused: {
    offline: 'There is no internet, so the code could not be checked. Try again later.',
    wrongCode:
      'This code is not known, was used, or is older than 15 minutes. Check it, or ask for a new one.',
    wrongLongCode:
      'This code is not known, is used up, or no longer works. Check it, or ask the district for a new one.',
    tooMany: 'Too many wrong codes came from this network. Wait a minute and try again.',
    blocked: (status) =>
      `There is internet, but a firewall on the way refuses (${status}). Your code is not wrong. Tell the district that number.`,
    trouble: 'The district cannot answer yet. Your code is not wrong. Try again in a moment.',
  },
  checkCode: 'Check the code',
  checkingCode: 'Checking the code…',
  villageCodeIs: (code) => `Village code ${code}`,
}
