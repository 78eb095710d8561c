// The open library, and its today, for every page inside the shell.
import { createContext, useContext, useEffect, useState } from 'react'
import { type Day, timeIn } from '../domain/day.ts'
import { type Library, today } from '../store/library.ts'

const LibraryContext = createContext<Library | undefined>(undefined)

export const LibraryProvider = LibraryContext.Provider

export const useLibrary = (): Library => {
  const library = useContext(LibraryContext)
  if (!library) throw new Error('useLibrary needs an open library around it')
  return library
}

/** Asked again this often; a timer until midnight would be late on a PC that slept. */
const askEvery = 20_000

const useClock = <T extends string>(read: (library: Library) => T): T => {
  const library = useLibrary()
  const [value, setValue] = useState(() => read(library))
  useEffect(() => {
    const ask = () => setValue(read(library))
    ask()
    const timer = setInterval(ask, askEvery)
    window.addEventListener('focus', ask)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', ask)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [library, read])
  return value
}

const timeOf = (library: Library) => timeIn(library.zone, library.env.now())

/** Today in the library's own zone, also after midnight and after the PC has slept. */
export const useToday = (): Day => useClock(today)

/** The library's clock time `HH:MM`, at most 20 seconds old. */
export const useTimeOfDay = (): string => useClock(timeOf)
