// Ctrl+Enter and Ctrl+S save from anywhere in a form, also from a long text: nobody has to go through all fields first.
import { useEffect } from 'react'

export function useSaveKeys(formId: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && /^(s|enter)$/i.test(event.key)
      if (!isSave || event.repeat) return
      // The browser's own would keep the page as a file.
      event.preventDefault()
      const form = document.getElementById(formId)
      if (form instanceof HTMLFormElement && !document.querySelector('dialog[open]')) form.requestSubmit()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [formId])
}
