// Changing what is set for a village.
import { type FormEvent, useId, useState } from 'react'
import type { Month } from '../../../domain/month.ts'
import { villageCode } from '../../../domain/village-code.ts'
import type { LibraryPage } from '../../../sync/officer-wire.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askOffice } from '../ask-office.ts'
import { MonthSelect } from '../later/month-select.tsx'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import styles from './village-page.module.css'

interface VillageDialogProps {
  readonly page: LibraryPage
  readonly onClose: () => void
  readonly onChanged: () => void
}

type Problem = 'name' | 'code' | 'taken' | 'outside' | 'until' | 'failed'

const problemOf: Readonly<Record<string, Problem>> = {
  wrong_name: 'name',
  wrong_code: 'code',
  code_taken: 'taken',
  outside: 'outside',
  until_before_from: 'until',
}

export function VillageDialog({ page, onClose, onChanged }: VillageDialogProps) {
  const { office, format } = useOfficeWords()
  const { officer, signInAgain } = useSession()
  const announce = useAnnounce()
  const id = useId()
  const { library, expected } = page
  const [name, setName] = useState(library.name)
  const [code, setCode] = useState(library.code)
  const [from, setFrom] = useState<Month | null>(expected.from)
  const [until, setUntil] = useState<Month | null>(expected.until)
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const isAdministrator = officer.role === 'administrator'
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (name.trim() === '') return setProblem('name')
    if (villageCode(code) === undefined) return setProblem('code')
    if (from !== null && until !== null && until < from) return setProblem('until')
    setBusy(true)
    const answer = await askOffice(`libraries/${encodeURIComponent(library.library)}`, {
      method: 'PUT',
      body: {
        name,
        ...(isAdministrator && villageCode(code) !== library.code && { code }),
        from,
        until,
      },
    })
    setBusy(false)
    if (answer.ok) {
      announce(office.villages.changed)
      onClose()
      return onChanged()
    }
    if (answer.failure.why === 'signIn') return signInAgain()
    setProblem((answer.failure.why === 'refused' && problemOf[answer.failure.code]) || 'failed')
  }
  const codeProblem =
    problem === 'code'
      ? office.villages.wrongCode
      : problem === 'taken'
        ? office.villages.codeTaken
        : problem === 'outside'
          ? office.villages.codeOutside
          : undefined
  return (
    <Dialog
      title={office.villages.settings}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" type="submit" form={id} aria-disabled={isBusy}>
            {office.save}
          </Button>
          <Button onClick={onClose}>{office.close}</Button>
        </>
      }
    >
      <form id={id} className={styles.settings} onSubmit={save} noValidate>
        <LineField
          id={`${id}-name`}
          label={office.villages.libraryName}
          maxLength={120}
          value={name}
          onChange={setName}
          problem={problem === 'name' && office.villages.wrongName}
        />
        {isAdministrator && (
          <LineField
            id={`${id}-code`}
            label={office.villages.code}
            help={office.villages.codeHelp}
            inputMode="decimal"
            maxLength={30}
            value={code}
            onChange={setCode}
            problem={codeProblem}
          />
        )}
        <MonthSelect
          id={`${id}-from`}
          label={office.villages.from}
          none={office.villages.fromUsual(format.month(expected.begun))}
          value={from}
          onChange={setFrom}
        />
        <MonthSelect
          id={`${id}-until`}
          label={office.villages.until}
          none={office.villages.untilNone}
          help={office.villages.untilHelp}
          value={until}
          onChange={setUntil}
          problem={problem === 'until' && office.villages.untilBefore}
        />
      </form>
      {problem === 'failed' && (
        <Notice tone="mistake" live="alert">
          {office.notDone}
        </Notice>
      )}
    </Dialog>
  )
}
