// Whether last month and the year so far stand beside every figure. Off at first, for a phone has little room;
// remembered on this device.
import { useState } from 'react'

const storageKey = 'lumbung.compare'

const stored = (): boolean => {
  try {
    return localStorage.getItem(storageKey) === 'yes'
  } catch {
    return false
  }
}

export const useCompare = (): readonly [boolean, (compare: boolean) => void] => {
  const [isComparing, setComparing] = useState(stored)
  const choose = (compare: boolean) => {
    setComparing(compare)
    try {
      localStorage.setItem(storageKey, compare ? 'yes' : 'no')
    } catch {
      // Without storage the choice lasts until the page is left.
    }
  }
  return [isComparing, choose]
}
