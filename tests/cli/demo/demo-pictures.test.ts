import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { withPictures } from '../../../src/cli/demo/demo-pictures.ts'
import { demoRecords } from '../../../src/cli/demo/demo-records.ts'
import { demoVillages } from '../../../src/cli/demo/demo-villages.ts'
import { drawPicture } from '../../../src/cli/demo/pictures/draw-picture.ts'
import { randomFrom } from '../../../src/cli/demo/random.ts'
import { hashesIn } from '../../../src/domain/attachment-hash.ts'
import { blobSizeLimit, blobType } from '../../../src/sync/blob-type.ts'

test('the latest activities of a library that has pictures name one each, by its hash', () => {
  const village = { ...demoVillages[0]!, pictures: 3 }
  const plain = demoRecords({ library: village, until: '2026-11-22' })
  const { records, pictures } = withPictures(plain, village)
  const named = records.flatMap(({ values }) => hashesIn(values.photos))
  expect(pictures.size).toBe(3)
  expect([...named].sort()).toEqual([...pictures.keys()].sort())
  for (const [hash, bytes] of pictures) {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
    expect(blobType(bytes)).toBe('image/png')
    expect(bytes.length).toBeLessThan(blobSizeLimit / 20)
  }
  expect(records.map(({ values: { photos: _, ...others } }) => others)).toEqual(
    plain.map(({ values }) => values),
  )
})

test('a library without pictures has its records as they are', () => {
  const village = demoVillages[2]!
  const plain = demoRecords({ library: village, until: '2026-11-22' })
  expect(withPictures(plain, village)).toEqual({ records: plain, pictures: new Map() })
})

test('a picture is a PNG of 800 × 600, the same for the same numbers, another for others', () => {
  const [one, again, other] = ['a', 'a', 'b'].map((seed) => drawPicture('garden', randomFrom(seed)))
  expect(one!.equals(again!)).toBe(true)
  expect(one!.equals(other!)).toBe(false)
  expect([one!.readUInt32BE(16), one!.readUInt32BE(20)]).toEqual([800, 600])
  const lines = inflateSync(one!.subarray(one!.indexOf('IDAT') + 4, one!.length - 16))
  expect(lines).toHaveLength(600 * (800 * 3 + 1))
  // The sky, in the upper left corner, after the line's filter.
  expect([...lines.subarray(0, 4)]).toEqual([0, 190, 218, 226])
})
