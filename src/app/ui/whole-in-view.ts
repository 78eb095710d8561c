// A long text stays clear of the bars at the screen's edges once somebody comes to it: the browser itself minds only the
// line that is written on. After the press, so that no selection begins while the page moves.
import type { KeyboardEvent, SyntheticEvent } from 'react'

const show = ({ currentTarget }: SyntheticEvent<HTMLElement>): void =>
  // jsdom lays nothing out.
  currentTarget.scrollIntoView?.({ block: 'nearest' })

export const wholeInView = {
  onClick: show,
  onKeyUp: (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Tab') show(event)
  },
}
