// What the office set for a village: its name and code, from when and until when its reports are expected, and months
// for which it alone was given more time.
import { useState } from 'react'
import type { LibraryPage } from '../../../sync/officer-wire.ts'
import { Button } from '../../ui/button.tsx'
import { LaterDeadlineForm } from '../later/later-deadline-form.tsx'
import { LaterDeadlineList } from '../later/later-deadline-list.tsx'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { VillageDialog } from './village-dialog.tsx'
import styles from './village-page.module.css'

interface VillageSettingsProps {
  readonly page: LibraryPage
  readonly onChanged: () => void
}

export function VillageSettings({ page, onChanged }: VillageSettingsProps) {
  const { office, format } = useOfficeWords()
  const { officer } = useSession()
  const [isOpen, setOpen] = useState(false)
  // What was kept here by an earlier version does not have them.
  const { expected, later = [], library } = page
  const mayAct = officer.role !== 'viewer'
  if (!expected) return null
  const [from, until] = [format.month(expected.begun), expected.until && format.month(expected.until)]
  return (
    <>
      <section className={styles.settings}>
        <h2>{office.villages.settings}</h2>
        <p>{until ? office.villages.expectsUntil(from, until) : office.villages.expects(from)}</p>
        {mayAct && (
          <div>
            <Button onClick={() => setOpen(true)}>{office.villages.change}</Button>
          </div>
        )}
      </section>
      {(mayAct || later.length > 0) && (
        <section className={styles.settings}>
          <h2>{office.villages.later}</h2>
          <p>{office.villages.laterHowOne}</p>
          <LaterDeadlineList
            rows={later.map((row) => ({ ...row, place: library.code, name: '', isOwn: mayAct }))}
            onChanged={onChanged}
          />
          {mayAct && <LaterDeadlineForm place={library.code} onChanged={onChanged} />}
        </section>
      )}
      {isOpen && <VillageDialog page={page} onClose={() => setOpen(false)} onChanged={onChanged} />}
    </>
  )
}
