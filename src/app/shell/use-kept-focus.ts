// Keeps the focus where one was and a press where it began, from the library's first page on: the first run leads the
// focus from question to question itself, and does without the bytes.
import { useEffect } from 'react'
import { noteError } from '../../store/error-log.ts'
import { whenIdle } from './when-idle.ts'

export const useKeptFocus = (): void => {
  useEffect(() => {
    let stop: (() => void) | undefined
    let left = false
    let last: Element | null = null
    // Who is quicker than an idle browser loses nothing either.
    const note = () => {
      last = document.activeElement
    }
    document.addEventListener('focusin', note)
    const cancel = whenIdle(() => {
      import('../ui/keep-hold.ts').then(
        ({ keepHold }) => {
          if (!left) stop = keepHold(last)
        },
        (error: unknown) => noteError('focus', error),
      )
    })
    return () => {
      left = true
      document.removeEventListener('focusin', note)
      cancel()
      stop?.()
    }
  }, [])
}
