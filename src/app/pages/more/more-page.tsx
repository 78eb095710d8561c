// "Lainnya": the kinds of record that have no book of their own, and everything about this library and device.
import { useLiveQuery } from 'dexie-react-hooks'
import type { LucideIcon } from 'lucide-react'
import Archive from 'lucide-react/icons/archive'
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left'
import Bell from 'lucide-react/icons/bell'
import BookOpen from 'lucide-react/icons/book-open'
import CalendarCheck from 'lucide-react/icons/calendar-check'
import CalendarRange from 'lucide-react/icons/calendar-range'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import Download from 'lucide-react/icons/download'
import GraduationCap from 'lucide-react/icons/graduation-cap'
import Handshake from 'lucide-react/icons/heart-handshake'
import House from 'lucide-react/icons/house'
import Info from 'lucide-react/icons/info'
import ListChecks from 'lucide-react/icons/list-checks'
import Mail from 'lucide-react/icons/mail'
import MessageSquareQuote from 'lucide-react/icons/message-square-quote'
import Newspaper from 'lucide-react/icons/newspaper'
import NotebookText from 'lucide-react/icons/notebook-text'
import Package from 'lucide-react/icons/package'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import Sun from 'lucide-react/icons/sun-moon'
import UserRound from 'lucide-react/icons/user-round'
import { definitions } from '../../../domain/records/index.ts'
import { unreadNotes } from '../../../store/records/received-notes.ts'
import {
  aboutAddress,
  connectAddress,
  dataAddress,
  displayAddress,
  handoverAddress,
  helpAddress,
  homeOf,
  installAddress,
  ledgerAddress,
  notesAddress,
  recordAddress,
  remindersAddress,
  staffAddress,
} from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useStaff } from '../../shell/staff.tsx'
import { useSync } from '../../shell/sync.tsx'
import { useLibraryName } from '../../shell/use-library-name.ts'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './more-page.module.css'

/** Kinds without a sign of their own, from a later definition, get the archive box. */
const kindIcon: Readonly<Record<string, LucideIcon>> = {
  partner: Handshake,
  publication: Newspaper,
  facility: BookOpen,
  equipment: Package,
  training: GraduationCap,
  plan: ListChecks,
  story: MessageSquareQuote,
  serviceDay: CalendarCheck,
  countingWeek: CalendarRange,
}

/** What has no book and is no page of its own: everything that a list and a plain form serve well. */
const otherKinds = definitions.filter(
  ({ shownAt, strand, singleton, when }) =>
    shownAt === 'library' && strand === undefined && (!singleton || when === 'monthId'),
)

export function MorePage() {
  const { t, label, format } = useWords()
  const library = useLibrary()
  const unread = useLiveQuery(() => unreadNotes(library), [library])?.length ?? 0
  const { state } = useSync()
  const { current, staff, ask } = useStaff()
  const name = useLibraryName()
  const isConnected = state !== undefined && state.status !== 'notConnected'
  return (
    <Page title={t.shell.more}>
      <div className={styles.columns}>
        <Ledger heading={t.more.records}>
          <LedgerRow icon={NotebookText} title={t.ledger.title} note={t.ledger.note} to={ledgerAddress} />
          {otherKinds.map((definition) => (
            <LedgerRow
              key={definition.kind}
              icon={kindIcon[definition.kind] ?? Archive}
              title={label(definition.plural)}
              note={t.more.kindNotes[definition.kind]}
              to={homeOf(definition)}
            />
          ))}
        </Ledger>
        <div className={styles.column}>
          <Ledger heading={t.more.library}>
            <LedgerRow
              icon={House}
              title={t.more.profile}
              note={<span lang="id">{name}</span>}
              to={recordAddress('library', 'library')}
            />
            <LedgerRow
              icon={UserRound}
              title={t.more.staff}
              note={current ? t.shell.recordedBy(current.name) : t.shell.nobodyChosen}
              to={staffAddress}
              action={
                staff.length > 1 && (
                  <Button size="row" onClick={ask}>
                    {t.shell.changeStaff}
                  </Button>
                )
              }
            />
            <LedgerRow
              icon={RefreshCw}
              title={t.more.connect}
              {...(state && { note: isConnected ? state.libraryName : t.more.notConnected })}
              to={connectAddress}
            />
            <LedgerRow
              icon={Mail}
              lamp={unread > 0}
              title={t.fromOffice.notes}
              note={unread > 0 ? t.fromOffice.unread(format.number(unread)) : t.fromOffice.notesNote}
              to={notesAddress}
            />
            <LedgerRow
              icon={ArrowRightLeft}
              title={t.handover.title}
              note={t.handover.note}
              to={handoverAddress}
            />
          </Ledger>
          <Ledger heading={t.more.device}>
            <LedgerRow icon={Archive} title={t.more.data} note={t.more.dataNote} to={dataAddress} />
            <LedgerRow icon={Sun} title={t.more.display} note={t.more.displayNote} to={displayAddress} />
            <LedgerRow
              icon={Bell}
              title={t.more.reminders}
              note={t.more.remindersNote}
              to={remindersAddress}
            />
            <LedgerRow icon={Download} title={t.more.install} note={t.more.installNote} to={installAddress} />
            <LedgerRow icon={CircleHelp} title={t.shell.help} note={t.more.helpNote} to={helpAddress} />
            <LedgerRow icon={Info} title={t.more.about} note={t.more.aboutNote} to={aboutAddress} />
          </Ledger>
        </div>
      </div>
    </Page>
  )
}
