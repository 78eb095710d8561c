// The phrases of all other pages; they come with the first page that is not "Hari ini".

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
import { sim } from './sim.ts'
import { tally } from './tally.ts'

export const rest = {
  attachments,
  frame,
  moved,
  calendar,
  closing,
  computers,
  connect,
  countingWeek,
  desk,
  fromOffice,
  records,
  problems,
  setup,
  settings,
  report,
  install,
  ledger,
  matters,
  more,
  handover,
  history,
  sim,
  tally,
  period,
  reminders,
}
