// Where the demonstration's pictures are: the reading room, the yard of the village hall.
import type { Random } from '../random.ts'
import type { Canvas } from './canvas.ts'
import {
  clay,
  cloth,
  darkWood,
  floor,
  glass,
  ground,
  hills,
  leaves,
  metal,
  roof,
  shade,
  sky,
  wall,
  white,
  wood,
} from './colours.ts'
import type { Spot } from './draw-people.ts'

export function drawRoom(canvas: Canvas, random: Random): void {
  canvas.rectangle(0, 0, 800, 392, wall)
  canvas.rectangle(0, 400, 800, 200, floor)
  canvas.rectangle(0, 392, 800, 10, darkWood)
  drawWindow(canvas)
  canvas.rectangle(50, 60, 400, 300, darkWood)
  for (const y of [72, 168, 264]) {
    canvas.rectangle(60, y, 380, 86, shade)
    for (let x = 66; x < 416; ) {
      const [width, height] = [random.whole(9, 20), random.whole(54, 80)]
      if (!random.chance(0.1)) canvas.rectangle(x, y + 86 - height, width - 2, height, random.pick(cloth))
      x += width
    }
  }
}

function drawWindow(canvas: Canvas): void {
  canvas.rectangle(532, 82, 196, 146, glass)
  canvas.ellipse(580, 232, 50, 40, leaves)
  canvas.ellipse(680, 236, 46, 30, leaves)
  canvas.rectangle(500, 228, 260, 60, wall)
  for (const x of [520, 624, 728]) canvas.rectangle(x, 70, 12, 166, white)
  for (const y of [70, 226]) canvas.rectangle(520, y, 220, 12, white)
}

export function drawYard(canvas: Canvas, random: Random): void {
  canvas.rectangle(0, 0, 800, 330, sky)
  canvas.polygon([0, 330, 0, 230, 170, 130, 330, 250, 520, 150, 800, 260, 800, 330], hills)
  canvas.rectangle(0, 320, 800, 280, ground)
  for (let x = -20; x < 800; x += 70) {
    canvas.ellipse(x + random.whole(0, 30), 318, random.whole(46, 70), random.whole(20, 34), leaves)
  }
  // The village hall, with its high roof.
  canvas.rectangle(480, 190, 240, 140, white)
  canvas.polygon([450, 196, 540, 130, 575, 84, 625, 84, 660, 130, 750, 196], roof)
  canvas.rectangle(575, 240, 50, 90, darkWood)
  for (const x of [505, 650]) canvas.rectangle(x, 225, 44, 50, glass)
}

/** A table with a screen, seen from behind it. */
export function drawDesk(canvas: Canvas, { x, y, size }: Spot): void {
  const box = (dx: number, dy: number, width: number, height: number, colour = darkWood) =>
    canvas.rectangle(x + dx * size, y + dy * size, width * size, height * size, colour)
  for (const dx of [-78, 70]) box(dx, 98, 8, 46)
  box(-85, 84, 170, 14, wood)
  box(-4, 72, 8, 12, metal)
  box(-36, 30, 72, 44, metal)
}

export function drawPlant(canvas: Canvas, random: Random, { x, y, size }: Spot): void {
  const green = [random.whole(60, 110), random.whole(130, 160), random.whole(60, 90)] as const
  for (const [dx, dy] of [
    [-18, -34],
    [18, -36],
    [0, -52],
    [-10, -22],
    [12, -20],
  ] as const) {
    canvas.ellipse(x + dx * size, y + dy * size, 15 * size, 19 * size, green)
  }
  const [top, bottom] = [y - 16 * size, y + 14 * size]
  canvas.polygon([x - 26 * size, top, x + 26 * size, top, x + 19 * size, bottom, x - 19 * size, bottom], clay)
}
