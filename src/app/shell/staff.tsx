// "Siapa yang mencatat?": asked once, in one tap, where several people record on one device, and to be
// changed at any time. A PC is shared, so it asks at each start of the browser; a phone is somebody's own
// and asks once.
import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { currentStaff, type Staff, setCurrentStaff, staffOf } from '../../store/staff.ts'
import { isPhone } from '../device-word.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './staff.module.css'

interface WhoRecords {
  /** Undefined while it is read, or nobody was chosen. */
  readonly current: Staff | undefined
  /** Everybody on duty; empty while it is read. */
  readonly staff: readonly Staff[]
  /** Opens the question. */
  readonly ask: () => void
}

const StaffContext = createContext<WhoRecords>({ current: undefined, staff: [], ask: () => {} })

/** Who records now, and how to change it. */
export const useStaff = (): WhoRecords => useContext(StaffContext)

export function StaffProvider({ children }: { readonly children: ReactNode }) {
  const library = useLibrary()
  const read = useLiveQuery(
    async () => ({ current: await currentStaff(library), staff: await staffOf(library) }),
    [library],
  )
  const [asked, setAsked] = useState(false)
  const [answered, setAnswered] = useState(wasAnswered)
  const mustAsk =
    read !== undefined && read.staff.length > 1 && (read.current === undefined || !isPhone()) && !answered

  const who = useMemo<WhoRecords>(
    () => ({ current: read?.current, staff: read?.staff ?? [], ask: () => setAsked(true) }),
    [read],
  )
  const close = () => {
    rememberAnswer()
    setAnswered(true)
    setAsked(false)
  }
  return (
    <StaffContext.Provider value={who}>
      {children}
      {(asked || mustAsk) && <WhoDialog {...who} onClose={close} />}
    </StaffContext.Provider>
  )
}

function WhoDialog({ staff, current, onClose }: WhoRecords & { readonly onClose: () => void }) {
  const library = useLibrary()
  const { t } = useWords()
  const announce = useAnnounce()
  const choose = async ({ id, name }: Staff) => {
    await setCurrentStaff(library, id)
    announce(t.shell.staffChosen(name))
    onClose()
  }
  return (
    <Dialog title={t.shell.whoRecords} onClose={onClose}>
      <p>{t.shell.whoRecordsWhy}</p>
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
    </Dialog>
  )
}

/** "Siti mencatat", with the way to change it; nothing where there is nobody to change to. */
export function StaffLine() {
  const { t } = useWords()
  const { current, staff, ask } = useStaff()
  if (staff.length < 2) return null
  return (
    <button type="button" className={styles.line} onClick={ask}>
      <span>{current ? t.shell.recordedBy(current.name) : t.shell.nobodyChosen}</span>
      <b>{t.shell.changeStaff}</b>
    </button>
  )
}

const sessionKey = 'lumbung.staffAsked'

const wasAnswered = (): boolean => {
  try {
    return sessionStorage.getItem(sessionKey) === 'yes'
  } catch {
    return false
  }
}

const rememberAnswer = (): void => {
  try {
    sessionStorage.setItem(sessionKey, 'yes')
  } catch {
    // Then it is asked again after a reload.
  }
}
