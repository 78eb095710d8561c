// Where the focus goes in a page that is typed in: to a cell, also one that is only about to be drawn.
import { useLayoutEffect, useRef } from 'react'

export const cellId = (key: string, column: string): string => `ledger-${key}-${column}`

/** What is said of a line stands there. */
export const wordsId = (key: string): string => `ledger-${key}-says`

export function useCellFocus(): (key: string, column: string) => void {
  const waiting = useRef<string>(undefined)
  const go = () => {
    const cell = waiting.current === undefined ? null : document.getElementById(waiting.current)
    if (!cell) return
    waiting.current = undefined
    cell.focus()
    cell.scrollIntoView({ block: 'nearest' })
  }
  useLayoutEffect(go)
  return (key, column) => {
    waiting.current = cellId(key, column)
    go()
  }
}
