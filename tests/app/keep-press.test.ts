// @vitest-environment jsdom
// Where the page moves under a press, the browser gives its click to what lies there now, or to what holds both.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepPress } from '../../src/app/ui/keep-press.ts'

let stop = () => {}
let clicked: string[] = []
beforeEach(() => {
  document.body.innerHTML = '<main><button id="save">Simpan</button><a href="#x" id="other">Lain</a></main>'
  clicked = []
  for (const each of document.querySelectorAll('button, a'))
    each.addEventListener('click', (event) => {
      event.preventDefault()
      clicked.push(`${each.id} ${(event as MouseEvent).detail}`)
    })
  stop = keepPress()
})
afterEach(() => stop())

const element = (query: string) => document.querySelector<HTMLElement>(query)!
const down = (query: string, place = {}) => {
  const event = new MouseEvent('pointerdown', { bubbles: true, clientX: 50, clientY: 50, ...place })
  Object.assign(event, { isPrimary: true })
  element(query).dispatchEvent(event)
}
const click = (query: string, place = {}) =>
  element(query).dispatchEvent(
    new MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      detail: 1,
      clientX: 50,
      clientY: 50,
      ...place,
    }),
  )

it('gives the click to the button that was pressed', () => {
  down('#save')
  click('main')
  down('#save')
  click('#other')
  expect(clicked).toEqual(['save 1', 'save 1'])
})

it('leaves a press alone that ended where it began', () => {
  down('#save')
  click('#save')
  click('#other')
  expect(clicked).toEqual(['save 1', 'other 1'])
})

it('takes a finger that was drawn away at its word', () => {
  down('#save')
  click('#other', { clientY: 90 })
  expect(clicked).toEqual(['other 1'])
})

it('presses nothing that is gone, or was switched off meanwhile', () => {
  down('#save')
  element('#save').toggleAttribute('disabled', true)
  click('main')
  element('#save').toggleAttribute('disabled', false)
  down('#save')
  element('#save').remove()
  click('main')
  expect(clicked).toEqual([])
})
