import { describe, expect, it } from 'vitest'
import { changedValues, parseInput, toInput } from '../../src/domain/parse-input.ts'
import { activity } from '../../src/domain/records/activity.ts'
import { definitions } from '../../src/domain/records/index.ts'
import { specificData } from '../../src/domain/specific-data.ts'

const [one, two] = ['a'.repeat(64), 'b'.repeat(64)]
const facts = { today: '2026-11-22' }
const filled = {
  date: '2026-11-21',
  title: 'Pelatihan jualan daring',
  field: 'economy',
  type: 'training',
  target: 'public',
  people: { men: 3, women: 9 },
}

describe('a field of photos', () => {
  it('is read from a form’s text and written back to it in its order', () => {
    const text = toInput(activity, { ...filled, photos: [two, one] })
    expect(text.photos).toBe(`${two},${one}`)
    const parsed = parseInput(activity, text, facts)
    expect(parsed).toMatchObject({ ok: true, values: { photos: [two, one] } })
  })

  it('is not there while no photo was chosen, and null once the last was taken away', () => {
    const parsed = parseInput(activity, toInput(activity, filled), facts)
    if (!parsed.ok) throw new Error('refused')
    expect('photos' in parsed.values).toBe(false)
    expect(changedValues(activity, { ...filled, photos: [one] }, parsed.values)).toEqual({ photos: null })
    expect(changedValues(activity, filled, parsed.values)).toEqual({})
  })

  it('keeps what a newer app put into the list, and never stands in the way of saving', () => {
    const newer = { ...filled, photos: [one, { hash: two, words: 'Ibu-ibu' }] }
    const parsed = parseInput(activity, toInput(activity, newer), facts)
    if (!parsed.ok) throw new Error('refused')
    expect(changedValues(activity, newer, parsed.values)).toEqual({})
    expect(changedValues(activity, newer, { ...parsed.values, photos: [two] })).toEqual({
      photos: [two, { hash: two, words: 'Ibu-ibu' }],
    })
    expect(parseInput(activity, { ...toInput(activity, filled), photos: 'foto.jpg' }, facts)).toMatchObject({
      ok: true,
    })
  })

  it('has a form control wherever a record may hold files', () => {
    const fields = Object.values(definitions).flatMap(({ fields }) => Object.values(fields))
    const files = fields.filter(({ type }) => type === 'attachments')
    expect(files).toHaveLength(5)
    expect(files.every(({ hidden }) => hidden === undefined)).toBe(true)
  })
})

describe('photos with specific personal data', () => {
  it.each([
    [{ target: 'children', title: 'Sabtu ceria' }, 'children'],
    [{ target: 'public', title: 'Dongeng untuk anak-anak' }, 'children'],
    [{ target: 'public', title: 'Kelas ibu hamil' }, 'health'],
    [{ target: 'children', title: 'Posyandu balita' }, 'health'],
    [{ target: 'public', title: 'Pelatihan jualan daring' }, undefined],
    [{ title: 'Kanakan' }, undefined],
    [{}, undefined],
  ] as const)('%o: %s', (values, expected) => {
    expect(specificData(values)).toBe(expected)
  })
})
