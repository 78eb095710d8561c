// "Siapa yang mencatat?": asked once, in one tap, where nobody was chosen yet (a device that joined by code),
// and to be changed at any time. A PC is shared, so where several people record it asks at each start of the
// browser; a phone is somebody's own and asks once.
import { useLiveQuery } from 'dexie-react-hooks'
import {
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLocation } from 'react-router'
import { loadRest } from '../../i18n/translate.ts'
import { currentStaff, staffOf } from '../../store/staff.ts'
import { staffAddress } from '../addresses.ts'
import { isTypingHere } from '../install/open-forms.ts'
import { isPhone } from '../is-phone.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import styles from './staff.module.css'
import type { WhoDialogProps } from './who-dialog.tsx'

interface WhoRecords extends WhoDialogProps {
  /** Opens the question. */
  readonly ask: () => void
  /** Resolves at once, unless the question is still open: then it is asked, and resolves with its answer. */
  readonly askFirst: () => Promise<void>
}

/** Where it can't be fetched the question isn't asked; who recorded last stays the one who records. */
const WhoDialog = lazy<ComponentType<WhoDialogProps>>(() =>
  Promise.all([import('./who-dialog.tsx'), loadRest()]).then(
    ([{ WhoDialog }]) => ({ default: WhoDialog }),
    () => ({ default: () => null }),
  ),
)

const StaffContext = createContext<WhoRecords>({
  current: undefined,
  staff: [],
  ask: () => {},
  askFirst: async () => {},
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
  const waiting = useRef<(() => void)[]>([])
  const isOpen =
    read !== undefined &&
    !isAnswered &&
    (read.current === undefined ? read.staff.length > 0 : read.staff.length > 1 && !isPhone())

  // Not under the hands of somebody who is filling in a form: that one is asked on saving.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is when to look again.
  useEffect(() => {
    if (isOpen && !isTypingHere()) setAsked(true)
  }, [isOpen, pathname])

  const who = useMemo<WhoRecords>(
    () => ({
      current: read?.current,
      staff: read?.staff ?? [],
      ask: () => setAsked(true),
      askFirst: async () => {
        if (!isOpen) return
        await new Promise<void>((resolve) => {
          waiting.current.push(resolve)
          setAsked(true)
        })
      },
      answered: () => {
        rememberAnswer()
        setAnswered(true)
        setAsked(false)
        for (const goOn of waiting.current.splice(0)) goOn()
      },
    }),
    [read, isOpen],
  )
  return (
    <StaffContext.Provider value={who}>
      {children}
      {/* The page of the staff asks the same question: see `answered`. */}
      {asked && pathname !== staffAddress && (
        <Suspense fallback={null}>
          <WhoDialog {...who} />
        </Suspense>
      )}
    </StaffContext.Provider>
  )
}

/** "Yang mencatat: Siti", with the way to change it; nothing where there is nobody to change to. */
export function StaffLine() {
  const { t } = useWords()
  const { current, staff, ask } = useStaff()
  if (staff.length < (current ? 2 : 1)) return null
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
