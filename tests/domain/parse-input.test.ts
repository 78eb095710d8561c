import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newInput } from '../../src/domain/new-input.ts'
import {
  changedValues,
  type Input,
  parseInput,
  readLeniently,
  shownFields,
  toInput,
} from '../../src/domain/parse-input.ts'
import { definitionOf } from '../../src/domain/records/index.ts'

const today = '2026-11-22'
const definition = (kind: string) => definitionOf(kind)!
const activity = definition('activity')

const good: Input = {
  ...newInput(activity, today),
  title: 'Pelatihan pemasaran daring',
  field: 'economy',
  'people.men': '8',
  'people.women': '12',
}
const parse = (changes: Input, kind = 'activity', base: Input = good) =>
  parseInput(definition(kind), { ...base, ...changes }, { today })
const problems = (changes: Input, kind?: string, base?: Input) => {
  const parsed = parse(changes, kind, base)
  return parsed.ok ? [] : parsed.problems
}
const warnings = (changes: Input, kind?: string, base?: Input) => parse(changes, kind, base).warnings
const valueAt = (name: string, changes: Input, kind?: string, base?: Input) => {
  const parsed = parse(changes, kind, base)
  return parsed.ok ? parsed.values[name] : parsed.problems
}

describe('what is well written', () => {
  test('becomes values, without what was left empty', () => {
    expect(parse({})).toEqual({
      ok: true,
      values: {
        date: today,
        title: 'Pelatihan pemasaran daring',
        field: 'economy',
        type: 'training',
        target: 'public',
        people: { men: 8, women: 12 },
        status: 'done',
      },
      warnings: [],
    })
  })

  const advocacy: Input = {
    ...newInput(definition('advocacy'), today),
    title: 'Anggaran',
    result: 'money',
    stage: 'promised',
  }
  test.each([
    ['1.500.000', 1_500_000],
    ['Rp1.500.000', 1_500_000],
    ['Rp. 1.500.000,-', 1_500_000],
    ['rp 1.500.000,00', 1_500_000],
    ['1 500 000', 1_500_000],
    ['1500000', 1_500_000],
    ['0', 0],
  ])('an amount of %s is %d', (given, amount) =>
    expect(valueAt('amount', { amount: given }, 'advocacy', advocacy)).toBe(amount),
  )

  const facility: Input = { books: '900', 'computers.total': '2' }
  test.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['20', 20],
    ['1.500', 1500],
    ['1.500,25', 1500.25],
    ['10,50', 10.5],
  ])('a bandwidth of %s is %d', (given, mbps) =>
    expect(valueAt('bandwidth', { bandwidth: given }, 'facility', facility)).toBe(mbps),
  )

  test.each([
    ['18 ', 18],
    [' 1.200', 1200],
    ['007', 7],
    ['18,0', 18],
    ['-0', 0],
  ])('a head count of %j is %d', (given, men) =>
    expect(valueAt('people', { 'people.men': given })).toEqual({ men, women: 12 }),
  )

  test.each([
    ['2026-11-20', '2026-11-20'],
    ['20/11/2026', '2026-11-20'],
    ['1-2-2026', '2026-02-01'],
    ['20.11.2026', '2026-11-20'],
  ])('a date of %s is %s', (given, day) => expect(valueAt('date', { date: given })).toBe(day))

  test.each([
    ['10:07', '10:07'],
    ['10.07', '10:07'],
    ['7.30', '07:30'],
    ['0730', '07:30'],
  ])('a time of %s is %s', (given, time) =>
    expect(valueAt('time', { 'time.start': given })).toEqual({ start: time }),
  )

  test('text is trimmed, keeps its lines where it may have them, and drops control characters', () => {
    expect(valueAt('title', { title: '  Kelas\n ibu\u0000 hamil ' })).toBe('Kelas ibu hamil')
    expect(valueAt('change', { change: 'Satu\r\nDua\n' })).toBe('Satu\nDua')
  })

  test('an emoji in a name is a character like another', () => {
    expect(valueAt('title', { title: 'Lomba 🎉 17-an 👨‍👩‍👧' })).toBe('Lomba 🎉 17-an 👨‍👩‍👧')
    expect(valueAt('title', { title: '🎉'.repeat(200) })).toBe('🎉'.repeat(200))
    expect(problems({ title: '🎉'.repeat(201) })).toMatchObject([{ rule: 'tooLong', actual: 201, max: 200 }])
  })

  test('a link gets its scheme, a village code its dots', () => {
    const publication: Input = { date: today, title: 'Berita', medium: 'online', mediaName: 'Desa' }
    expect(valueAt('link', { link: 'karangsari.desa.id/berita' }, 'publication', publication)).toBe(
      'https://karangsari.desa.id/berita',
    )
    const library: Input = { name: 'P', address: 'A', head: 'H', villageHead: 'K' }
    expect(valueAt('village', { village: '3315142006' }, 'library', library)).toBe('33.15.14.2006')
  })
})

