// Fixtures that a person has looked at, under golden/. `GOLDEN=write` writes them anew, after the look of a file
// was changed on purpose: look at them again before they are committed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const isWriting = process.env.GOLDEN === 'write'

/** The fixture's bytes; `made` becomes the fixture where it is to be written. */
export const golden = (name: string, made: Uint8Array): Uint8Array => {
  const file = join(import.meta.dirname, 'golden', name)
  if (isWriting) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, made)
  }
  if (!existsSync(file)) throw new Error(`${file} is missing: write it with GOLDEN=write, and look at it`)
  return readFileSync(file)
}

/** How many of the pixels of two PNG files are visibly different, from 0 to 1; 1 where their sizes are. */
export const difference = async (first: Uint8Array, second: Uint8Array): Promise<number> => {
  const [one, other] = await Promise.all([first, second].map(pixelsOf))
  if (!one || !other || one.length !== other.length) return 1
  let different = 0
  for (let at = 0; at < one.length; at += 4) {
    const far = Math.max(
      ...[0, 1, 2].map((color) => Math.abs((one[at + color] ?? 0) - (other[at + color] ?? 0))),
    )
    // A quarter of black to white: fonts are smoothed a little differently on other machines.
    if (far > 64) different++
  }
  return different / (one.length / 4)
}

const pixelsOf = async (png: Uint8Array): Promise<Uint8ClampedArray> => {
  const image = await loadImage(Buffer.from(png))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height).data
}
