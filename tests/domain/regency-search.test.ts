import { beforeAll, expect, it } from 'vitest'
import { makeVillages, type ProvinceIndex } from '../../src/cli/build/make-villages.ts'
import { findRegencies } from '../../src/domain/regency-search.ts'

let provinces: readonly ProvinceIndex[]
beforeAll(async () => {
  provinces = (await makeVillages()).index
})
const found = (typed: string) =>
  findRegencies(provinces, typed).map(({ regency, province, rest }) => [regency.name, province.name, rest])

it('finds a kabupaten and its province, and leaves the village to look for', () => {
  expect(found('kwaron grobogan')).toEqual([['Kabupaten Grobogan', 'Jawa Tengah', 'kwaron']])
  expect(found('kab. grob')).toEqual([['Kabupaten Grobogan', 'Jawa Tengah', '']])
})

it('offers every kabupaten and city of that name', () => {
  const names = found('semarang').map(([name]) => name)
  expect(names).toEqual(['Kabupaten Semarang', 'Kota Semarang'])
  expect(found('kota semarang')[0]![0]).toBe('Kota Semarang')
})

it('puts the one that more of the words name first', () => {
  expect(found('lombok timur')[0]![0]).toBe('Kabupaten Lombok Timur')
})

it('finds none by the word "kabupaten" alone, or by two letters', () => {
  expect(found('kabupaten')).toEqual([])
  expect(found('gr')).toEqual([])
})
