import { expect, it } from 'vitest'
import { suggestionsFrom } from '../../../src/app/record-form/suggestions.ts'
import { group, text } from '../../../src/domain/field.ts'
import type { RecordDefinition } from '../../../src/domain/record.ts'
import { partner } from '../../../src/domain/records/partner.ts'

const label = { id: 'Isian', en: 'Field' }
const fields = {
  place: text({ label, max: 100, suggest: true }),
  contact: group({ label, parts: { office: text({ label, max: 100, suggest: true }) } }),
  notes: text({ label, max: 100 }),
}
const entry = (values: object) => ({ id: 'a', kind: 'partner', values: { ...values } })

it('what was written before is offered once, in its last spelling, also in the parts of a group', () => {
  const offered = suggestionsFrom({ ...partner, fields } as RecordDefinition, [
    entry({ place: 'Balai Desa', contact: { office: 'Puskesmas' }, notes: 'x' }),
    entry({ place: 'balai desa ', contact: { office: 'Posyandu' } }),
    entry({ place: '', contact: null }),
  ])
  expect(offered).toEqual({ place: ['Balai Desa'], 'contact.office': ['Puskesmas', 'Posyandu'] })
})
