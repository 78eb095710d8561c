// Light, dark, or as the system says. The choice is a word on <html>; tokens.css does the rest.

export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'lumbung.theme'

/** The theme chosen on this device; `system` until someone chooses, or where storage is forbidden. */
export const storedTheme = (): Theme => {
  try {
    const stored = localStorage.getItem(storageKey)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

export const applyTheme = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export const chooseTheme = (theme: Theme): void => {
  applyTheme(theme)
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // Without storage the choice lasts until the tab is closed.
  }
}
