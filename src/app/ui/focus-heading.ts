// Where the focus goes when what had it is gone: to the page's heading, never to nowhere.
/** The heading of what is on top: an open dialog's, else the page's. */
export const focusHeading = (): void => {
  const open = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document
  const heading = open.querySelector<HTMLElement>('h1, h2')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}
