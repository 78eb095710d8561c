// "Ingatkan saya": what would come and when, and the one tap that allows it.
import Bell from 'lucide-react/icons/bell'
import BellOff from 'lucide-react/icons/bell-off'
import { useEffect, useState } from 'react'
import { monthOf } from '../../../domain/month.ts'
import { remindersOf } from '../../../domain/reminders.ts'
import { noteError } from '../../../store/error-log.ts'
import { installAddress, moreAddress } from '../../addresses.ts'
import { deviceWord } from '../../connect/device-word.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { reminderWords } from '../../reminders/reminder-plan.ts'
import {
  remindInBackground,
  turnRemindersOff,
  turnRemindersOn,
  useReminderState,
} from '../../reminders/reminder-setting.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './reminders-page.module.css'

export function RemindersPage() {
  const { t } = useWords()
  return (
    <Page title={t.reminders.title} back={moreAddress}>
      <div className={styles.words}>
        <p>{t.reminders.what(deviceWord(t))}</p>
        <Setting />
        <Schedule />
        <p className={styles.note}>{t.reminders.privacy}</p>
      </div>
    </Page>
  )
}

function Setting() {
  const { t } = useWords()
  const state = useReminderState()
  if (state === 'on') return <TurnedOn />
  if (state === 'off') return <TurnedOff />
  const { title, todo } = t.reminders[state]
  return (
    <Notice
      icon={BellOff}
      title={title}
      {...(state === 'installFirst' && {
        action: <ButtonLink to={installAddress}>{t.reminders.install}</ButtonLink>,
      })}
    >
      {todo}
    </Notice>
  )
}

function TurnedOff() {
  const { t } = useWords()
  const announce = useAnnounce()
  const [problem, setProblem] = useState('')
  const turnOn = async () => {
    try {
      const state = await turnRemindersOn()
      if (state === 'on') announce(t.reminders.isOn)
      else if (state === 'off') setProblem(t.reminders.notAllowed)
    } catch (error) {
      noteError('reminders', error)
      setProblem(t.reminders.failed)
    }
  }
  return (
    <>
      <div>
        <Button variant="primary" icon={Bell} onClick={turnOn}>
          {t.reminders.turnOn}
        </Button>
      </div>
      {problem && (
        <Notice tone="lamp" live="status">
          {problem}
        </Notice>
      )}
    </>
  )
}

function TurnedOn() {
  const { t } = useWords()
  const announce = useAnnounce()
  const [inBackground, setInBackground] = useState<boolean>()
  useEffect(() => {
    let current = true
    remindInBackground().then((is) => current && setInBackground(is))
    return () => {
      current = false
    }
  }, [])
  const turnOff = async () => {
    try {
      await turnRemindersOff()
      announce(t.reminders.isOff)
    } catch (error) {
      noteError('reminders', error)
    }
  }
  return (
    <Notice
      icon={Bell}
      title={t.reminders.isOn}
      action={<Button onClick={turnOff}>{t.reminders.turnOff}</Button>}
    >
      {inBackground !== undefined && (inBackground ? t.reminders.inBackground : t.reminders.whenOpen)}
    </Notice>
  )
}

/** The running month's days, as an example that is also true. */
function Schedule() {
  const words = useWords()
  const { t, format } = words
  const month = monthOf(useToday())
  return (
    <div>
      <Ledger heading={t.reminders.schedule}>
        {remindersOf(month).map((reminder) => (
          <LedgerRow
            key={reminder.kind}
            date={reminder.day}
            title={format.day(reminder.day, 'dayMonth')}
            note={reminderWords(reminder, words).body}
          />
        ))}
      </Ledger>
      <p className={styles.note}>{t.reminders.untilClosed}</p>
    </div>
  )
}
