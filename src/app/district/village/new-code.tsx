// A code that connects new devices of a village: it lives for days, and connects as many as were said.
import Copy from 'lucide-react/icons/copy'
import KeyRound from 'lucide-react/icons/key-round'
import Printer from 'lucide-react/icons/printer'
import { type FormEvent, useId, useState } from 'react'
import type { LibraryPage } from '../../../sync/officer-wire.ts'
import { pictureAddress } from '../../addresses.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askOffice } from '../ask-office.ts'
import { useMoment } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { groupedCode, SetupSheet, type SheetCode } from './setup-sheet.tsx'
import { MOST_DAYS, MOST_DEVICES, numberIn } from './sheet-limits.ts'
import styles from './village-page.module.css'

type Code = Omit<SheetCode, 'devices'>

interface NewCodeProps {
  readonly library: LibraryPage['library']
}

export function NewCode({ library }: NewCodeProps) {
  const { office } = useOfficeWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <section>
      <p>{office.newCodeLead}</p>
      <Button icon={KeyRound} onClick={() => setOpen(true)}>
        {office.newCode}
      </Button>
      {isOpen && <CodeDialog library={library} onClose={() => setOpen(false)} />}
    </section>
  )
}

interface CodeDialogProps extends NewCodeProps {
  readonly onClose: () => void
}

function CodeDialog({ library, onClose }: CodeDialogProps) {
  const { office, format } = useOfficeWords()
  const id = useId()
  const [days, setDays] = useState('14')
  const [devices, setDevices] = useState('1')
  const [code, setCode] = useState<SheetCode>()
  const [problem, setProblem] = useState<'days' | 'devices' | 'failed'>()
  const [isBusy, setBusy] = useState(false)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    const [dayCount, deviceCount] = [numberIn(days, MOST_DAYS), numberIn(devices, MOST_DEVICES)]
    if (dayCount === undefined) return setProblem('days')
    if (deviceCount === undefined) return setProblem('devices')
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    const answer = await askOffice<Code>(`libraries/${encodeURIComponent(library.library)}/codes`, {
      body: { days: dayCount, devices: deviceCount },
    })
    setBusy(false)
    if (answer.ok) setCode({ ...answer.value, devices: deviceCount })
    else setProblem('failed')
  }
  if (code) return <MadeCode library={library} code={code} onClose={onClose} />
  const between = (most: number) => office.numberBetween('1', format.number(most))
  return (
    <Dialog
      title={office.newCode}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" type="submit" form={id} aria-disabled={isBusy}>
            {office.makeCode}
          </Button>
          <Button onClick={onClose}>{office.close}</Button>
        </>
      }
    >
      <form id={id} className={styles.settings} onSubmit={make} noValidate>
        <LineField
          id={`${id}-days`}
          label={office.days}
          inputMode="numeric"
          value={days}
          onChange={setDays}
          problem={problem === 'days' && between(MOST_DAYS)}
        />
        <LineField
          id={`${id}-devices`}
          label={office.deviceCount}
          inputMode="numeric"
          value={devices}
          onChange={setDevices}
          problem={problem === 'devices' && between(MOST_DEVICES)}
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

interface MadeCodeProps extends NewCodeProps {
  readonly code: SheetCode
  readonly onClose: () => void
}

function MadeCode({ library, code, onClose }: MadeCodeProps) {
  const { office, t, format } = useOfficeWords()
  const announce = useAnnounce()
  const moment = useMoment()
  const link = pictureAddress(window.location.origin, code.enrolCode)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${code.enrolCode}\n${link}`)
      announce(office.codeCopied)
    } catch {
      announce(office.copyYourself)
    }
  }
  return (
    <Dialog
      title={office.codeIs}
      actions={
        <>
          <Button variant="primary" icon={Printer} onClick={() => window.print()}>
            {office.sheet.print}
          </Button>
          <Button icon={Copy} onClick={copy}>
            {office.copyCode}
          </Button>
          <Button variant="third" onClick={onClose}>
            {office.done}
          </Button>
        </>
      }
    >
      <p className={styles.code}>{groupedCode(code.enrolCode)}</p>
      <p>{office.codeUntil(moment(code.expires), format.number(code.devices))}</p>
      <p>{office.codeHow(t.setup.haveCode)}</p>
      <p>
        <b>{office.codeOnce}</b>
      </p>
      <SetupSheet library={library} code={code} />
    </Dialog>
  )
}
