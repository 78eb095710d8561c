import { createCanvas, loadImage } from '@napi-rs/canvas'
import { decodeQR } from 'qr/decode.js'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { readScannedCode } from '../../../src/app/connect/scanned-code.ts'
import { QrPicture } from '../../../src/app/ui/qr-picture.tsx'

const origin = 'https://lumbung.grobogan.go.id'

/** The picture as a camera sees it: in grey surroundings, of some size, and turned a little. */
async function photograph(text: string, side: number, degrees: number) {
  const svg = renderToStaticMarkup(<QrPicture text={text} label="Kode" />).replace(
    '<svg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"`,
  )
  const canvas = createCanvas(640, 480)
  const context = canvas.getContext('2d')
  context.fillStyle = '#8a8478'
  context.fillRect(0, 0, 640, 480)
  context.translate(320, 240)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(await loadImage(Buffer.from(svg)), -side / 2, -side / 2)
  return context.getImageData(0, 0, 640, 480)
}

describe('the picture of a code', () => {
  it.each([
    [300, 0],
    [180, 0],
    [300, 12],
    [250, -90],
    [300, 181],
  ])('%i dots wide and turned by %i degrees is read', async (side, degrees) => {
    const text = `${origin}/mulai?kode=ABCD2345`
    expect(decodeQR(await photograph(text, side, degrees), { timeLimit: 1_000 })).toBe(text)
  })
})

describe('a scanned code', () => {
  it('is taken from our own address, or bare', () => {
    expect(readScannedCode(`${origin}/mulai?kode=ABCD2345`, origin)).toEqual({ ok: true, code: 'ABCD2345' })
    expect(readScannedCode('abcd 2345', origin)).toEqual({ ok: true, code: 'ABCD2345' })
  })
  it('is a long one on a sheet, and has words around it in a message', () => {
    const long = { ok: true, code: 'ABCD2345WXYZ' }
    expect(readScannedCode(`${origin}/mulai?kode=ABCD2345WXYZ`, origin)).toEqual(long)
    expect(readScannedCode(`Buka ini: ${origin}/mulai?kode=ABCD-2345-WXYZ ya, Bu`, origin)).toEqual(long)
  })
  it('for another server is not sent to this one', () => {
    expect(readScannedCode('https://lumbung.blora.go.id/mulai?kode=ABCD2345', origin)).toEqual({
      ok: false,
      reason: 'otherAddress',
      host: 'lumbung.blora.go.id',
    })
  })
  it.each([
    '',
    'https://wa.me/62812',
    `${origin}/mulai`,
    `${origin}/mulai?kode=A`,
    `${origin}/lainnya?kode=ABCD2345`,
    '00020101021126',
  ])('that is something else is said to be that: %s', (text) => {
    expect(readScannedCode(text, origin)).toEqual({ ok: false, reason: 'otherQr' })
  })
})
