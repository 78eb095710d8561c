// Whether the device's clock can be right. Where its battery is dead, the person says what day it is: from
// then on "today" is at least that day.
import CircleCheck from 'lucide-react/icons/circle-check'
import Clock from 'lucide-react/icons/clock'
import { type FormEvent, useState } from 'react'
import { dayIn, isDay } from '../../../domain/day.ts'
import { confirmDate } from '../../../store/sync/confirm-date.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { LedgerRow } from '../../ui/ledger.tsx'
import { Marked } from '../../ui/marked.tsx'
import { PickedInput } from '../../ui/picked-input.tsx'

export function ClockRow({ isWrong, device }: { readonly isWrong: boolean; readonly device: string }) {
  const { t, format } = useWords()
  const library = useLibrary()
  const [isOpen, setOpen] = useState(false)
  if (!isWrong)
    return <LedgerRow icon={CircleCheck} done title={<Marked text={t.settings.clockRight(device)} />} />
  const says = format.day(dayIn(library.zone, library.env.now()), 'long')
  return (
    <>
      <LedgerRow
        icon={Clock}
        lamp
        title={<Marked text={t.settings.clockWrong(device)} />}
        note={t.settings.clockWrongWhat(says, device)}
        onClick={() => setOpen(true)}
      />
      {isOpen && <DateDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function DateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const [day, setDay] = useState('')
  const use = async (event: FormEvent) => {
    event.preventDefault()
    if (!isDay(day)) return document.getElementById('date-today')?.focus()
    await confirmDate(library, day)
    announce(t.settings.dateConfirmed)
    onClose()
  }
  return (
    <Dialog
      title={t.settings.dateToday}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" type="submit" form="date-dialog">
            {t.settings.useDate}
          </Button>
          <Button onClick={onClose}>{t.shell.cancel}</Button>
        </>
      }
    >
      <form id="date-dialog" noValidate onSubmit={use}>
        <FieldFrame id="date-today" label={t.settings.date}>
          <PickedInput id="date-today" type="date" value={day} onChange={setDay} />
        </FieldFrame>
      </form>
    </Dialog>
  )
}
