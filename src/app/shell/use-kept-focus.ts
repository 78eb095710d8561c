// Keeps the focus where one was, from the library's first page on: the first run leads it from question to question
// itself, and does without the bytes.
import { useEffect } from 'react'
import { noteError } from '../../store/error-log.ts'
import { whenIdle } from './when-idle.ts'

export const useKeptFocus = (): void => {
  useEffect(() => {
    let stop: (() => void) | undefined
    let left = false
    const cancel = whenIdle(() => {
      import('../ui/keep-focus.ts').then(
        ({ keepFocus }) => {
          if (!left) stop = keepFocus()
        },
        (error: unknown) => noteError('focus', error),
      )
    })
    return () => {
      left = true
      cancel()
      stop?.()
    }
  }, [])
}
