// First question: which village? By search, or written by hand where the list can't help.

import { useState } from 'react'
import { cleanLine } from '../../../domain/clean-text.ts'
import { useWords } from '../../language.tsx'
import { Barn } from '../../ui/barn.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type HandProblem, handWrittenChoice, VillageByHand } from '../../villages/village-by-hand.tsx'
import { VillageFinder } from '../../villages/village-finder.tsx'
import { SetupFrame } from './setup-frame.tsx'
import styles from './setup-page.module.css'
import { type StepProps, stepPath } from './steps.ts'

export function VillageStep({ draft, change, go }: StepProps) {
  const { t } = useWords()
  const [isAsked, setAsked] = useState(false)
  const [problem, setProblem] = useState<HandProblem>()
  const { search, village, byHand } = draft

  const next = () => {
    if (!byHand) {
      setAsked(village === undefined)
      if (village) go('library')
      return
    }
    const written = handWrittenChoice(byHand, search)
    if ('problem' in written) {
      setProblem(written.problem)
      document.getElementById(fieldIds[written.problem.field])?.focus()
      return
    }
    change({ village: written.choice })
    go('library')
  }
  const write = (part: Parameters<typeof change>[0]) => {
    setProblem(undefined)
    setAsked(false)
    change(part)
  }

  const label = byHand
    ? cleanLine(byHand.name) === ''
      ? t.setup.next
      : t.setup.pickByHand(cleanLine(byHand.name))
    : village?.around
      ? t.setup.pick(village.name, village.around.district)
      : t.setup.next
  return (
    <SetupFrame
      title={t.setup.villageTitle}
      lead={t.setup.villageLead}
      dock={
        <Button variant="primary" onClick={next}>
          {label}
        </Button>
      }
    >
      {byHand ? (
        <VillageByHand
          search={search}
          onSearch={(search) => write({ search })}
          written={byHand}
          onWrite={(byHand) => write({ byHand })}
          problem={problem}
        />
      ) : (
        <VillageFinder
          search={search}
          onSearch={(search) => write({ search })}
          chosen={village}
          onChoose={(village) => write({ village })}
        />
      )}
      {isAsked && (
        <Notice tone="lamp" live="alert">
          {t.setup.chooseFirst(label)}
        </Notice>
      )}
      <div className={styles.otherWays}>
        {byHand ? (
          <Button variant="third" onClick={() => write({ byHand: undefined, village: undefined })}>
            {t.setup.backToList}
          </Button>
        ) : (
          search.province !== '' && (
            <Button
              variant="third"
              onClick={() => write({ byHand: { name: search.query, code: '' }, village: undefined })}
            >
              {t.setup.byHand}
            </Button>
          )
        )}
        <ButtonLink variant="third" to={stepPath('code')}>
          {t.setup.haveCode}
        </ButtonLink>
        <ButtonLink variant="third" to={stepPath('backup')}>
          {t.setup.haveBackup}
        </ButtonLink>
        <ButtonLink variant="third" to={`${stepPath('backup')}&dari=lama`}>
          {t.setup.oldAddress}
        </ButtonLink>
      </div>
      {!byHand && search.province === '' && search.query === '' && (
        <div className={styles.barn}>
          <Barn width={140} />
        </div>
      )}
    </SetupFrame>
  )
}

const fieldIds: Record<HandProblem['field'], string> = {
  province: 'province',
  name: 'village-name',
  code: 'village-code',
}
