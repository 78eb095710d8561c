// The colours of the demonstration's pictures.
import type { Colour } from './canvas.ts'

export const cloth: readonly Colour[] = [
  [20, 92, 99],
  [176, 58, 46],
  [214, 158, 46],
  [92, 64, 120],
  [52, 110, 70],
  [58, 90, 150],
  [200, 110, 130],
]
export const skin: readonly Colour[] = [
  [198, 140, 98],
  [178, 120, 80],
  [214, 160, 118],
]
export const hair: Colour = [44, 34, 30]
export const lips: Colour = [150, 70, 60]
export const wall: Colour = [240, 228, 206]
export const white: Colour = [250, 248, 242]
export const wood: Colour = [150, 104, 62]
export const darkWood: Colour = [112, 76, 44]
export const shade: Colour = [92, 62, 36]
export const glass: Colour = [172, 208, 216]
export const leaves: Colour = [98, 142, 86]
export const clay: Colour = [168, 92, 62]
export const roof: Colour = [158, 78, 56]
export const sky: Colour = [190, 218, 226]
export const hills: Colour = [140, 176, 160]
export const ground: Colour = [190, 172, 126]
export const floor: Colour = [206, 178, 138]
export const metal: Colour = [52, 54, 60]
