// The facts about the data as rows of words: what is well has a tick, what asks for something is lit. Pure.
import type { LucideIcon } from 'lucide-react'
import Archive from 'lucide-react/icons/archive'
import CircleCheck from 'lucide-react/icons/circle-check'
import CloudOff from 'lucide-react/icons/cloud-off'
import HardDrive from 'lucide-react/icons/hard-drive'
import Unlock from 'lucide-react/icons/lock-open'
import type { Formats } from '../../../i18n/format.ts'
import type { Phrases } from '../../../i18n/phrases.ts'
import type { BackupState } from '../../../store/backup/backup-state.ts'
import type { DataSafety } from '../../../store/backup/data-safety.ts'
import { apartAddress, connectAddress, installAddress } from '../../addresses.ts'

interface SafetyRow {
  readonly id: 'here' | 'unsent' | 'received' | 'backup' | 'space'
  readonly icon: LucideIcon
  /** With the important words between two stars, as `Marked` shows them. */
  readonly title: string
  readonly note?: string
  /** It is well. */
  readonly done?: boolean
  /** It asks for something. */
  readonly lamp?: boolean
  /** Where that is done. */
  readonly to?: string
}

/** Less room than this, in bytes, is said: a year of a busy library takes about 5 MB. */
const littleSpace = 50_000_000

interface Words {
  readonly t: Phrases
  readonly format: Formats
  /** "HP" or "komputer". */
  readonly device: string
  readonly when: (ms: number) => string
}

interface Safety extends DataSafety {
  readonly backup: BackupState
}

export const safetyRows = (safety: Safety, { t, format, device, when }: Words): readonly SafetyRow[] => {
  const { settings } = t
  const rows: SafetyRow[] = [hereRow(safety, { t, format, device })]
  if (!safety.connected)
    rows.push({
      id: 'unsent',
      icon: CloudOff,
      title: settings.notConnectedRow,
      note: settings.notConnectedWhat(device),
      to: connectAddress,
    })
  else if (safety.forgotten)
    rows.push({
      id: 'unsent',
      icon: CloudOff,
      lamp: true,
      title: settings.forgottenRow(device),
      note: settings.forgottenWhat,
      to: connectAddress,
    })
  else if (safety.unsent > 0)
    rows.push({
      id: 'unsent',
      icon: CloudOff,
      title: settings.unsentRow(format.number(safety.unsent)),
      note: settings.unsentWhat,
      to: apartAddress('belum-terkirim'),
    })
  else rows.push({ id: 'unsent', icon: CircleCheck, done: true, title: settings.allSent })
  if (safety.receivedAt !== undefined && !safety.forgotten)
    rows.push({
      id: 'received',
      icon: CircleCheck,
      done: true,
      title: settings.receivedRow(when(safety.receivedAt)),
      note: settings.receivedWhat,
    })
  rows.push(backupRow(safety.backup, t))
  if (safety.quota !== undefined && safety.usage !== undefined) {
    const free = Math.max(0, safety.quota - safety.usage)
    const isLow = free < littleSpace
    rows.push({
      id: 'space',
      icon: isLow ? HardDrive : CircleCheck,
      done: !isLow,
      lamp: isLow,
      title: settings.spaceRow(format.bytes(free), device),
      note: isLow ? settings.spaceLow : settings.spaceEnough,
    })
  }
  return rows
}

const hereRow = (
  { records, persisted, connected, forgotten, unsent }: DataSafety,
  { t, format, device }: Omit<Words, 'when'>,
): SafetyRow => {
  const title = t.settings.recordsHere(format.number(records), device)
  if (persisted === undefined)
    return { id: 'here', icon: CircleCheck, done: true, title, note: t.settings.notAsked }
  if (persisted)
    return { id: 'here', icon: CircleCheck, done: true, title, note: t.settings.persisted(device) }
  // What has arrived at the district may go from here; what hasn't may not.
  const isElsewhere = connected && !forgotten && unsent === 0
  return {
    id: 'here',
    icon: Unlock,
    lamp: !isElsewhere,
    title,
    note: t.settings.notPersisted,
    to: installAddress,
  }
}

const backupRow = ({ daysAgo, isDue }: BackupState, { settings: { backup } }: Phrases): SafetyRow => {
  const isMade = daysAgo !== undefined
  return {
    id: 'backup',
    icon: isDue || !isMade ? Archive : CircleCheck,
    done: isMade && !isDue,
    lamp: isDue,
    title: isMade ? backup.last(daysAgo) : backup.never,
    note: backup.where,
  }
}
