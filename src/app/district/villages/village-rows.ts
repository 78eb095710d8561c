// What the lines of a list come to: judged here by the list of villages and by each other, and by the server for what
// it has already.

import type { Village } from '../../../domain/place-name.ts'
import { isWithin, provinceOf } from '../../../domain/village-code.ts'
import { proposedName, type VillageLines } from '../../../domain/village-lines.ts'
import type { Registered } from '../../../sync/officer-wire.ts'
import { isKelurahan } from '../../villages/village-choice.ts'
import { villagesOf } from '../../villages/village-files.ts'

export type RowState = Registered['result'] | 'unlisted'

/** In the order in which they are spoken of: what is done first, what needs a look after it. */
export const rowStates = [
  'free',
  'registered',
  'known',
  'unlisted',
  'wrong_code',
  'outside',
  'twice',
  'wrong_name',
] as const satisfies readonly RowState[]

export interface VillageRow {
  readonly number: number
  readonly typed: string
  readonly code: string | undefined
  readonly name: string
  readonly village: Village | undefined
  readonly state: RowState
  /** Where it is registered. */
  readonly library?: string
}

/** Of the provinces that the lines are of; `isWhole` is false where one of them can't be opened now. */
export async function villagesByCode(
  codes: readonly string[],
): Promise<{ readonly byCode: ReadonlyMap<string, Village>; readonly isWhole: boolean }> {
  const byCode = new Map<string, Village>()
  let isWhole = true
  for (const province of new Set(codes.map(provinceOf))) {
    const answer = await villagesOf(province)
    if (answer.ok) for (const village of answer.villages) byCode.set(village.code, village)
    else if (answer.reason !== 'unknownProvince') isWhole = false
  }
  return { byCode, isWhole }
}

interface Around {
  readonly scope: string
  readonly byCode: ReadonlyMap<string, Village>
  /** Whether the list of villages is there. */
  readonly isWhole: boolean
  readonly libraryOf: (village: string, isKelurahan: boolean) => string
}

export function judgeLines(
  { lines, names }: VillageLines,
  { scope, byCode, isWhole, libraryOf }: Around,
): readonly VillageRow[] {
  const before = new Set<string>()
  return lines.map((line): VillageRow => {
    const { code } = line
    const village = code === undefined ? undefined : byCode.get(code)
    const name = proposedName(line.name, names, village?.name, (one) =>
      libraryOf(one, code !== undefined && isKelurahan(code)),
    )
    const row = { ...line, name, village }
    if (code === undefined) return { ...row, state: 'wrong_code' }
    if (!isWithin(code, scope)) return { ...row, state: 'outside' }
    if (before.has(code)) return { ...row, state: 'twice' }
    before.add(code)
    if (isWhole && !village) return { ...row, state: 'unlisted' }
    return { ...row, state: 'free' }
  })
}

/** What the server said of some of the rows, in the same order; the others stay as they are. */
export function withAnswers(
  rows: readonly VillageRow[],
  asked: readonly VillageRow[],
  answers: readonly Registered[],
): readonly VillageRow[] {
  const said = new Map(asked.map((row, index) => [row.number, answers[index]]))
  return rows.map((row): VillageRow => {
    const answer = said.get(row.number)
    if (!answer) return row
    const { result } = answer
    // It is as free as it can be for one that the list does not have.
    const state = result === 'free' && row.state === 'unlisted' ? 'unlisted' : result
    return { ...row, state, ...('library' in answer && { library: answer.library }) }
  })
}
