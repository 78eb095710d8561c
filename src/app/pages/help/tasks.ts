// The tasks of the help in their groups, each with its sign, and the screen on which it is done.
import type { LucideIcon } from 'lucide-react'
import Archive from 'lucide-react/icons/archive'
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left'
import Bell from 'lucide-react/icons/bell'
import CalendarCheck from 'lucide-react/icons/calendar-check'
import CalendarRange from 'lucide-react/icons/calendar-range'
import Circle from 'lucide-react/icons/circle'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CloudOff from 'lucide-react/icons/cloud-off'
import Copy from 'lucide-react/icons/copy'
import DoorClosed from 'lucide-react/icons/door-closed'
import Download from 'lucide-react/icons/download'
import FileCheck from 'lucide-react/icons/file-check-2'
import House from 'lucide-react/icons/house'
import Info from 'lucide-react/icons/info'
import ListChecks from 'lucide-react/icons/list-checks'
import Mail from 'lucide-react/icons/mail'
import NotebookText from 'lucide-react/icons/notebook-text'
import Package from 'lucide-react/icons/package'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import Search from 'lucide-react/icons/search'
import Smartphone from 'lucide-react/icons/smartphone'
import Sun from 'lucide-react/icons/sun-moon'
import Undo2 from 'lucide-react/icons/undo-2'
import UserRound from 'lucide-react/icons/user-round'
import type { Month } from '../../../domain/month.ts'
import type { Strand } from '../../../domain/record.ts'
import type { Help, HelpTask } from '../../../i18n/id/help.ts'
import {
  aboutAddress,
  boardAddress,
  connectAddress,
  countingWeekAddress,
  dataAddress,
  displayAddress,
  groupAddress,
  handoverAddress,
  hoursAddress,
  hubAddress,
  installAddress,
  ledgerAddress,
  listAddress,
  moreAddress,
  newAddress,
  notesAddress,
  periodAddress,
  recordAddress,
  remindersAddress,
  reportsAddress,
  simAddress,
  staffAddress,
} from '../../addresses.ts'

interface TaskPlace {
  readonly task: HelpTask
  readonly sign: Strand | LucideIcon
  /** In the running month. */
  readonly to: string | ((month: Month) => string)
}

const at = (task: HelpTask, sign: Strand | LucideIcon, to: TaskPlace['to']): TaskPlace => ({ task, sign, to })

export const taskGroups: readonly {
  readonly name: keyof Help['groups']
  readonly tasks: readonly TaskPlace[]
}[] = [
  {
    name: 'daily',
    tasks: [
      at('visitor', 'visit', '/'),
      at('group', 'visit', groupAddress),
      at('earlier', 'visit', newAddress('visit')),
      at('hours', 'visit', hoursAddress),
      at('class', 'activity', newAddress('activity')),
      at('plan', 'activity', listAddress('activity')),
      at('computer', 'computerUse', boardAddress),
      at('promise', 'advocacy', newAddress('advocacy')),
      at('closedDay', DoorClosed, '/'),
      at('find', Search, hubAddress),
      at('notes', Mail, notesAddress),
      at('others', Package, moreAddress),
    ],
  },
  {
    name: 'monthly',
    tasks: [
      at('closeMonth', FileCheck, reportsAddress),
      at('correct', ListChecks, reportsAddress),
      at('returned', Undo2, reportsAddress),
      at('nil', Circle, reportsAddress),
      at('sim', Copy, simAddress),
      at('period', CalendarCheck, periodAddress()),
      at('ledger', NotebookText, ledgerAddress),
      at('countingWeek', CalendarRange, countingWeekAddress),
    ],
  },
  {
    name: 'trouble',
    tasks: [
      at('offline', CloudOff, dataAddress),
      at('mistake', CircleAlert, hubAddress),
      at('safe', Archive, dataAddress),
      at('problem', Info, aboutAddress),
    ],
  },
  {
    name: 'devices',
    tasks: [
      at('connect', RefreshCw, connectAddress),
      at('twoDevices', Smartphone, connectAddress),
      at('move', ArrowRightLeft, handoverAddress),
      at('staff', UserRound, staffAddress),
      at('profile', House, recordAddress('library', 'library')),
      at('display', Sun, displayAddress),
      at('reminders', Bell, remindersAddress),
      at('install', Download, installAddress),
    ],
  },
]
