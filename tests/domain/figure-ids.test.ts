// A figure that no definition names does not compile; tsc reads these lines as part of the check.
import { expect, test } from 'vitest'
import type { FigureId, Figures, Indicator, Sums } from '../../src/domain/indicator.ts'
import { indicators, isOwnFigure } from '../../src/domain/indicators.ts'
import { reportParts } from '../../src/domain/report-parts.ts'

test('a misspelt figure, or a figure that is no sum, does not compile', () => {
  const [figures, sums]: [Figures, Sums] = [{ 'activities.people': 3 }, { 'computers.timed': 1 }]
  expect(figures['activities.people']).toBe(3)
  // @ts-expect-error misspelt
  expect(figures['activities.poeple']).toBeUndefined()
  // @ts-expect-error misspelt
  expect(sums['activities.poeple']).toBeUndefined()
  // @ts-expect-error a sum that no report shows
  expect(figures['computers.timed']).toBeUndefined()
  // @ts-expect-error made from sums, and none itself
  expect(sums['visits.perDay']).toBeUndefined()
  // @ts-expect-error any text is not a figure
  const id: FigureId = 'visits.people' as string
  expect(id).toBe('visits.people')
})

test('every figure stands in one part of the report, the one that its id begins with', () => {
  const inParts = reportParts.flatMap(({ id: part, figures }) => figures.map((id) => ({ part, id })))
  expect(inParts.map(({ id }) => id).sort()).toEqual(indicators.map(({ id }) => id).sort())
  for (const { part, id } of inParts) expect(id.startsWith(`${part}.`)).toBe(true)
})

test('a figure says itself how it is shown, compared, and whether it belongs to its own month', () => {
  const those = (isOne: (figure: Indicator) => unknown) => indicators.filter(isOne).map(({ id }) => id)
  expect(those(({ show }) => show === 'measured')).toEqual(['facilities.bandwidth'])
  expect(those(({ compares }) => compares)).toEqual(['visits.change'])
  expect(those(({ id }) => !isOwnFigure(id))).toEqual(['visits.change', 'advocacy.open'])
  expect(those(({ stands }) => stands)).toEqual([
    'advocacy.open',
    'advocacy.partners',
    ...reportParts.flatMap(({ id, figures }) => (id === 'facilities' ? figures : [])),
  ])
  for (const { keyFigure, figures } of reportParts) if (keyFigure) expect(figures).toContain(keyFigure)
})
