// "Tetap di sini dulu": for this tab, as long as it is open. The new address may not be reachable yet.
const stayName = 'lumbung-stay'

/** Whether the person wants to go on at the old address for now. A browser may forbid to remember that. */
export const staysHere = (): boolean => {
  try {
    return sessionStorage.getItem(stayName) !== null
  } catch {
    return false
  }
}

export const stayHere = (): void => {
  try {
    sessionStorage.setItem(stayName, '1')
  } catch {
    // Then the page is shown once more.
  }
}
