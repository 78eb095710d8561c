// Values as no form makes them, and rows that are nearly right: what is wrong is one thing at a time, mostly.
import type { Draw } from './draw.ts'

const texts = [
  ...['', 'a', 'Bu Siti', 'é🙂', '\u0000', '\ud800', '__proto__', 'constructor', 'toString', 'x'.repeat(300)],
  ...[
    '2026-11-05',
    '2026-13-45',
    '9999-99',
    '../x',
    "'; DROP TABLE record; --",
    '%00',
    '1e999',
    'null',
    '-1',
  ],
]
const numbers = [0, 1, -1, 0.5, 2 ** 31, 2 ** 53 - 1, 2 ** 53, -(2 ** 60), 1e308, 1841]
const ids = [
  ...[
    'a1',
    'a2',
    'a3',
    'b:1',
    'library',
    'monthReport:2026-11',
    'facility:2026-10',
    'visit:2026-11-05:aaaaaaaa',
  ],
  ...['writer:aaaaaaaa', 'bad id', '', 'x'.repeat(81), '__proto__', 'note:1', 'computerUse:x'],
]
const kinds = [
  'activity',
  'visit',
  'library',
  'facility',
  'monthReport',
  'partner',
  'newKind',
  '1x',
  '',
  'advocacy',
  'writer',
]
const names = [
  'title',
  'date',
  'people',
  'time',
  'place',
  '_deleted',
  '_copied',
  'closing',
  'bad name',
  '__proto__',
  'constructor',
  'x',
]
const writers = ['aaaaaaaa', 'bbbbbbbb', 'zzzzzzzz', '00000000']

export function drawValue(draw: Draw, depth = 0): unknown {
  const kind = draw.int(depth > 3 ? 4 : 7)
  if (kind === 0) return draw.of(texts)
  if (kind === 1) return draw.of(numbers)
  if (kind === 2) return draw.of([true, false, null])
  if (kind === 3)
    return draw.of([{ men: 1, women: 2 }, { start: '08:00', end: '09:00' }, [], {}, '2026-11-06'])
  if (kind === 4) return draw.list(4, () => drawValue(draw, depth + 1))
  if (kind === 5)
    return Object.fromEntries(draw.list(4, () => [draw.of([...names, ...texts]), drawValue(draw, depth + 1)]))
  return draw.oneIn(20) ? draw.of([nested(10), nested(64), nested(65), deep]) : draw.of(texts)
}

/** Deeper than what writes JSON can go: put in where the text is made. */
const deep = '@deep@'
export const withDepth = (json: string): string =>
  json.replaceAll(`"${deep}"`, `${'['.repeat(20_000)}${']'.repeat(20_000)}`)

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = [value]
  return value
}

export function drawStamp(draw: Draw): unknown {
  if (draw.oneIn(15)) return drawValue(draw)
  if (draw.oneIn(15)) return `1zzzzzzzzzzzz${draw.of(writers)}`
  return `0mwr1ab${draw
    .int(36 ** 2)
    .toString(36)
    .padStart(2, '0')}000${draw.int(36).toString(36)}${draw.of(writers)}`
}

const registers = (draw: Draw, most: number, make: () => unknown) =>
  Object.fromEntries(draw.list(most, () => [draw.of(names), make()]))

export function drawRow(draw: Draw): unknown {
  if (draw.oneIn(30)) return drawValue(draw)
  const id = draw.of(ids)
  const kind = draw.oneIn(3) ? draw.of(kinds) : id.split(':')[0] === 'visit' ? 'visit' : 'activity'
  const row: Record<string, unknown> = {
    i: id,
    t: kind,
    s: drawStamp(draw),
    f: registers(draw, 4, () => drawValue(draw)),
  }
  if (draw.oneIn(3)) row.fs = registers(draw, 2, () => drawStamp(draw))
  if (draw.oneIn(3)) row.c = registers(draw, 3, () => draw.list(6, () => drawStamp(draw)))
  if (draw.oneIn(4))
    row.alt = registers(draw, 2, () => draw.list(3, () => [drawStamp(draw), drawValue(draw)]))
  if (draw.oneIn(5)) row.g = registers(draw, 2, () => draw.of([...numbers, 1, 2]))
  if (draw.oneIn(8)) row[draw.of(['i', 't', 's', 'f', 'fs', 'c', 'alt', 'g', 'q'])] = drawValue(draw)
  if (draw.oneIn(12)) delete row[draw.of(['i', 't', 's', 'f'])]
  return row
}
