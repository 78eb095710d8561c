// Makes the files of villages out of idn-area-data's tables (Kemendagri's codes; data under the ODbL): one
// text a province, and a small index of the provinces with their kabupaten. Run by the build; see
// villages-plugin.ts.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type NamedCode, writeVillages } from '../../domain/village-file.ts'

interface RegencyIndex extends NamedCode {
  readonly villages: number
}
export interface ProvinceIndex extends NamedCode {
  /** The file's name, with a hash of what is in it: it can be cached for ever. */
  readonly file: string
  readonly regencies: readonly RegencyIndex[]
}
export interface VillageFiles {
  readonly index: readonly ProvinceIndex[]
  /** File name to text. */
  readonly files: ReadonlyMap<string, string>
}

/** A line of the tables is `code,(parent,)name`; a name with a comma or a quote in it is quoted. */
const readTable = async (name: string): Promise<readonly NamedCode[]> => {
  const path = fileURLToPath(import.meta.resolve(`idn-area-data/data/${name}.csv`))
  const lines = (await readFile(path, 'utf8')).trim().split(/\r?\n/).slice(1)
  return lines.map((line) => {
    const parts = /^([\d.]+),(?:[\d.]+,)?(?:"(.*)"|(.*))$/.exec(line)
    if (!parts) throw new Error(`${name}.csv: can't read the line "${line}"`)
    // The source writes Madurese glottal stops as a doubled quote: Soka""an is Soka'an.
    const written = parts[2]?.replaceAll('""', "'") ?? parts[3]!
    return { code: parts[1]!, name: written.trim() }
  })
}

const byCode = (a: NamedCode, b: NamedCode): number => (a.code < b.code ? -1 : 1)

export const makeVillages = async (): Promise<VillageFiles> => {
  const [provinces, regencies, districts, villages] = await Promise.all(
    ['provinces', 'regencies', 'districts', 'villages'].map(readTable),
  )
  const files = new Map<string, string>()
  const index = provinces!.map(({ code, name }): ProvinceIndex => {
    const within = (row: NamedCode) => row.code.startsWith(`${code}.`)
    const own = villages!.filter(within)
    const text = writeVillages(
      [...regencies!.filter(within), ...districts!.filter(within), ...own].sort(byCode),
    )
    const file = `${code}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.txt`
    files.set(file, text)
    return {
      code,
      name,
      file,
      regencies: regencies!.filter(within).map((regency) => ({
        ...regency,
        villages: own.filter((village) => village.code.startsWith(`${regency.code}.`)).length,
      })),
    }
  })
  return { index, files }
}
