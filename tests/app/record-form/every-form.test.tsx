// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { inputId } from '../../../src/app/record-form/form-field.tsx'
import { fieldsToAsk, leavesOf } from '../../../src/app/record-form/form-model.ts'
import type { Field, SimpleField } from '../../../src/domain/field.ts'
import { newInput } from '../../../src/domain/new-input.ts'
import { toInput } from '../../../src/domain/parse-input.ts'
import type { RecordDefinition } from '../../../src/domain/record.ts'
import { definitions } from '../../../src/domain/records/index.ts'
import type { Library } from '../../../src/store/library.ts'
import { entriesOfKind } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { newLibrary, saveButton, showPage } from './on-screen.tsx'

const today = '2026-11-22'
/** What an office writes has none here. */
const withForm = definitions.filter(
  (definition) => !('byOffice' in definition) && fieldsToAsk(definition, {}).length > 0,
)

describe('the form of every kind', () => {
  for (const definition of withForm)
    it(`${definition.kind}: asks every field, and what is written comes back`, async () => {
      const library = await newLibrary()
      await saveRecord(library, {
        kind: 'advocacy',
        id: 'matter',
        values: { date: today, title: 'Anggaran' },
      })
      showPage(library, addressOf(definition))
      const save = await saveButton()

      const asked = fieldsToAsk(definition, newInput(definition, today))
      for (const { path } of asked.flatMap(leavesOf))
        expect(document.getElementById(inputId(path)) ?? groupOf(path), path).toBeTruthy()

      const written = new Map<string, string>()
      for (const { path, field } of missingLeaves(definition)) {
        const sample = sampleOf(field)
        if (field.type === 'record') await screen.findByRole('option', { name: /Anggaran/ })
        fill(path, sample)
        written.set(path, sample)
      }
      fireEvent.click(save)
      await waitFor(async () => {
        const [kept] = await ofKind(library, definition)
        expect(toInput(definition, kept?.values ?? {})).toMatchObject(Object.fromEntries(written))
      })

      if (definition.shownAt !== 'nowhere' && definition.when !== 'monthId' && !definition.singleton) {
        // The list that follows has its line, with the way back into it.
        const [entry] = await ofKind(library, definition)
        await waitFor(() =>
          expect(document.querySelector(`a[href="/catatan/${definition.kind}/${entry!.id}"]`)).toBeTruthy(),
        )
        await screen.findByText('Tersimpan.', { selector: 'b' })
      }
    })
})

/** Those that were written in the form. */
const ofKind = async (library: Library, { kind }: RecordDefinition) =>
  (await entriesOfKind(library, kind)).filter(({ id }) => id !== 'matter')

const addressOf = ({ kind, when, singleton }: RecordDefinition): string =>
  singleton ? `/catatan/${kind}/${when === 'monthId' ? `${kind}:2026-11` : kind}` : `/catatan/${kind}/baru`

/** What a person has to fill in before it can be saved; something at all where nothing is required. */
function missingLeaves(definition: RecordDefinition) {
  const start = newInput(definition, today)
  const asked = fieldsToAsk(definition, start)
  const isAsked = (field: Field) => field.required === true
  const leaves = asked
    .filter(({ field }) => isAsked(field))
    .flatMap((named) => {
      const parts = leavesOf(named)
      const required = parts.filter(({ field }) => field.required)
      return named.field.type === 'group' && required.length > 0 ? required : parts.slice(0, 1)
    })
    .filter(({ path }) => (start[path] ?? '') === '')
  return leaves.length > 0 ? leaves : asked.flatMap(leavesOf).slice(0, 1)
}

function sampleOf(field: SimpleField): string {
  switch (field.type) {
    case 'count':
    case 'decimal':
      return '7'
    // Seven rupiah would be asked about.
    case 'money':
      return '7000000'
    case 'date':
      return today
    case 'time':
      return '09:00'
    case 'choice':
      return field.choices[0]!.code
    case 'choices':
      return field.choices[0]!.code
    case 'yesNo':
      return 'yes'
    case 'village':
      return '33.15.14.2006'
    case 'record':
      return 'matter'
    case 'text':
      return field.format === 'year' ? '2026' : field.format === 'initials' ? 'S.R.' : 'Contoh'
    default:
      return ''
  }
}

const groupOf = (path: string) =>
  document.querySelector(`[id^="${inputId(path)}-"]`) ?? document.querySelector(`[name="${path}"]`)

function fill(path: string, text: string): void {
  const element = document.getElementById(inputId(path))
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  )
    fireEvent.change(element, { target: { value: text } })
  else fireEvent.click(document.getElementById(`${inputId(path)}-${text}`)!)
}