describe('what is refused names the field, the rule and what was written', () => {
  test.each([
    [{ 'people.men': '18 org' }, 'people.men', 'notNumber'],
    [{ 'people.men': 'delapan' }, 'people.men', 'notNumber'],
    [{ 'people.men': '1e3' }, 'people.men', 'notNumber'],
    [{ 'people.men': '12a' }, 'people.men', 'notNumber'],
    [{ 'people.men': '1.50.00' }, 'people.men', 'notNumber'],
    [{ 'people.men': '1,5' }, 'people.men', 'notWhole'],
    [{ 'people.men': '1.5' }, 'people.men', 'notWhole'],
    [{ 'people.men': '1,000' }, 'people.men', 'notWhole'],
    [{ 'people.men': '-3' }, 'people.men', 'negative'],
    [{ 'people.men': '− 3' }, 'people.men', 'negative'],
    [{ 'people.men': '100001' }, 'people.men', 'tooLarge'],
    [{ 'people.men': '9'.repeat(400) }, 'people.men', 'tooLarge'],
    [{ date: '2026-02-30' }, 'date', 'impossibleDate'],
    [{ date: '31/11/2026' }, 'date', 'impossibleDate'],
    [{ date: '12026-11-01' }, 'date', 'impossibleDate'],
    [{ date: '2026-13-01' }, 'date', 'impossibleDate'],
    [{ date: 'kemarin' }, 'date', 'notDate'],
    [{ date: '20/11/26' }, 'date', 'notDate'],
    [{ 'time.start': '25:00' }, 'time.start', 'notTime'],
    [{ 'time.start': 'pagi' }, 'time.start', 'notTime'],
    [{ 'time.start': '10:00', 'time.end': '09:00' }, 'time.end', 'endBeforeStart'],
    [{ field: '<script>' }, 'field', 'notChoice'],
  ])('%j → %s: %s', (changes, field, rule) => {
    const found = problems(changes as Input)
    expect(found).toMatchObject([{ field, rule, given: (changes as Input)[field] }])
  })

  test('a note of 10,000 characters, with both lengths', () => {
    const change = 'a'.repeat(10_000)
    expect(problems({ change })).toEqual([
      { field: 'change', rule: 'tooLong', given: change, max: 5_000, actual: 10_000 },
    ])
  })

  test('what is required and missing, part by part', () => {
    expect(problems({ title: ' ', 'people.men': '', 'people.women': '' })).toEqual([
      { field: 'title', rule: 'required' },
      { field: 'people.men', rule: 'required' },
      { field: 'people.women', rule: 'required' },
    ])
  })

  test('all of them at once, in the form’s order', () => {
    expect(problems({ 'people.men': 'x', title: '', date: '2026-02-30' }).map(({ field }) => field)).toEqual([
      'date',
      'title',
      'people.men',
    ])
  })

  test('an end at the start is no mistake: a use may be opened and closed in one minute', () => {
    expect(problems({ 'time.start': '10:00', 'time.end': '10:00' })).toEqual([])
  })

  test.each([
    ['activity', '20:00', '00:30', 270],
    ['computerUse', '22:30', '00:45', 135],
    ['serviceDay', '16:00', '01:00', 540],
    ['library', '15:00', '00:00', 540],
  ])('%s from %s to %s is over midnight: asked about, and kept', (kind, start, end, minutes) => {
    const group = kind === 'activity' || kind === 'computerUse' ? 'time' : 'hours'
    const times: Input = { [`${group}.start`]: start, [`${group}.end`]: end, way: 'timed' }
    const parsed = parseInput(definition(kind), { ...newInput(definition(kind), today), ...times }, { today })
    const about = parsed.warnings.filter(({ rule }) => rule === 'overMidnight')
    expect(about).toEqual([{ field: `${group}.end`, rule: 'overMidnight', given: end, actual: minutes }])
    expect(parsed.ok ? [] : parsed.problems.filter(({ field }) => field.startsWith(group))).toEqual([])
  })

  test('visits that were not counted; 0 is counted', () => {
    const base: Input = { ...newInput(definition('visit'), today), 'people.men': '0', 'people.women': '0' }
    expect(problems({}, 'visit', base)).toEqual([])
    expect(problems({ 'people.men': '', 'people.women': '' }, 'visit', base)).not.toEqual([])
  })

  test('more working computers than there are', () => {
    const base: Input = { books: '900', 'computers.total': '2', 'computers.working': '3' }
    expect(problems({}, 'facility', base)).toEqual([
      { field: 'computers.working', rule: 'moreThanAll', max: 2 },
    ])
    expect(problems({ bandwidth: '1,555', 'computers.working': '2' }, 'facility', base)).toMatchObject([
      { field: 'bandwidth', rule: 'tooManyDecimals', max: 2 },
    ])
  })

  test('a partner whose end is before its start', () => {
    const base: Input = {
      name: 'SDN 1',
      type: 'school',
      'period.start': '2026-05-01',
      'period.end': '2026-04-01',
    }
    expect(problems({}, 'partner', base)).toMatchObject([{ field: 'period.end', rule: 'endBeforeStart' }])
  })

  const profile: Input = { name: 'P', village: '33.15.14.2006', address: 'A', head: 'H', villageHead: 'K' }
  test.each([
    ['village', '33.15.14', 'notVillageCode'],
    ['village', 'Karangsari', 'notVillageCode'],
    ['email', 'desa@', 'notEmail'],
    ['phone', 'nol delapan', 'notPhone'],
    ['founded.year', '19', 'notYear'],
    ['founded.year', '2O19', 'notYear'],
  ])('a profile with %s %s: %s', (field, given, rule) =>
    expect(problems({ [field]: given }, 'library', profile)).toMatchObject([{ field, rule, given }]),
  )

  test('a link that is none, or that would run', () => {
    const base: Input = { date: today, title: 'Berita', medium: 'online', mediaName: 'Desa' }
    for (const link of ['javascript:alert(1)', 'berita', 'ftp://a.id/b', 'https://'])
      expect(problems({ link }, 'publication', base)).toMatchObject([{ field: 'link', rule: 'notLink' }])
  })

  test('a full name where initials belong', () => {
    const base: Input = {
      date: today,
      title: 'C',
      field: 'economy',
      before: 'a',
      activity: 'b',
      after: 'c',
      consent: 'yes',
    }
    expect(problems({ initials: 'Siti' }, 'story', base)).toMatchObject([{ rule: 'notInitials' }])
    for (const initials of ['S.W.', 'SW', 'S W', 'M. S.'])
      expect(problems({ initials }, 'story', base)).toEqual([])
  })
})

