import type { Phrases } from '../phrases.ts'
import { attachments } from './attachments.ts'
import { calendar } from './calendar.ts'
import { closing } from './closing.ts'
import { computers } from './computers.ts'
import { connect } from './connect.ts'
import { countingWeek } from './counting-week.ts'
import { desk } from './desk.ts'
import { frame } from './frame.ts'
import { fromOffice } from './from-office.ts'
import { handover } from './handover.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { install } from './install.ts'
import { ledger } from './ledger.ts'
import { matters } from './matters.ts'
import { more } from './more.ts'
import { moved } from './moved.ts'
import { period } from './period.ts'
import { problems } from './problems.ts'
import { records } from './records.ts'
import { reminders } from './reminders.ts'
import { report } from './report.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { sim } from './sim.ts'
import { sync } from './sync.ts'
import { tally } from './tally.ts'

export const en: Phrases = {
  shell,
  home,
  sync,
  records,
  problems,
  setup,
  settings,
  report,
  calendar,
  closing,
  computers,
  connect,
  countingWeek,
  desk,
  fromOffice,
  attachments,
  frame,
  install,
  ledger,
  matters,
  more,
  handover,
  history,
  sim,
  tally,
  moved,
  period,
  reminders,
}
