// Photos of the month on pages of their own, six on a page, each with what it shows.
import type { Piece } from './flow.ts'
import { beside, stack } from './flow.ts'
import { type Paper, type Picture, WIDTH } from './paper.ts'
import { paragraph } from './paragraph.ts'

export interface PhotoInput {
  readonly picture: Picture
  readonly caption: string
}

const BETWEEN = 20
const COLUMN = (WIDTH - BETWEEN) / 2
const BOX = 176

export const photoPieces = (paper: Paper, photos: readonly PhotoInput[]): Piece[] => {
  const drawn = photos.map((photo) => onePhoto(paper, photo))
  return drawn.flatMap((left, at) => {
    if (at % 2 === 1) return []
    const right = drawn[at + 1]
    return [{ ...(right ? beside(left, right, COLUMN + BETWEEN) : left), gap: 12 }]
  })
}

const onePhoto = (paper: Paper, { picture, caption }: PhotoInput): Piece => {
  const tag = paper.tags.tag('Figure', paper.tags.root, { alt: caption })
  const scale = Math.min(COLUMN / picture.width, BOX / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const photo: Piece = {
    height: BOX,
    draw: (x, y) => paper.picture(picture, x + (COLUMN - width) / 2, y + BOX - height, width, height, tag),
  }
  const words = paragraph(paper, {
    text: caption,
    font: { family: 'sans', size: 8.5 },
    width: COLUMN,
    align: 'center',
    gap: 4,
    as: 'Caption',
  })
  return stack([photo, ...words.slice(0, 3)])
}
