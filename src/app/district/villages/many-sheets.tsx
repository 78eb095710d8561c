// Set-up sheets for many villages: a code for each, made a few at a time, then printed in one go.
import Printer from 'lucide-react/icons/printer'
import { type FormEvent, useId, useState } from 'react'
import { type LibraryCode, type LibraryPage, mostAtOnce } from '../../../sync/officer-wire.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askOffice } from '../ask-office.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { SetupSheet } from '../village/setup-sheet.tsx'
import { MOST_DAYS, MOST_DEVICES, numberIn } from '../village/sheet-limits.ts'
import styles from './villages.module.css'

type SheetVillage = LibraryPage['library']

interface ManySheetsProps {
  readonly villages: readonly SheetVillage[]
}

export function ManySheets({ villages }: ManySheetsProps) {
  const { office, format } = useOfficeWords()
  const [opened, setOpened] = useState<readonly SheetVillage[]>()
  return (
    <>
      <Button icon={Printer} onClick={() => setOpened(villages)}>
        {office.villages.sheets(format.number(villages.length))}
      </Button>
      {opened && <SheetsDialog villages={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

function SheetsDialog({ villages, onClose }: ManySheetsProps & { readonly onClose: () => void }) {
  const { office, format } = useOfficeWords()
  const { signInAgain } = useSession()
  const id = useId()
  const [days, setDays] = useState('14')
  const [devices, setDevices] = useState('1')
  const [codes, setCodes] = useState<readonly LibraryCode[]>([])
  const [problem, setProblem] = useState<'days' | 'devices' | 'failed'>()
  const [isBusy, setBusy] = useState(false)
  const all = format.number(villages.length)
  const isDone = codes.length === villages.length

  const make = async (event: FormEvent) => {
    event.preventDefault()
    const [dayCount, deviceCount] = [numberIn(days, MOST_DAYS), numberIn(devices, MOST_DEVICES)]
    if (dayCount === undefined) return setProblem('days')
    if (deviceCount === undefined) return setProblem('devices')
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    let made = codes
    while (made.length < villages.length) {
      const libraries = villages
        .slice(made.length, made.length + mostAtOnce.codes)
        .map(({ library }) => library)
      const answer = await askOffice<{ codes: readonly LibraryCode[] }>('codes', {
        body: { libraries, days: dayCount, devices: deviceCount },
      })
      if (!answer.ok) {
        if (answer.failure.why === 'signIn') signInAgain()
        setProblem('failed')
        break
      }
      made = [...made, ...answer.value.codes]
      setCodes(made)
    }
    setBusy(false)
  }

  const between = (most: number) => office.numberBetween('1', format.number(most))
  return (
    <Dialog
      title={office.villages.sheetsTitle}
      {...(!isBusy && codes.length === 0 && { onClose })}
      actions={
        <>
          {isDone ? (
            <Button variant="primary" icon={Printer} onClick={() => window.print()}>
              {office.villages.printAll(all)}
            </Button>
          ) : (
            <Button variant="primary" type="submit" form={id} aria-disabled={isBusy}>
              {codes.length > 0 ? office.villages.goOn : office.villages.makeSheets(all)}
            </Button>
          )}
          {!isBusy && <Button onClick={onClose}>{isDone ? office.done : office.close}</Button>}
        </>
      }
    >
      <p>{isDone ? office.villages.made(all) : office.villages.sheetsLead(all)}</p>
      {isDone ? (
        <p>
          <b>{office.villages.madeOnce}</b>
        </p>
      ) : (
        <form id={id} className={styles.form} onSubmit={make} noValidate>
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
            label={office.villages.devicesEach}
            inputMode="numeric"
            value={devices}
            onChange={setDevices}
            problem={problem === 'devices' && between(MOST_DEVICES)}
          />
        </form>
      )}
      <p role="status">{isBusy && office.villages.making(format.number(codes.length), all)}</p>
      {problem === 'failed' && (
        <Notice tone="mistake" live="alert">
          {office.failed}
        </Notice>
      )}
      {isDone &&
        villages.map((library, index) => {
          const code = codes[index]
          return (
            code && (
              <SetupSheet
                key={library.library}
                library={library}
                code={{ ...code, devices: Number(devices) }}
              />
            )
          )
        })}
    </Dialog>
  )
}
