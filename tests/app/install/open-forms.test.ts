// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endTyping, isTypingHere, watchTyping, whenNotTyping } from '../../../src/app/install/open-forms.ts'

let stop: () => void

beforeEach(() => {
  document.body.innerHTML =
    '<form id="record"><input></form><form id="search" role="search"><input></form><input id="loose">'
  stop = watchTyping()
})
afterEach(() => stop())

const type = (selector: string) =>
  document.querySelector(selector)?.dispatchEvent(new Event('input', { bubbles: true }))

test('a form counts as open from the first key until the page is left', () => {
  expect(isTypingHere()).toBe(false)
  type('#record input')
  expect(isTypingHere()).toBe(true)
  endTyping()
  expect(isTypingHere()).toBe(false)
})

test('searching and single controls hold no update back', () => {
  type('#search input')
  type('#loose')
  expect(isTypingHere()).toBe(false)
})

test('what waits for the form runs once when it is left', () => {
  const reload = vi.fn()
  type('#record input')
  whenNotTyping(reload)
  expect(reload).not.toHaveBeenCalled()
  endTyping()
  endTyping()
  expect(reload).toHaveBeenCalledTimes(1)
})

test('without an open form it runs at once', () => {
  const reload = vi.fn()
  whenNotTyping(reload)
  expect(reload).toHaveBeenCalledTimes(1)
})
