// What officers are writing, kept on this device: a page that is left or loaded again has it. Of each officer alone;
// forgotten with the answers that were kept: by signing out, and before another officer sees a page.
const PREFIX = 'lumbung.office-text:'

// Where storage is forbidden or full, a text lasts as long as its page.
export function keepText(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(PREFIX + key, text)
    else localStorage.removeItem(PREFIX + key)
  } catch {}
}

export function keptText(key: string): string {
  try {
    return localStorage.getItem(PREFIX + key) ?? ''
  } catch {
    return ''
  }
}

export function forgetOfficeTexts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {}
}
