import type { Phrases } from '../phrases.ts'

export const tally: Phrases['tally'] = {
  title: 'Count visitors',
  hours: 'Busy hours',
  way: 'Way of counting',
  quick: 'Quick',
  withAge: 'With age',
  visitorsToday: 'visitors today ',
  since: (time) => `since ${time}`,
  men: 'Man',
  women: 'Woman',
  wifi: 'Wifi',
  lastTaps: 'Last taps',
  all: (count) => `All, ${count}`,
  fewer: 'Only the last six',
  emptyTitle: 'Nobody was counted today',
  empty: 'Tap once for each person who comes in. A wrong tap can be taken back here.',
  undone: 'not counted',
  disabled: 'Person with a disability',
  ageUnknown: 'Not recorded',
  describe: (who, time) => `${who}, at ${time}`,
  countAgain: 'Count again',
  countAgainThis: (who, time) => `Count again: ${who}, at ${time}`,
  takeBackThis: (who, time) => `Take back: ${who}, at ${time}`,
  takenBack: (who) => `${who} is not counted.`,
  countedAgain: (who) => `${who} is counted again.`,
  failed: (count) =>
    count === 1
      ? 'The last tap is not saved and not counted yet.'
      : `The last ${count} taps are not saved and not counted yet.`,
  tryAgain: 'Try to save again',
  save: 'Save',
  keys: 'Letter keys',
  keysNote: 'M and W count visitors, Ctrl+Z takes back, on Today and on Count visitors.',
}
