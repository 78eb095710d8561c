import { counted } from '../../domain/counted.ts'
import type { Phrases } from '../phrases.ts'

export const setup: Phrases['setup'] = {
  languageSwitch: 'Language',
  next: 'Next',
  step: (step, of) => `Step ${step} of ${of}`,

  villageTitle: 'Which village is your library in?',
  villageLead: 'No account needed. After this it works without internet.',
  province: 'Province',
  chooseProvince: 'Choose a province',
  regency: 'Kabupaten/city',
  allRegencies: 'All',
  villageName: 'Name of the village',
  clearSearch: 'Clear the search',
  provinceFirst: 'Choose a province first, or write the name of your kabupaten above.',
  whichRegency: 'In which kabupaten or city?',
  villagesIn: (count) => counted(count, 'village', 'villages'),
  openingProvince: (province) => `Opening the villages of ${province}…`,
  provinceUnavailable: (province) =>
    `The villages of ${province} cannot be opened yet. There may be no internet.`,
  provinceBlocked: (province, status) =>
    `The villages of ${province} cannot be opened yet. There is internet, but something on the way refuses (${status}).`,
  tryAgain: 'Try again',
  howToSearch: 'Write the name of the village. If many have it, add the kecamatan.',
  matches: (count) => counted(count, 'village matches', 'villages match'),
  matchesOf: (count, all, name) => `${count} of ${counted(all, 'village', 'villages')} called ${name}`,
  matchesAndOthers: (count, others) =>
    `${counted(count, 'village matches', 'villages match')}, ${counted(others, 'more looks', 'more look')} alike`,
  perhapsMatches: (count) => `${counted(count, 'village looks', 'villages look')} alike`,
  firstMatches: (shown, count) =>
    `${shown} of ${counted(count, 'village that matches or looks', 'villages that match or look')} alike. Add the name of the kecamatan to see fewer.`,
  noMatch: (query) => `There is no village called “${query}” here.`,
  perhaps: 'Perhaps you mean:',
  searchWhole: (province) => `Search all of ${province}`,
  villages: 'Villages that match',
  alikeVillages: 'Villages that look alike',
  kecamatan: 'Kec.',
  pick: (village, district) => `Use ${village}, ${district}`,
  pickByHand: (village) => `Use ${village}`,
  chooseFirst: (button) => `Choose your village first, then press ${button}.`,
  byHand: 'Write the village and its code yourself',
  backToList: 'Search the list',
  byHandHelp: 'It need not be complete. You can correct it later in the profile.',
  villageCode: 'Village code',
  villageCodeHelp: '10 digits, for example 33.15.14.2006. It is on letters of the village.',
  codeNotTen: 'This is not 10 digits yet. Check it, or leave it empty for now.',
  codeElsewhere: 'This is not the code of a village in that province. Please check both.',
  codeUnknown: 'This code is not in our list. Check it, or just go on.',
  codeOfOther: (village) => `In our list this is the code of ${village}.`,
  nameMissing: 'Write the name of the village, for example Karangsari.',
  provinceMissing: 'Choose the province. The clock of the library follows it.',

  haveCode: 'Do you have a code from the district?',
  haveBackup: 'Do you have a backup file?',
  oldAddress: 'Recorded at an earlier address?',

  libraryTitle: 'What is the library called?',
  libraryLead: 'This name is shown on reports. You can change it later.',
  libraryName: 'Name of the library',
  defaultName: (village) => `Perpustakaan Desa ${village}`,
  defaultNameTown: (village) => `Perpustakaan Kelurahan ${village}`,
  libraryNameMissing: 'Write the name of the library, for example Perpustakaan Desa Karangsari.',
  libraryNameLong: 'This name is too long. At most 200 characters.',

  staffTitle: 'Who records?',
  staffLead: 'So that it is clear later who recorded what. A short name is enough.',
  staffName: 'Your name',
  staffNameLong: 'This name is too long. At most 100 characters.',
  staffDefault: 'Petugas',
  skip: 'Skip',
  start: 'Start recording',
  starting: 'Getting ready…',
  notStored: 'This browser does not allow storage, so records cannot be saved.',
  notStoredHelp: 'Open Lumbung in a normal window (not a private one) and try again.',

  codeTitle: 'Write the code from the district',
  codeLead:
    'A code of 8 letters and digits from the district, or from the old device. It works for 15 minutes.',
  restoreTitle: 'The records on this device are gone',
  restoreWhy:
    'The browser deleted its own storage. That can happen when the memory is full or damaged. It is not your fault.',
  restoreHow:
    'Records that were sent are still at the district. Ask the district officer for a new code and write it below. A backup file can be used too.',
  restoreStartNew: 'Start anew',
  restoreStartNewHelp: 'If this library was never connected.',
  isThisYours: 'Is this your library?',
  notMine: 'No, write another code',
  mine: 'Yes, this is my library',
  pulling: 'Fetching records…',
  goOn: 'Go on to Today',
  pullingHelp: 'One moment. You may close this, it goes on automatically later.',

  phoneName: 'Phone',
  computerName: 'Computer',
  code: 'Code',
  codeHelp: '8 letters and digits, for example ABCD 2345. Never the digits 0 and 1 or the letters O and I.',
  codeProblem: {
    empty: 'Write the code first, for example ABCD 2345.',
    length: (count) => `A code has 8 letters and digits, this one only ${count}. Please check.`,
    tooLong: (count) => `A code has only 8 letters and digits, this one has ${count}. Please check.`,
    confusing:
      'A code never has the digits 0 and 1 or the letters O and I. It may be Q, L, J or another digit.',
    otherSigns: 'A code has letters and digits only, for example ABCD 2345.',
  },
  codeRefused: {
    offline: 'There is no internet, so the code could not be checked. Try again later.',
    wrongCode:
      'This code is not known, was used, or is older than 15 minutes. Check it, or ask for a new one.',
    blocked: (status) =>
      `There is internet, but a firewall on the way refuses (${status}). Your code is not wrong. Tell the district that number.`,
    trouble: 'The district cannot answer yet. Your code is not wrong. Try again in a moment.',
  },
  checkCode: 'Check the code',
  checkingCode: 'Checking the code…',
  villageCodeIs: (code) => `Village code ${code}`,
}
