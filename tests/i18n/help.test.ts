// The help says what the screen says: names of buttons come from their phrases, and the small words are those of all others.
import { describe, expect, test } from 'vitest'
import { definitions } from '../../src/domain/records/index.ts'
import { help as inEnglish } from '../../src/i18n/en/help.ts'
import { en } from '../../src/i18n/en/index.ts'
import { retiredIn } from '../../src/i18n/glossary.ts'
import { help as inIndonesian } from '../../src/i18n/id/help.ts'
import { id } from '../../src/i18n/id/index.ts'
import { naming } from '../../src/i18n/naming.ts'
import type { Phrases } from '../../src/i18n/phrases.ts'

const languages = [
  ['id', id, inIndonesian],
  ['en', en, inEnglish],
] as const

/** The same phrases under other names, as after a change of all buttons. */
const renamed = (phrases: unknown): unknown => {
  if (typeof phrases === 'string') return `‹${phrases}›`
  if (typeof phrases === 'function')
    return (...given: unknown[]) => renamed((phrases as (...all: unknown[]) => unknown)(...given))
  if (Array.isArray(phrases)) return phrases.map(renamed)
  return Object.fromEntries(Object.entries(phrases as object).map(([key, one]) => [key, renamed(one)]))
}

/** What fields, kinds and choices are called. */
const labels = new Set<string>()
const gather = (one: unknown): void => {
  if (typeof one !== 'object' || one === null) return
  const { id: indonesian, en: english } = one as { id?: unknown; en?: unknown }
  if (typeof indonesian === 'string' && typeof english === 'string') labels.add(indonesian).add(english)
  for (const inside of Object.values(one)) gather(inside)
}
gather(definitions)

const bold = (step: string): readonly string[] => step.split('**').filter((_, at) => at % 2 === 1)

describe.each(languages)('the help (%s)', (language, phrases, help) => {
  const tasks = Object.entries(help(phrases).tasks)
  test('has short tasks: three to six steps, each with a way to its screen', () => {
    expect(tasks.length).toBeGreaterThan(20)
    for (const [task, { title, steps, find, go }] of tasks) {
      expect(steps.length, task).toBeGreaterThanOrEqual(3)
      expect(steps.length, task).toBeLessThanOrEqual(6)
      for (const step of steps) expect(step.replaceAll('**', '').length, step).toBeLessThanOrEqual(160)
      expect(
        [title, find, go].every((words) => words.trim() !== ''),
        task,
      ).toBe(true)
    }
  })
  test('takes the name of every button from the button', () => {
    const after = help(renamed(phrases) as Phrases).tasks
    const byHand = Object.values(after).flatMap(({ steps }) =>
      steps.flatMap(bold).filter((name) => !name.includes('‹') && !labels.has(name)),
    )
    expect(byHand).toEqual([])
    expect(Object.values(after).flatMap(({ steps }) => steps.flatMap(bold)).length).toBeGreaterThan(60)
    // And it names none in plain words between quotation marks.
    expect(tasks.flatMap(([, { steps }]) => steps).filter((step) => /“(?!–)/.test(step))).toEqual([])
  })
  test('never shouts, has its bold in pairs and no missing value', () => {
    const wrong = tasks.flatMap(([, { title, steps, go }]) =>
      [title, ...steps, go].filter(
        (words) => /!|undefined|NaN/.test(words) || words.split('**').length % 2 === 0,
      ),
    )
    expect(wrong).toEqual([])
  })
  if (language === 'id')
    test('has no retired word in what is read', () => {
      const { groups, tasks: _, ...rest } = help(id)
      const read = [
        ...Object.values(groups),
        ...Object.values(rest).filter((one) => typeof one === 'string'),
        ...tasks.flatMap(([, { title, steps, go }]) => [title, ...steps, go]),
      ]
      expect(read.flatMap((words) => retiredIn(words).map((old) => `${old}: ${words}`))).toEqual([])
    })
})

test('the two languages have as many steps for each task', () => {
  const [first, second] = [inIndonesian(id).tasks, inEnglish(en).tasks]
  for (const task of Object.keys(first) as (keyof typeof first)[])
    expect(second[task].steps.length, task).toBe(first[task].steps.length)
})

test('a name is bold as it is put in, without the bold that it has elsewhere', () => {
  expect(naming`Ketuk ${'Perempuan'} satu kali.`).toBe('Ketuk **Perempuan** satu kali.')
  expect(naming`${'**12** baris'}`).toBe('**12 baris**')
  expect(naming`Sudah.`).toBe('Sudah.')
})
