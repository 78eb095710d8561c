// Keeps the focus where one was, from the library's first page on: the first run leads it from question to question
// itself, and does without the bytes.
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
      import('../ui/keep-focus.ts').then(
        ({ keepFocus }) => {
          if (!left) stop = keepFocus(last)
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
