// "Siapa yang mencatat?": asked once, in one tap, where several people record on one device, and to be
// changed at any time. A PC is shared, so it asks at each start of the browser; a phone is somebody's own
// and asks once.
import { useLiveQuery } from 'dexie-react-hooks'
import {
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
  useState,
} from 'react'
import { useLocation } from 'react-router'
import { currentStaff, type Staff, staffOf } from '../../store/staff.ts'
import { isPhone } from '../device-word.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import styles from './staff.module.css'

export interface WhoRecords {
  /** Undefined while it is read, or nobody was chosen. */
  readonly current: Staff | undefined
  /** Everybody on duty; empty while it is read. */
  readonly staff: readonly Staff[]
  /** Opens the question. */
  readonly ask: () => void
  /** It was answered elsewhere: on the staff page, which asks the same. */
  readonly answered: () => void
}

/** The page that asks the same question; see `answered`. */
const staffPage = '/lainnya/petugas'

/** Where it can't be fetched the question isn't asked; who recorded last stays the one who records. */
const WhoDialog = lazy<ComponentType<WhoRecords>>(() =>
  import('./who-dialog.tsx').then(
    ({ WhoDialog }) => ({ default: WhoDialog }),
    () => ({ default: () => null }),
  ),
)

const StaffContext = createContext<WhoRecords>({
  current: undefined,
  staff: [],
  ask: () => {},
  answered: () => {},
})

/** Who records now, and how to change it. */
export const useStaff = (): WhoRecords => useContext(StaffContext)

export function StaffProvider({ children }: { readonly children: ReactNode }) {
  const library = useLibrary()
  const read = useLiveQuery(
    async () => ({ current: await currentStaff(library), staff: await staffOf(library) }),
    [library],
  )
  const [asked, setAsked] = useState(false)
  const [isAnswered, setAnswered] = useState(wasAnswered)
  const { pathname } = useLocation()
  const mustAsk =
    read !== undefined &&
    read.staff.length > 1 &&
    (read.current === undefined || !isPhone()) &&
    !isAnswered &&
    pathname !== staffPage

  const who = useMemo<WhoRecords>(
    () => ({
      current: read?.current,
      staff: read?.staff ?? [],
      ask: () => setAsked(true),
      answered: () => {
        rememberAnswer()
        setAnswered(true)
        setAsked(false)
      },
    }),
    [read],
  )
  return (
    <StaffContext.Provider value={who}>
      {children}
      {(asked || mustAsk) && (
        <Suspense fallback={null}>
          <WhoDialog {...who} />
        </Suspense>
      )}
    </StaffContext.Provider>
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
