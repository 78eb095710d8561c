// Pictures of what village libraries do, drawn and not photographed: a class on the mat, a computer class, a
// garden, exercises in the yard. People and colours differ from one to the next.
import type { Random } from '../random.ts'
import { Canvas } from './canvas.ts'
import { hills, white } from './colours.ts'
import { drawPerson, spotsOf } from './draw-people.ts'
import { drawDesk, drawPlant, drawRoom, drawYard } from './draw-places.ts'

export type Scene = 'mat' | 'computers' | 'garden' | 'yard'

/** The bytes of a PNG, some 20 kB. The same random numbers draw the same picture. */
export function drawPicture(scene: Scene, random: Random): Buffer {
  const canvas = new Canvas(800, 600)
  scenes[scene](canvas, random)
  return canvas.toPng()
}

const scenes: Readonly<Record<Scene, (canvas: Canvas, random: Random) => void>> = {
  mat: (canvas, random) => {
    drawRoom(canvas, random)
    canvas.polygon([60, 590, 180, 420, 620, 420, 740, 590], hills)
    drawPerson(canvas, random, { x: 400, y: 350, size: 1.15 })
    canvas.polygon([356, 400, 400, 408, 444, 400, 444, 436, 400, 444, 356, 436], white)
    for (const row of [
      { y: 460, count: 5, size: 0.85, shifted: true } as const,
      { y: 530, count: 6, size: 1.05 },
    ])
      for (const spot of spotsOf(canvas, random, row)) drawPerson(canvas, random, spot)
  },
  computers: (canvas, random) => {
    drawRoom(canvas, random)
    for (const row of [
      { y: 310, count: 4, size: 0.9, shifted: true } as const,
      { y: 440, count: 4, size: 1.2 },
    ])
      for (const spot of spotsOf(canvas, random, row)) {
        drawPerson(canvas, random, spot)
        drawDesk(canvas, spot)
      }
  },
  garden: (canvas, random) => {
    drawYard(canvas, random)
    for (const spot of spotsOf(canvas, random, { y: 300, count: 5, size: 0.9 }))
      drawPerson(canvas, random, spot)
    for (const row of [
      { y: 420, count: 9, size: 0.8 },
      { y: 500, count: 7, size: 1, shifted: true } as const,
      { y: 582, count: 6, size: 1.2 },
    ])
      for (const spot of spotsOf(canvas, random, row)) drawPlant(canvas, random, spot)
  },
  yard: (canvas, random) => {
    drawYard(canvas, random)
    for (const row of [
      { y: 310, count: 6, size: 0.75 },
      { y: 400, count: 5, size: 1, shifted: true } as const,
      { y: 505, count: 4, size: 1.25 },
    ])
      for (const spot of spotsOf(canvas, random, row)) drawPerson(canvas, random, spot, true)
  },
}
