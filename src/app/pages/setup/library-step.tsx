// Second question: what is the library called? Its village suggests the name.

import { type FormEvent, useState } from 'react'
import { cleanLine } from '../../../domain/clean-text.ts'
import { longestName } from '../../../domain/longest-name.ts'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { isKelurahan, shortRegency, type VillageChoice } from '../../villages/village-choice.ts'
import { SetupFrame } from './setup-frame.tsx'
import styles from './setup-page.module.css'
import { type StepProps, stepPath } from './steps.ts'

/** What the library is called unless somebody says otherwise. */
export const useDefaultName = (village: VillageChoice | undefined): string => {
  const { t } = useWords()
  if (!village) return ''
  return isKelurahan(village.code) ? t.setup.defaultNameTown(village.name) : t.setup.defaultName(village.name)
}

export function LibraryStep({ draft, change, go }: StepProps) {
  const { t } = useWords()
  const [problem, setProblem] = useState<string>()
  const suggested = useDefaultName(draft.village)
  const name = draft.libraryName ?? suggested
  const around = draft.village?.around

  const next = (event: FormEvent) => {
    event.preventDefault()
    const wrong =
      cleanLine(name) === ''
        ? t.setup.libraryNameMissing
        : [...name.trim()].length > longestName.library
          ? t.setup.libraryNameLong
          : undefined
    setProblem(wrong)
    if (wrong) return document.getElementById('library-name')?.focus()
    go('staff')
  }
  return (
    <SetupFrame
      title={t.setup.libraryTitle}
      lead={t.setup.libraryLead}
      back={stepPath('village')}
      step={[2, 3]}
      dock={
        <Button variant="primary" type="submit" form="library-step">
          {t.setup.next}
        </Button>
      }
    >
      <form id="library-step" noValidate onSubmit={next} className={styles.form}>
        <LineField
          id="library-name"
          label={t.setup.libraryName}
          problem={problem}
          autoComplete="organization"
          autoCapitalize="words"
          enterKeyHint="next"
          value={name}
          onChange={(libraryName) => {
            setProblem(undefined)
            change({ libraryName })
          }}
        />
        {draft.village && around && (
          <p className={styles.village}>
            {draft.village.name}, {t.setup.kecamatan} {around.district}, {shortRegency(around.regency)},{' '}
            {around.province}
          </p>
        )}
      </form>
    </SetupFrame>
  )
}
