// What an officer wrote for a report that is not made yet: on this device alone, until they sign out.
import { noteError } from '../../../store/error-log.ts'

const prefix = 'lumbung-office-note '

export const keptNote = (about: string): string => {
  try {
    return localStorage.getItem(prefix + about) ?? ''
  } catch {
    return ''
  }
}

export function keepNote(about: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(prefix + about)
    else localStorage.setItem(prefix + about, text)
  } catch (error) {
    noteError('note of a report', error) // A full disk: it is still on the screen.
  }
}

export function forgetNotes(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // Without a storage nothing was kept.
  }
}
