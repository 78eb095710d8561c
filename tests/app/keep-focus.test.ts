// @vitest-environment jsdom
// The focus goes to the page's heading where what had it is gone, also where that was quicker than this came.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepFocus } from '../../src/app/ui/keep-focus.ts'

let stop: (() => void) | undefined
beforeEach(() => {
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Ingatkan saya</h1><p><button>Nyalakan</button></p></main>'
})
afterEach(() => stop?.())

const button = () => document.querySelector('button')!
const onHeading = () => vi.waitFor(() => expect(document.activeElement?.localName).toBe('h1'))

it('is kept where the button goes later', async () => {
  stop = keepFocus(null)
  button().focus()
  button().remove()
  await onHeading()
})

it('is found again where the button had gone before', async () => {
  const had = button()
  had.focus()
  had.remove()
  expect(document.activeElement).toBe(document.body)
  stop = keepFocus(had)
  await onHeading()
})

it('is left alone where nobody had put it anywhere', async () => {
  stop = keepFocus(null)
  await new Promise((later) => setTimeout(later, 100))
  expect(document.activeElement).toBe(document.body)
})
