import { counted } from '../../domain/counted.ts'
import type { Phrases } from '../phrases.ts'

export const period: Phrases['period'] = {
  title: (name) => `Report, ${name}`,
  before: (name) => `The period before, ${name}`,
  after: (name) => `The period after, ${name}`,

  length: 'Length of the period',
  kinds: { fourMonths: '4 months', halfYear: '6 months', year: 'Year' },
  which: 'Period',

  running: 'Still running.',
  over: 'Over.',
  closedMonths: (closed, total) => `${closed} of ${counted(total, 'month', 'months')} closed.`,
  holes: (months) => `${months}: no report yet`,
  holesNote: 'Those months are not in the sums. The report says “–” for them, not 0.',
  codeNote: 'The code of this report. It is printed on every sheet.',
  codeRunning: 'The code of this report so far. It changes when you record more.',

  figures: 'Month by month',
  scroll: 'Scroll sideways to see all months.',
  figure: 'Figure',
  sum: 'Altogether',
  noReport: 'no report yet',
  ahead: 'not begun',

  months: 'The months',
  monthClosed: (code) => `Closed, code ${code}`,
  monthClosedNoCode: 'Closed',
  monthOpen: 'Not closed yet',
  monthRunning: 'Still running',
  monthNil: 'Nil, not closed yet',
  monthEmpty: 'No report yet',
  monthAhead: 'Not begun',

  targets: (year) => `Synergy plan ${year}`,
  targetsNote: (first, last) => `What was reached is counted from ${first} to ${last}.`,
  target: (words) => `Target ${words}`,
  targetMonthly: (words) => `Target ${words} every month`,
  notMeasured: 'not measured',
  perMonth: 'on average a month',
  sinceJanuary: 'reached',

  nothing: (name) => `Nothing recorded in ${name} yet`,
  nothingNote: 'Choose another period, or open a month and begin to record.',
  notYet: (name) => `${name} has not begun`,
  notYetNote: 'A report is made of months that are running or over.',
  toRunning: 'Open the period of today',
  toMonths: 'Open the monthly report',

  goOn: 'After the report',
  linkTitle: 'Four months, half-year and year',
  linkNote: 'The months added up',
}
