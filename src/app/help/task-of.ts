// Which task of the help a page's "?" opens: what is done there.
import { matchPath } from 'react-router'
import type { HelpTask } from '../../i18n/id/help.ts'
import {
  aboutAddress,
  boardAddress,
  closePath,
  connectAddress,
  countingWeekAddress,
  dataAddress,
  displayAddress,
  groupAddress,
  handoverAddress,
  helpAddress,
  historyPath,
  hoursAddress,
  hubAddress,
  installAddress,
  isOfficeAddress,
  ledgerAddress,
  listPath,
  moreAddress,
  newPath,
  notesAddress,
  periodPath,
  recordPath,
  remindersAddress,
  reportPath,
  simPath,
  staffAddress,
  tallyAddress,
} from '../addresses.ts'

/** Kinds that are not written here are done like all others. */
const byKind: Readonly<Record<string, HelpTask>> = {
  visit: 'earlier',
  activity: 'class',
  computerUse: 'computer',
  advocacy: 'promise',
  followUp: 'promise',
  serviceDay: 'closedDay',
  countingWeek: 'countingWeek',
  library: 'profile',
  staff: 'staff',
  monthReport: 'closeMonth',
  note: 'notes',
}

const ofKind = (kind = ''): HelpTask => byKind[kind] ?? 'others'

/** The first that fits. */
const byPage: readonly (readonly [path: string, task: HelpTask | typeof ofKind])[] = [
  [hubAddress, 'find'],
  [historyPath, 'mistake'],
  [newPath, ofKind],
  [recordPath, ofKind],
  [listPath, ofKind],
  [periodPath, 'period'],
  [simPath, 'sim'],
  [closePath, 'closeMonth'],
  [reportPath, 'closeMonth'],
  [boardAddress, 'computer'],
  [tallyAddress, 'visitor'],
  [groupAddress, 'group'],
  [hoursAddress, 'hours'],
  [ledgerAddress, 'ledger'],
  [countingWeekAddress, 'countingWeek'],
  [moreAddress, 'others'],
  [notesAddress, 'notes'],
  [staffAddress, 'staff'],
  [connectAddress, 'connect'],
  [handoverAddress, 'move'],
  [dataAddress, 'safe'],
  [displayAddress, 'display'],
  [remindersAddress, 'reminders'],
  [aboutAddress, 'problem'],
  [installAddress, 'install'],
]

/** None for a page that isn't there: then the help opens at its beginning. */
export function taskOf(pathname: string): HelpTask | undefined {
  for (const [path, task] of byPage) {
    const match = matchPath(path, pathname)
    if (match) return typeof task === 'string' ? task : task(match.params.kind)
  }
  return undefined
}

/** The help is about a library's app; it needs none itself. */
export const hasHelp = (pathname: string): boolean => pathname !== helpAddress && !isOfficeAddress(pathname)
