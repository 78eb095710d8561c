import { beforeAll, describe, expect, it } from 'vitest'
import { makeVillages, type VillageFiles } from '../../src/cli/build/make-villages.ts'
import type { Village } from '../../src/domain/place-name.ts'
import { villageCode } from '../../src/domain/village-code.ts'
import { readVillages } from '../../src/domain/village-file.ts'
import { searchVillages } from '../../src/domain/village-search.ts'

// The real villages of the country, as the build makes them.
let made: VillageFiles
let centralJava: readonly Village[]
const provinceOf = (code: string): readonly Village[] =>
  readVillages(code, made.files.get(made.index.find((province) => province.code === code)!.file)!)
beforeAll(async () => {
  made = await makeVillages()
  centralJava = provinceOf('33')
})

const search = (query: string, within?: string) =>
  searchVillages(centralJava, query, within === undefined ? {} : { within })
const described = ({ name, district, regency }: Village) => `${name}, ${district.name}, ${regency.name}`

describe('the files of villages', () => {
  it('hold every village of the country, once', () => {
    const codes = made.index.flatMap(({ code }) => provinceOf(code).map((village) => village.code))
    expect(codes.length).toBe(83_762)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.every((code) => villageCode(code) === code)).toBe(true)
  })

  it('count in the index what is in the files', () => {
    const counted = made.index.map(({ regencies }) =>
      regencies.reduce((sum, { villages }) => sum + villages, 0),
    )
    expect(counted).toEqual(made.index.map(({ code }) => provinceOf(code).length))
  })

  it('keep commas and glottal stops in names', () => {
    expect(provinceOf('12').find(({ code }) => code === '12.07.28.1007')?.name).toBe('Lubuk Pakam I,II')
    expect(provinceOf('35').find(({ code }) => code === '35.13.15.2017')?.name).toBe("Soka'an")
  })
})

describe('finding a village', () => {
  it.each([
    ['Cingkrong', '33.15.13.2015'],
    ['Guci', '33.15.16.2003'],
    ['Kalirejo', '33.15.10.2003'],
    ['Karangsari', '33.15.14.2006'],
    ['Kradenan', '33.15.07.2004'],
    ['Kuwaron', '33.15.17.2012'],
    ['Padang', '33.15.19.2009'],
    ['Pilangpayung', '33.15.04.2009'],
    ['Tarub', '33.15.11.2006'],
    ['Terkesi', '33.15.15.2007'],
  ])('finds %s of Grobogan by its name and kabupaten', (name, code) => {
    const { found } = search(`${name} grobogan`)
    expect(found[0]!.village).toMatchObject({ name, code })
  })

  it('tells the many Karangsari apart by the kecamatan or kabupaten begun', () => {
    const { found, total, sameName } = search('karangsari br')
    expect(found.map(({ village }) => described(village))).toEqual([
      'Karangsari, Brati, Kabupaten Grobogan',
      'Karangsari, Bulakamba, Kabupaten Brebes',
    ])
    expect([total, sameName]).toEqual([2, 25])
  })

  it('finds all 49 Karangsari of the country, province by province', () => {
    const named = made.index.map(({ code }) => searchVillages(provinceOf(code), 'karangsari'))
    const whole = named.map(({ found, sameName }) => (found[0]?.village.name === 'Karangsari' ? sameName : 0))
    expect(whole.reduce((sum, count) => sum + count, 0)).toBe(49)
  })

  it('marks what matched, in the village before the places around it', () => {
    const [first, second] = search('karangsari br').found
    expect(first!.marks).toEqual({ name: [[0, 10]], district: [[0, 2]], regency: [] })
    expect(second!.marks).toEqual({ name: [[0, 10]], district: [], regency: [[10, 12]] })
  })

  it.each([
    ['KARANGSARI  brati'],
    ['karang sari brati'],
    ['desa Karangsari kec. Brati kab. Grobogan'],
    ['33.15.14.2006'],
    ['3315142006'],
  ])('takes "%s" for Karangsari in Brati', (typed) => {
    const { found, total } = search(typed)
    expect(total).toBe(1)
    expect(found[0]!.village.code).toBe('33.15.14.2006')
  })

  it('finds a name of two words typed as one, and a glottal stop left out', () => {
    const named = (province: string, typed: string) =>
      searchVillages(provinceOf(province), typed).found[0]!.village.name
    expect(named('35', 'sokaan')).toBe("Soka'an")
    expect(named('53', 'udekduen')).toBe('Udek Du’en')
  })

  it('puts the whole name before names that only begin so', () => {
    const names = search('padang').found.map(({ village }) => village.name)
    expect(names[0]).toBe('Padang')
    expect(names[1]).toBe('Padangan')
  })

  it('tells those whose whole name was typed from those that only begin so, or lie in such a kecamatan', () => {
    const whole = (query: string, within?: string) =>
      search(query, within)
        .found.filter(({ isWhole }) => isWhole)
        .map(({ village }) => village.name)
    expect(new Set(whole('padang'))).toEqual(new Set(['Padang']))
    expect(whole('kradenan', '33.15')).toEqual(['Kradenan'])
    expect(whole('karangs', '33.15')).toEqual([])
    expect(whole('3315142006')).toEqual(['Karangsari'])
  })

  it('lists the villages of a kecamatan by its name', () => {
    const { found } = search('brati grobogan')
    const inBrati = found.filter(({ village }) => village.district.code === '33.15.14')
    expect(inBrati.length).toBe(9)
  })

  it('stays within the kabupaten asked for', () => {
    const { found, total } = search('karangsari', '33.15')
    expect(total).toBe(1)
    expect(found[0]!.village.code).toBe('33.15.14.2006')
  })

  it('finds nothing for nothing typed', () => {
    expect(search(' . ')).toEqual({ found: [], total: 0, sameName: 0, near: [] })
  })
})

