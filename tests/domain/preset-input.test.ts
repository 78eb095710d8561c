import { expect, it } from 'vitest'
import { presetInput } from '../../src/domain/new-input.ts'
import { computerUse } from '../../src/domain/records/computer-use.ts'

it('an address chooses what is offered, and a day, and writes nothing else', () => {
  const address = new URLSearchParams(
    'service=staffHelp&date=2026-11-28&computer=PC 9&way=magic&__proto__=x&salin=a',
  )
  expect(presetInput(computerUse, address)).toEqual({ service: 'staffHelp', date: '2026-11-28' })
})
