// A film for Chromium's fake camera: one picture for ever, as YUV4MPEG2, which it plays in place of a real camera.
import { writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const [width, height] = [640, 480]

/** Films a picture (PNG bytes) that lies on a grey table. */
export async function film(path: string, picture: Buffer, side = 360): Promise<void> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#777777'
  context.fillRect(0, 0, width, height)
  context.drawImage(await loadImage(picture), (width - side) / 2, (height - side) / 2, side, side)
  const { data } = context.getImageData(0, 0, width, height)
  // Black and white need no colour: the brightness, and two planes of "none" at half the size.
  const bright = Buffer.alloc(width * height)
  for (let at = 0; at < bright.length; at++) bright[at] = data[at * 4]!
  const none = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), bright, none])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(path, Buffer.concat([head, frame, frame]))
}

/** Starts Chromium with this film for a camera, which everybody may use. */
export const withCamera = (path: string): string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${path}`,
]