describe('near matches', () => {
  const near = (query: string, within?: string) => search(query, within).near.map(described)
  const kuwaron = 'Kuwaron, Gubug, Kabupaten Grobogan'

  it('find Kuwaron for "Kwaron" in Grobogan', () => {
    expect(near('Kwaron', '33.15')).toEqual([kuwaron])
    expect(near('Kwaron grobogan')).toEqual([kuwaron])
    expect(near('Kwaron')[0]).toBe(kuwaron)
  })

  it.each([
    ['Tjingkrong', 'Cingkrong, Purwodadi, Kabupaten Grobogan'],
    ['Goetji godong', 'Guci, Godong, Kabupaten Grobogan'],
    ['Pilangpajung', 'Pilangpayung, Toroh, Kabupaten Grobogan'],
    ['Padhang', 'Padang, Tanggungharjo, Kabupaten Grobogan'],
    ['Kradennan', 'Kradenan, Kradenan, Kabupaten Grobogan'],
    ['Trekesi', 'Terkesi, Klambu, Kabupaten Grobogan'],
    ['Gaci godong', 'Guci, Godong, Kabupaten Grobogan'],
  ])('find the village of today for "%s"', (typed, village) => {
    expect(near(typed)).toContain(village)
  })

  it('are left out where something was found', () => {
    expect(near('Kuwaron')).toEqual([])
  })

  it('are few, and none for what is no name here', () => {
    expect(near('xyzzyplugh')).toEqual([])
    expect(near('Karengsare').length).toBeLessThanOrEqual(8)
  })
})

describe('a code typed by hand', () => {
  it.each(['33.15.14.2006', '3315142006', ' 33 15 14 2006', '33-15-14-2006'])(
    '"%s" is understood',
    (typed) => {
      expect(villageCode(typed)).toBe('33.15.14.2006')
    },
  )
  it.each(['33.15.14', '33.15.14.20061', 'Karangsari', ''])('"%s" is no code', (typed) => {
    expect(villageCode(typed)).toBeUndefined()
  })
})
