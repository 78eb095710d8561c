// A text that an officer writes (a note, a reason), kept with every key until it was sent or given up.
import { useCallback, useState } from 'react'
import { keepText, keptText } from './office-texts.ts'
import { useSession } from './session.tsx'

interface OfficeText {
  readonly text: string
  readonly write: (text: string) => void
  readonly forget: () => void
}

/** `about` says what the text is for. */
export function useOfficeText(about: string): OfficeText {
  const { officer } = useSession()
  const key = `${officer.name}:${about}`
  const [written, setWritten] = useState<{ readonly key: string; readonly text: string }>()
  const write = useCallback(
    (text: string) => {
      setWritten({ key, text })
      keepText(key, text)
    },
    [key],
  )
  return {
    text: written?.key === key ? written.text : keptText(key),
    write,
    forget: useCallback(() => write(''), [write]),
  }
}