describe('what is odd is asked about, never blocked', () => {
  test.each([
    [{ date: '2026-11-23' }, { field: 'date', rule: 'inFuture' }],
    [{ date: '1999-12-31' }, { field: 'date', rule: 'longAgo' }],
    [{ date: '0026-11-20' }, { field: 'date', rule: 'longAgo' }],
    [
      { date: '2031-11-24', status: 'planned' },
      { field: 'date', rule: 'farAhead' },
    ],
    [{ 'people.men': '289' }, { field: 'people', rule: 'manyPeople', max: 300, actual: 301 }],
    [{ 'ofThem.youth': '21' }, { field: 'ofThem.youth', rule: 'moreThanPeople', max: 20, actual: 21 }],
  ])('%j', (changes, warning) => {
    const parsed = parse(changes as Input)
    expect(parsed.ok).toBe(true)
    expect(parsed.warnings).toMatchObject([warning])
  })

  test('not the usual: today, 300 people, a plan for next week', () => {
    expect(warnings({ 'people.men': '288' })).toEqual([])
    expect(warnings({ date: '2026-11-29', status: 'planned' })).toEqual([])
  })

  test('a next step that lies ahead is as it should be; a rule issued tomorrow is not', () => {
    const base: Input = { ...newInput(definition('advocacy'), today), title: 'Perdes', result: 'regulation' }
    expect(warnings({ 'nextStep.date': '2026-12-05' }, 'advocacy', base)).toEqual([])
    expect(warnings({ 'regulation.issued': '2026-11-23' }, 'advocacy', base)).toMatchObject([
      { field: 'regulation.issued', rule: 'inFuture' },
    ])
  })

  test('a village that the list does not have, only when the list can be asked', () => {
    const profile: Input = { name: 'P', village: '33.15.99.2001', address: 'A', head: 'H', villageHead: 'K' }
    const withList = (answer: boolean | undefined) =>
      parseInput(definition('library'), profile, { today, knownVillage: () => answer }).warnings
    expect(withList(false)).toMatchObject([{ field: 'village', rule: 'unknownVillage' }])
    expect(withList(true)).toEqual([])
    expect(withList(undefined)).toEqual([])
  })
})

