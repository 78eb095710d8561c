import type { Phrases } from '../phrases.ts'

export const desk: Phrases['desk'] = {
  open: 'Open today',
  openSince: (time) => `Open since ${time}`,
  notSaid: 'Not recorded yet: open or closed',
  closeToday: 'Closed today',
  closedBecause: (why) => (why ? `Closed: ${why}` : 'Closed today'),
  whyClosed: 'Why is it closed?',
  whyEarly: 'Closing early, why?',
  earlyNote: 'Visitors of today are recorded already, so the day still counts as open.',
  closedSaid: 'Recorded: closed today.',
  first: {
    title: 'The first three things',
    allDone: 'All three are done',
    skip: 'No need',
    done: 'done',
    visit: 'Count one person who comes in',
    visitNote: (women, men) => `Tap ${women} or ${men} above. A wrong tap can be undone.`,
    activity: 'Write down one event',
    activityNote: (book) => `In the book ${book}. It may be one of last week.`,
    report: 'See what came of it',
    reportNote: 'The month’s report fills itself from what you record.',
  },
}
