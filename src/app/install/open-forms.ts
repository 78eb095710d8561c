// Knows whether somebody is filling in a form, in this tab or another, so that no update reloads under them.
// A lock says it to the other tabs: the browser releases it when a tab closes or crashes.

const lockName = 'lumbung.open-form'

let release: (() => void) | undefined
let afterwards: (() => void)[] = []

/** True from the first key typed into a form of this tab until it goes to another page. */
export const isTypingHere = (): boolean => release !== undefined

/** As `isTypingHere`, for all tabs of the app. */
export const isTypingAnywhere = async (): Promise<boolean> => {
  if (isTypingHere() || !navigator.locks) return isTypingHere()
  const { held = [] } = await navigator.locks.query()
  return held.some((lock) => lock.name === lockName)
}

/** Runs once the form of this tab was left; at once where none is open. */
export const whenNotTyping = (run: () => void): void => {
  if (isTypingHere()) afterwards.push(run)
  else run()
}

/** Watches forms from now on; a search box is not a form that anybody would miss. */
export const watchTyping = (): (() => void) => {
  const typed = (event: Event) => {
    const form = event.target instanceof Element ? event.target.closest('form') : null
    if (form && form.getAttribute('role') !== 'search') beginTyping()
  }
  document.addEventListener('input', typed, true)
  return () => {
    document.removeEventListener('input', typed, true)
    endTyping()
  }
}

const beginTyping = (): void => {
  if (release) return
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  // A lock that could not be had costs the other tabs a warning, nothing else.
  void navigator.locks?.request(lockName, { mode: 'shared' }, () => held).catch(() => undefined)
}

export const endTyping = (): void => {
  release?.()
  release = undefined
  const waiting = afterwards
  afterwards = []
  for (const run of waiting) run()
}
