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
}
