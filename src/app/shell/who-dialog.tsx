// The question who records: the names of everybody on duty, one tap each, and room for somebody new.
import UserPlus from 'lucide-react/icons/user-plus'
import { useState } from 'react'
import type { Staff } from '../../store/staff.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { chooseStaff } from './choose-staff.ts'
import { NewPerson } from './new-person.tsx'
import styles from './who-dialog.module.css'

export interface WhoDialogProps {
  /** Undefined while it is read, or nobody was chosen. */
  readonly current: Staff | undefined
  /** Everybody on duty; empty while it is read. */
  readonly staff: readonly Staff[]
  /** Here, or elsewhere: the staff page asks the same. */
  readonly answered: () => void
}

export function WhoDialog({ staff, current, answered }: WhoDialogProps) {
  const library = useLibrary()
  const { t } = useWords()
  const announce = useAnnounce()
  const [isNew, setNew] = useState(false)
  const choose = async (person: Staff) => {
    await chooseStaff(library, person, t)
    announce(t.frame.staffChosen(person.name))
    answered()
  }
  return (
    <Dialog title={t.frame.whoRecords} onClose={answered}>
      <p>{t.frame.whoRecordsWhy}</p>
      <ul className={styles.people}>
        {staff.map((person) => (
          <li key={person.id}>
            <Button
              className={person.id === current?.id ? styles.current : styles.person}
              aria-current={person.id === current?.id}
              onClick={() => choose(person)}
            >
              {person.name}
            </Button>
          </li>
        ))}
      </ul>
      {isNew ? (
        <NewPerson staff={staff} onChoose={choose} />
      ) : (
        <Button variant="third" icon={UserPlus} onClick={() => setNew(true)}>
          {t.frame.someoneElse}
        </Button>
      )}
    </Dialog>
  )
}
