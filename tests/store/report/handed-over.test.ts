import { expect, it } from 'vitest'
import { addMonths } from '../../../src/domain/month.ts'
import { handedOver, noteHandedOver } from '../../../src/store/report/handed-over.ts'
import { Device } from '../../support/device.ts'

it('what was taken of the reports of two years is known, and no more', async () => {
  const { library } = await new Device('PC depan').begins()
  const month = (ago: number) => addMonths('2026-11', -ago)
  for (const ago of [24, 23, 0]) {
    await noteHandedOver(library, month(ago), 'ABC-DEF', 'pdf')
    expect(await handedOver(library, month(ago), 'ABC-DEF')).toHaveProperty('pdf')
  }
  for (let ago = 1; ago < 23; ago++) await noteHandedOver(library, month(ago), 'ABC-DEF', 'message')
  expect(await handedOver(library, month(23), 'ABC-DEF')).toHaveProperty('pdf')
  expect(await handedOver(library, month(24), 'ABC-DEF')).toEqual({ code: 'ABC-DEF' })
})

it('a month that was handed in anew has nothing taken yet', async () => {
  const { library } = await new Device('PC depan').begins()
  await noteHandedOver(library, '2026-11', 'ABC-DEF', 'pdf')
  await noteHandedOver(library, '2026-11', 'GHJ-KLM', 'message')
  expect(await handedOver(library, '2026-11', 'GHJ-KLM')).toEqual({
    code: 'GHJ-KLM',
    message: library.env.now(),
  })
})
