// Whether single letters count on this device: on, unless somebody switched them off under "Tampilan".
const name = 'lumbung-desk-keys'

export function deskKeysOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off'
  } catch {
    return true
  }
}

export function setDeskKeys(on: boolean): void {
  try {
    localStorage.setItem(name, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing keeps the letters on.
  }
}
