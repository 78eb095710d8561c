// The note that is being written, with its id: the same as long as its words are, so that a second try is no second note.
import { useRef } from 'react'
import { drawId } from '../../../store/env.ts'
import { useOfficeText } from '../use-office-text.ts'

export function useNote(about: string) {
  const { text, write, forget } = useOfficeText(about)
  const id = useRef<string>(undefined)
  const renew = (text: string) => {
    id.current = undefined
    write(text)
  }
  return {
    text,
    write: renew,
    forget: () => {
      id.current = undefined
      forget()
    },
    note: () => {
      id.current ??= drawId(Math.random)
      return { id: id.current, text: text.trim() }
    },
  }
}
