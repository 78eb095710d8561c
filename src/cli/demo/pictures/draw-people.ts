// People of the demonstration's pictures, alone or in rows.
import type { Random } from '../random.ts'
import type { Canvas } from './canvas.ts'
import { cloth, hair, lips, skin } from './colours.ts'

export interface Spot {
  /** Where the middle of the face is. */
  readonly x: number
  readonly y: number
  /** 1 is a head of 50 pixels. */
  readonly size: number
}

export function drawPerson(canvas: Canvas, random: Random, { x, y, size }: Spot, stretches = false): void {
  const [shirt, face, scarf] = [random.pick(cloth), random.pick(skin), random.pick(cloth)]
  const wearsScarf = random.chance(0.5)
  const at = (...shifts: readonly number[]) =>
    shifts.map((shift, index) => (index % 2 === 0 ? x : y) + shift * size)
  const ellipse = (dx: number, dy: number, across: number, down: number, colour = shirt) =>
    canvas.ellipse(x + dx * size, y + dy * size, across * size, down * size, colour)

  for (const side of stretches ? [-1, 1] : []) {
    canvas.polygon(at(side * 24, 34, side * 34, 22, side * 62, -46, side * 50, -50), shirt)
    ellipse(side * 57, -52, 8, 8, face)
  }
  if (wearsScarf) ellipse(0, 2, 31, 40, scarf)
  ellipse(0, 42, 38, 26)
  canvas.polygon(at(-38, 42, 38, 42, 44, 104, -44, 104), shirt)
  if (wearsScarf) canvas.polygon(at(-26, 12, 26, 12, 16, 44, 0, 52, -16, 44), scarf)
  else {
    canvas.polygon(at(-8, 16, 8, 16, 8, 30, -8, 30), face)
    ellipse(0, -8, 26, 28, hair)
  }
  ellipse(0, 0, 21, 25, face)
  if (!wearsScarf) canvas.polygon(at(-21, -6, -16, -25, 16, -25, 21, -6, 4, -13), hair)
  for (const side of [-1, 1]) ellipse(side * 8, 0, 2.4, 3, hair)
  ellipse(0, 11, 7, 3.5, lips)
  // The upper half of the mouth is covered: what remains smiles.
  canvas.polygon(at(-8, 6, 8, 6, 8, 11, -8, 11), face)
}

interface Row {
  readonly y: number
  readonly count: number
  readonly size: number
  /** So that nobody stands right before somebody else. */
  readonly shifted?: true
}

/** The spots of a row from one side of the picture to the other, none quite in line. */
export function spotsOf(
  { width }: Canvas,
  random: Random,
  { y, count, size, shifted }: Row,
): readonly Spot[] {
  const step = width / (count + (shifted ? 0.4 : 1))
  return Array.from({ length: count }, (_, index) => ({
    x: step * (index + (shifted ? 0.7 : 1)) + random.whole(-8, 8),
    y: y + random.whole(-6, 6),
    size,
  }))
}