describe('fields that depend on others', () => {
  const base: Input = { ...newInput(definition('advocacy'), today), title: 'Anggaran buku' }

  test('are shown by what was chosen so far', () => {
    const shown = (result: string) =>
      shownFields(definition('advocacy'), readLeniently(definition('advocacy'), { ...base, result })).map(
        ([name]) => name,
      )
    expect(shown('money')).toEqual(expect.arrayContaining(['amount', 'source']))
    expect(shown('money')).not.toContain('inKind')
    expect(shown('inKind')).toContain('inKind')
    expect(shown('regulation')).toContain('regulation')
    expect(shown('')).not.toContain('amount')
  })

  test('are neither read nor checked while they are not shown', () => {
    const parsed = parse({ result: 'regulation', amount: 'banyak', 'inKind.goods': '4' }, 'advocacy', base)
    expect(parsed).toMatchObject({ ok: true })
    expect(parsed.ok && Object.keys(parsed.values)).not.toContain('inKind')
  })

  test('a timed use asks for its start and not for a number of uses', () => {
    const use: Input = { ...newInput(definition('computerUse'), today), way: 'timed' }
    expect(problems({}, 'computerUse', use)).toEqual([{ field: 'time.start', rule: 'required' }])
    expect(valueAt('time', { 'time.start': '9.05' }, 'computerUse', use)).toEqual({ start: '09:05' })
    expect(problems({ way: 'counted' }, 'computerUse', use)).toEqual([
      { field: 'sessions', rule: 'required' },
    ])
  })
})

describe('what a person changed', () => {
  const before = {
    date: '2026-11-07',
    title: 'Kelas ibu hamil',
    field: 'health',
    type: 'training',
    target: 'public',
    people: { men: 0, women: 14, diverse: 1 },
    status: 'done',
    place: 'Balai desa',
    mood: 'from a newer app',
  }
  const change = (changes: Input) => {
    const parsed = parseInput(activity, { ...toInput(activity, before), ...changes }, { today })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return changedValues(activity, before, parsed.values)
  }

  test('is nothing when nothing was touched', () => expect(change({})).toEqual({}))

  test('is only the registers touched', () => {
    expect(change({ title: 'Kelas ibu hamil dan bayi' })).toEqual({ title: 'Kelas ibu hamil dan bayi' })
  })

  test('is null where a field was emptied', () => expect(change({ place: '' })).toEqual({ place: null }))

  test('keeps the keys of a newer app inside a group', () => {
    expect(change({ 'people.women': '15' })).toEqual({ people: { men: 0, women: 15, diverse: 1 } })
  })

  test('keeps a choice of a newer app that nobody touched, and passes it through a form', () => {
    const newer = { ...before, target: 'migrantWorkers' }
    const parsed = parseInput(activity, toInput(activity, newer), { today })
    expect(parsed).toMatchObject({ ok: true, values: { target: 'migrantWorkers' } })
    expect(changedValues(activity, newer, parsed.ok ? parsed.values : {})).toEqual({})
  })

  test('leaves alone a value that the form could not show', () => {
    const odd = { ...before, place: { village: 'Karangsari' }, facilitator: 7 }
    const parsed = parseInput(activity, toInput(activity, odd), { today })
    expect(changedValues(activity, odd, parsed.ok ? parsed.values : {})).toEqual({})
  })

  test('leaves alone what is not asked any more', () => {
    const advocacy = definition('advocacy')
    const was = {
      date: today,
      title: 'A',
      target: 'villageHead',
      stage: 'raised',
      result: 'money',
      amount: 5_000_000,
    }
    const parsed = parseInput(advocacy, { ...toInput(advocacy, was), result: 'regulation' }, { today })
    expect(changedValues(advocacy, was, parsed.ok ? parsed.values : {})).toEqual({ result: 'regulation' })
  })

  test('several choices are one list, in the definition’s order, unknown ones last', () => {
    const library = definition('library')
    const was = { name: 'P', village: '33.15.14.2006', address: 'A', head: 'H', villageHead: 'K' }
    const parsed = parseInput(
      library,
      { ...toInput(library, was), openDays: 'payday,friday,monday' },
      { today },
    )
    expect(changedValues(library, was, parsed.ok ? parsed.values : {})).toEqual({
      openDays: ['monday', 'friday', 'payday'],
    })
  })
})

test('no text, however strange, throws or becomes an impossible number', () => {
  const strange = fc.array(fc.nat(0x10ffff), { maxLength: 12 }).map((codes) => String.fromCodePoint(...codes))
  const number = fc.oneof(strange, fc.float().map(String))
  fc.assert(
    fc.property(number, number, strange, (men, women, title) => {
      const parsed = parse({
        'people.men': men,
        'people.women': women,
        title,
        date: men,
        'time.start': women,
      })
      for (const heads of parsed.ok ? Object.values(parsed.values.people as Record<string, number>) : [])
        expect(Number.isInteger(heads) && heads >= 0).toBe(true)
    }),
  )
})

test('a whole number survives its own text', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (men, women) => {
      const input = toInput(activity, { ...readLeniently(activity, good), people: { men, women } })
      const parsed = parseInput(activity, input, { today })
      expect(parsed.ok && parsed.values.people).toEqual({ men, women })
    }),
  )
})
