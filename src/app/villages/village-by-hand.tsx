// Where the list of villages can't be opened, or lacks one: the village's name and code written by hand. The
// code is looked up where the list is there; one that isn't in it is only remarked on.
import { cleanLine } from '../../domain/clean-text.ts'
import { provinceOf, villageCode } from '../../domain/village-code.ts'
import { useWords } from '../language.tsx'
import { LineField } from '../ui/line-field.tsx'
import { ProvinceSelect } from './province-select.tsx'
import { useVillage } from './use-village.ts'
import type { VillageChoice, VillageSearch } from './village-choice.ts'

interface HandWritten {
  readonly name: string
  readonly code: string
}

export type HandProblem =
  | { readonly field: 'province'; readonly rule: 'provinceMissing' }
  | { readonly field: 'name'; readonly rule: 'nameMissing' }
  | { readonly field: 'code'; readonly rule: 'codeNotTen' | 'codeElsewhere' }

/**
 * What was written by hand as a village to set up with. Without a code, the kabupaten or province that was
 * chosen stands in for it: its time zone follows from that, and the profile can be completed later.
 */
export const handWrittenChoice = (
  { name, code }: HandWritten,
  { province, regency }: VillageSearch,
): { readonly choice: VillageChoice } | { readonly problem: HandProblem } => {
  const read = villageCode(code)
  if (province === '' && read === undefined)
    return { problem: { field: 'province', rule: 'provinceMissing' } }
  if (cleanLine(name) === '') return { problem: { field: 'name', rule: 'nameMissing' } }
  if (code.trim() !== '' && read === undefined) return { problem: { field: 'code', rule: 'codeNotTen' } }
  if (read !== undefined && province !== '' && provinceOf(read) !== province)
    return { problem: { field: 'code', rule: 'codeElsewhere' } }
  return { choice: { name: cleanLine(name), code: read ?? (regency || province) } }
}

interface VillageByHandProps {
  readonly search: VillageSearch
  readonly onSearch: (search: VillageSearch) => void
  readonly written: HandWritten
  readonly onWrite: (written: HandWritten) => void
  /** Set when the person went on; taken away when they write again. */
  readonly problem: HandProblem | undefined
}

export function VillageByHand({ search, onSearch, written, onWrite, problem }: VillageByHandProps) {
  const { t } = useWords()
  const read = villageCode(written.code)
  const looked = useVillage(read)
  const problemOf = (field: HandProblem['field']) => {
    if (problem?.field !== field) return undefined
    return problem.rule === 'codeElsewhere' ? t.setup.codeElsewhere : t.setup[problem.rule]
  }
  const warning =
    looked.state === 'unknown'
      ? t.setup.codeUnknown
      : looked.state === 'known' && written.name.trim() !== '' && !isSame(looked.village.name, written.name)
        ? t.setup.codeOfOther(looked.village.name)
        : undefined
  return (
    <>
      <ProvinceSelect search={search} onSearch={onSearch} problem={problemOf('province')} />
      <LineField
        id="village-name"
        label={t.setup.villageName}
        problem={problemOf('name')}
        maxLength={100}
        value={written.name}
        onChange={(name) => onWrite({ ...written, name })}
      />
      <LineField
        id="village-code"
        label={t.setup.villageCode}
        optional
        help={t.setup.villageCodeHelp}
        problem={problemOf('code')}
        warning={warning}
        inputMode="decimal"
        maxLength={30}
        value={written.code}
        onChange={(code) => onWrite({ ...written, code })}
      />
      <p className="field-help">{t.setup.byHandHelp}</p>
    </>
  )
}

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
