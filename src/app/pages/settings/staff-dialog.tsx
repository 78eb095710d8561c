// A member of staff: a new one, another name, or somebody who leaves or comes back.
import { useState } from 'react'
import { longestName } from '../../../domain/longest-name.ts'
import { saveRecord } from '../../../store/records/save-record.ts'
import { addStaff } from '../../../store/staff.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { chooseStaff } from '../../shell/choose-staff.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { NameDialog } from './name-dialog.tsx'
import styles from './settings.module.css'

export interface Person {
  readonly id: string
  readonly name: string
  readonly active: boolean
}

interface StaffDialogProps {
  /** Undefined for a new one. */
  readonly person: Person | undefined
  readonly others: readonly Person[]
  /** Nobody records yet: the new one does. */
  readonly isFirst: boolean
  readonly onClose: () => void
}

export function StaffDialog({ person, others, isFirst, onClose }: StaffDialogProps) {
  const { t } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const [hasFailed, setFailed] = useState(false)

  const save = async (name: string): Promise<string | undefined> => {
    if (name === '') return t.settings.staffNameMissing
    if ([...name].length > longestName.staff) return t.settings.staffNameLong
    const isTaken = others.some(
      (other) => other.id !== person?.id && other.name.toLowerCase() === name.toLowerCase(),
    )
    if (isTaken) return t.settings.staffNameTaken(name)
    if (name === person?.name) return undefined
    const saved = await (person
      ? saveRecord(library, { kind: 'staff', id: person.id, values: { name } })
      : addStaff(library, name))
    if (!saved.ok) return t.settings.notSaved
    if (!person && isFirst) await chooseStaff(library, { id: saved.id, name }, t)
    announce(person ? t.settings.renamed : t.settings.added(name))
    return undefined
  }
  const setActive = async ({ id, active }: Person) => {
    const saved = await saveRecord(library, { kind: 'staff', id, values: { active: !active } })
    setFailed(!saved.ok)
    if (!saved.ok) return
    announce(t.settings.renamed)
    onClose()
  }
  return (
    <NameDialog
      title={person ? t.settings.changeOf(person.name) : t.settings.addStaff}
      label={t.settings.staffName}
      help={t.settings.staffNameHelp}
      name={person?.name ?? ''}
      keptAs={`staff:${person?.id ?? 'new'}`}
      onSave={save}
      onClose={onClose}
    >
      {person && (
        <div className={styles.leave}>
          <Button onClick={() => setActive(person)}>
            {person.active ? t.settings.noLonger : t.settings.again}
          </Button>
          {hasFailed && (
            <Notice tone="mistake" live="alert">
              {t.settings.notSaved}
            </Notice>
          )}
          {person.active && <p className={styles.note}>{t.settings.noLongerWhat}</p>}
        </div>
      )}
    </NameDialog>
  )
}
