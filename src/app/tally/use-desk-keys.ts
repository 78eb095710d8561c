// The keys of a PC at the desk: one letter counts, Ctrl+Z takes back. Only where nobody is typing, and not on top of
// a dialog; they can be switched off (WCAG 2.1.4).
import { useEffect, useRef } from 'react'
import { deskKeysOn } from './desk-keys-setting.ts'

const typing = 'input, textarea, select, [contenteditable], dialog[open]'

/** `undo` by Ctrl+Z; all others by their letter. */
export function useDeskKeys(keys: Readonly<Record<string, () => void>>): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event
      if (event.repeat || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return
      if (target instanceof Element && target.closest(typing)) return
      const letter = event.key.toLowerCase()
      const name = event.ctrlKey ? (letter === 'z' && !event.shiftKey ? 'undo' : '') : letter.toUpperCase()
      const act = now.current[name]
      if (!act || !deskKeysOn()) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
