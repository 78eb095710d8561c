// Who records here: who it is now, in one tap; who is new, and who has left. What somebody recorded stays
// theirs when they leave.
import { useLiveQuery } from 'dexie-react-hooks'
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left'
import Circle from 'lucide-react/icons/circle'
import CircleCheck from 'lucide-react/icons/circle-check'
import UserPlus from 'lucide-react/icons/user-plus'
import { useState } from 'react'
import { textIn } from '../../../domain/read-values.ts'
import { entriesOfKind } from '../../../store/records/live-queries.ts'
import { currentStaff } from '../../../store/staff.ts'
import { handoverAddress, moreAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { chooseStaff } from '../../shell/choose-staff.ts'
import { useStaff } from '../../shell/staff.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './settings.module.css'
import { type Person, StaffDialog } from './staff-dialog.tsx'

export function StaffPage() {
  const { t } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const { answered } = useStaff()
  const [opened, setOpened] = useState<Person | 'new'>()
  const read = useLiveQuery(async () => {
    const people = (await entriesOfKind(library, 'staff')).map(
      ({ id, values }): Person => ({ id, name: textIn(values.name) ?? '', active: values.active !== false }),
    )
    people.sort((a, b) => a.name.localeCompare(b.name, 'id'))
    return { people, current: (await currentStaff(library))?.id }
  }, [library])

  const choose = async (person: Person) => {
    await chooseStaff(library, person, t)
    answered()
    announce(t.settings.recordsNow(person.name))
  }
  const change = (person: Person) => (
    <Button
      variant="third"
      size="row"
      aria-label={t.settings.changeOf(person.name)}
      onClick={() => setOpened(person)}
    >
      {t.settings.change}
    </Button>
  )
  const onDuty = read?.people.filter(({ active }) => active) ?? []
  const left = read?.people.filter(({ active }) => !active) ?? []
  return (
    <Page
      title={t.settings.staffTitle}
      back={moreAddress}
      dock={
        <Button variant="primary" icon={UserPlus} onClick={() => setOpened('new')}>
          {t.settings.addStaff}
        </Button>
      }
    >
      {read && (
        <div className={styles.section}>
          <h2>{t.settings.whoNow}</h2>
          <p className={styles.note}>{onDuty.length > 0 ? t.settings.whoNowHelp : t.settings.nobody}</p>
          {onDuty.length > 0 && (
            <Ledger label={t.settings.whoNow}>
              {onDuty.map((person) => (
                <LedgerRow
                  key={person.id}
                  icon={person.id === read.current ? CircleCheck : Circle}
                  done={person.id === read.current}
                  title={person.id === read.current ? <b>{person.name}</b> : person.name}
                  note={person.id === read.current && t.settings.now}
                  onClick={() => choose(person)}
                  action={change(person)}
                />
              ))}
            </Ledger>
          )}
        </div>
      )}
      {left.length > 0 && (
        <div className={styles.section}>
          <Ledger heading={t.settings.leftTitle}>
            {left.map((person) => (
              <LedgerRow key={person.id} title={person.name} action={change(person)} />
            ))}
          </Ledger>
        </div>
      )}
      {read && (
        <div className={styles.section}>
          <Ledger heading={t.handover.newLibrarian}>
            <LedgerRow
              icon={ArrowRightLeft}
              title={t.handover.title}
              note={t.handover.note}
              to={handoverAddress}
            />
          </Ledger>
        </div>
      )}
      {opened && read && (
        <StaffDialog
          person={opened === 'new' ? undefined : opened}
          others={read.people}
          isFirst={read.current === undefined}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Page>
  )
}
