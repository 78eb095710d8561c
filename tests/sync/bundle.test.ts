import { describe, expect, it } from 'vitest'
import {
  type BundleHeader,
  bundleText,
  isOfLibrary,
  openBundle,
  recordsOf,
  rowsText,
} from '../../src/sync/bundle.ts'
import type { RecordState } from '../../src/sync/record-state.ts'
import { emptyRegister, merge, write } from '../../src/sync/register.ts'
import { clockAtStart, issueStamp } from '../../src/sync/stamp.ts'

const base64 = {
  encode: (bytes: Uint8Array) => Buffer.from(bytes).toString('base64'),
  decode: (text: string) =>
    /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0
      ? new Uint8Array(Buffer.from(text, 'base64'))
      : undefined,
}
const header: BundleHeader = {
  libraryName: 'Perpustakaan Désa | Karangsari',
  libraries: ['server-id', '0b1c-first'],
  records: 2,
  made: '2026-11-22',
  names: false,
}
const payload = Uint8Array.from({ length: 1_000 }, (_, index) => (index * 7 + (index >> 3)) % 256)
const file = bundleText(header, payload, base64)
const open = (text: string) => openBundle(text, base64)

const stamp = (ms: number, writer: string) => issueStamp(clockAtStart, ms, 0, writer).stamp
const record: RecordState = {
  id: 'a1',
  kind: 'activity',
  registers: {
    title: merge(
      write(emptyRegister, stamp(5, 'aaaaaaaa'), 'Kelas ibu'),
      write(emptyRegister, stamp(9, 'bbbbbbbb'), 'Kelas ibu hamil'),
    ),
    fromNewerApp: write(emptyRegister, stamp(5, 'aaaaaaaa'), { a: [1, null] }),
  },
}

describe('the file', () => {
  it('says in its first line, to whoever opens it, what it is and of whom', () => {
    const [line] = file.split('\n')
    expect(line).toMatch(/^Arsip cadangan Lumbung, format 1 \| perpustakaan: Perpustakaan Desa Karangsari \|/)
    expect(line).toContain('catatan: 2 | dibuat: 2026-11-22 | nama orang: tidak | sandi: tidak')
    expect(line).toContain('id: server-id 0b1c-first')
    expect(line).toMatch(/sha256: [0-9a-f]{64}$/)
    expect(file).toMatch(/^[\n -~]*$/)
  })

  it('opens to what was put in, with every part of the first line', () => {
    const opened = open(file)
    expect(opened).toMatchObject({
      ok: true,
      header: { ...header, libraryName: 'Perpustakaan Desa Karangsari' },
    })
    expect(opened.ok && opened.payload).toEqual(payload)
    const lock = { iterations: 600_000, salt: 'ab'.repeat(16), iv: 'cd'.repeat(12) }
    expect(open(bundleText({ ...header, lock, names: true }, payload, base64))).toMatchObject({
      header: { lock, names: true },
    })
  })

  it('opens however its lines were broken on the way', () => {
    const ways = [
      file.replaceAll('\n', '\r\n'),
      `\uFEFF${file}`,
      `\n\n  ${file}\n\n\n`,
      file.replaceAll('\n', '\n \n'),
      file.replaceAll(' | ', '\r\n | '),
      file.trimEnd(),
    ]
    for (const text of ways) expect(open(text)).toMatchObject({ ok: true })
  })

  it('a name without a letter that all systems know does no harm', () => {
    expect(open(bundleText({ ...header, libraryName: '🌾|图书馆' }, payload, base64))).toMatchObject({
      ok: true,
    })
  })
})

describe('refusing', () => {
  it('says that a file ended too early, wherever it was cut', () => {
    for (let length = file.indexOf('\n') + 1; length < file.trimEnd().length; length += 13) {
      expect(open(file.slice(0, length))).toEqual({ ok: false, reason: 'cutOff' })
    }
    for (let length = 0; length < file.length - 2; length++)
      expect(open(file.slice(0, length)).ok).toBe(false)
  })

  it('takes no file in which any one bit was changed, unless it says the very same', () => {
    const bytes = Buffer.from(file)
    let same = 0
    for (let index = 0; index < bytes.length; index++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = Buffer.from(bytes)
        changed[index]! ^= 1 << bit
        const opened = open(changed.toString('latin1'))
        if (!opened.ok) continue
        same++
        expect(opened).toEqual(open(file))
      }
    }
    // A line break that became another blank, and nothing else.
    expect(same).toBeLessThan(100)
  })

  it('knows a file of a newer app, and one that is no bundle', () => {
    expect(open(file.replace('format 1', 'format 2'))).toEqual({ ok: false, reason: 'newer' })
    expect(open('Format 2 of something else')).toEqual({ ok: false, reason: 'notBundle' })
    expect(open('')).toEqual({ ok: false, reason: 'notBundle' })
    expect(open('a,b,c\n1,2,3')).toEqual({ ok: false, reason: 'notBundle' })
  })

  it('is not fooled by a changed id, count, day or promise of no names', () => {
    for (const [from, to] of [
      ['server-id', 'anotherid'],
      ['catatan: 2', 'catatan: 3'],
      ['2026-11-22', '2026-11-23'],
      ['orang: tidak', 'orang: ya'],
      ['Karangsari', 'Karangsara'],
    ] as const) {
      expect(open(file.replace(from, to))).toEqual({ ok: false, reason: 'damaged' })
    }
  })

  it('belongs to a library by any id that both know', () => {
    expect(isOfLibrary(header, ['elsewhere', '0b1c-first'])).toBe(true)
    expect(isOfLibrary(header, ['elsewhere'])).toBe(false)
  })
})

describe('the rows', () => {
  it('come back with both values, their contexts and what only a newer app knows', () => {
    const { text, count } = rowsText([record, { ...record, id: 'a2' }])
    expect(count).toBe(2)
    expect(recordsOf(text, header)).toEqual([record, { ...record, id: 'a2' }])
  })

  it('are refused whole where one can not be read, one is missing, or one comes twice', () => {
    const { text } = rowsText([record, { ...record, id: 'a2' }])
    const [first = '', second = ''] = text.split('\n')
    for (const bad of [
      first,
      `${first}\n${second}x`,
      `${first}\n${first}`,
      `${text}\n${second}`,
      `${first}\n{}`,
    ]) {
      expect(recordsOf(bad, header)).toBeUndefined()
    }
  })

  it('leave out a record that could not be read back, rather than spoil the file', () => {
    const { text, count } = rowsText([record, { ...record, id: 'no such id' }])
    expect(count).toBe(1)
    expect(recordsOf(text, { ...header, records: 1 })).toEqual([record])
  })
})
