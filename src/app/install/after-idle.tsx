// What belongs to every page but can wait until the first one is shown: the bar of a new version, and reminders.
import { ReminderWatch } from '../reminders/reminder-watch.tsx'
import { UpdateBar } from './update-bar.tsx'

export function AfterIdle() {
  return (
    <>
      <UpdateBar />
      <ReminderWatch />
    </>
  )
}
