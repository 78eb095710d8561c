import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Field } from '../../src/domain/field.ts'
import { listFigures } from '../../src/domain/indicator.ts'
import { missingIn } from '../../src/domain/missing.ts'
import { monthsOf } from '../../src/domain/period.ts'
import { periodReport } from '../../src/domain/period-report.ts'
import type { Entry } from '../../src/domain/record.ts'
import { definitions } from '../../src/domain/records/index.ts'
import { canonicalReport } from '../../src/domain/report-code.ts'
import { targetsOf } from '../../src/domain/targets.ts'
import { yearSoFar } from '../../src/domain/year-so-far.ts'

const number = fc.oneof(
  fc.double(),
  fc.nat(20),
  fc.constantFrom(1e308, -0, -5, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, Number.NEGATIVE_INFINITY),
)
/** Any JSON, or what is right in another register than the one it is in. */
const value = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 3, arbitrary: number },
  {
    weight: 3,
    arbitrary: fc.record({ men: number, women: number, people: number, youth: number, working: number }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      start: fc.constantFrom('00:00', '23:59', '99:99'),
      end: fc.constantFrom('23:59', '00:00'),
    }),
  },
)
const COUNTED = ['visit', 'activity', 'computerUse', 'advocacy', 'facility', 'serviceDay', 'partner', 'plan']
const right = (field: Field, name: string): fc.Arbitrary<unknown> =>
  field.type === 'choice'
    ? fc.constantFrom(...field.choices.map(({ code }) => code), '__proto__')
    : name === 'date'
      ? fc.constantFrom('2026-03-31', '2026-04-01')
      : value
/** Records whose registers hold what no form would write; choices are mostly right, so that the rest counts. */
const entries: fc.Arbitrary<readonly Entry[]> = fc.array(
  fc.constantFrom(...definitions.filter(({ kind }) => COUNTED.includes(kind))).chain(({ kind, fields }) =>
    fc.record({
      kind: fc.constant(kind),
      id: fc.oneof(fc.constantFrom(`${kind}:2026-03`, `${kind}:2026-02`, `${kind}:2026-01x`), fc.string()),
      values: fc.record(
        Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [
            name,
            fc.oneof({ weight: 4, arbitrary: right(field, name) }, { weight: 1, arbitrary: value }),
          ]),
        ),
        { requiredKeys: [] },
      ),
    }),
  ),
  { minLength: 10, maxLength: 50, size: 'max' },
)

test('whatever records hold, every figure is a number from 0 on or not known, and the code is of plain text', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const months = monthsOf('2026-C1').map((month) => ({
        month,
        entries: all,
        previous: all,
        facilities: all.filter(({ kind }) => kind === 'facility'),
        partners: all.filter(({ kind }) => kind === 'partner'),
        library: all.find(({ kind }) => kind === 'library')?.values ?? {},
      }))
      const report = periodReport({ period: '2026-C1', today: '2026-03-15', months, previous: all })
      const soFar = yearSoFar('2026-03', months)
      for (const { figures } of [report, ...report.months, soFar])
        for (const [id, figure] of listFigures(figures))
          if (figure !== null && !(Number.isFinite(figure) && (figure >= 0 || id === 'visits.change')))
            expect.fail(`${id} is ${figure}`)
      expect(report.facilityMonth ?? '2026-01').toMatch(/^2026-\d\d$/)
      expect(canonicalReport({ village: '33', period: '2026-C1', report })).toMatch(/^[\n -~]+$/)
      for (const { target, reached } of targetsOf('2026-03', all, soFar))
        expect([target, reached].every((one) => one === null || one >= 0)).toBe(true)
      missingIn('2026-03', '2026-03-31', all, months[0]?.library)
    }),
    { numRuns: 150 },
  )
})
