// The walk itself: how much is done, the step that is open with its dock, and the list of all steps.
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import CircleCheck from 'lucide-react/icons/circle-check'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type Month, monthOf } from '../../../domain/month.ts'
import type { MonthState } from '../../../domain/month-state.ts'
import { copiedValues } from '../../../exports/sim-steps.ts'
import { markCopied, takeMarkBack } from '../../../store/records/mark-copied.ts'
import { reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useFetchFirst } from '../../letter/use-fetch-first.ts'
import type { OpenStep } from '../../letter/use-sim-month.ts'
import { useLibrary, useToday } from '../../library-context.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { OpenedStep } from './opened-step.tsx'
import { Revision, revisionWords } from './revision.tsx'
import styles from './sim-page.module.css'
import { StepList } from './step-list.tsx'

interface SimWalkProps {
  readonly month: Month
  /** At least one. */
  readonly steps: readonly OpenStep[]
  readonly state: MonthState
}

const isDone = ({ state }: OpenStep) => state === 'copied'

export function SimWalk({ month, steps, state }: SimWalkProps) {
  const { t, format } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const news = useFetchFirst()
  const askOnce = useRef(() => {
    void news.first(() => undefined)
  })
  // Once, at the beginning: the values stay where they are while somebody copies them.
  useEffect(() => askOnce.current(), [])
  const isRunning = month === monthOf(useToday())
  const [onlyLeft, setOnlyLeft] = useState(false)
  const [failed, setFailed] = useState(false)
  const { current, at, goTo, heading } = useCurrentStep(steps)

  const copied = steps.filter(isDone).length
  const progress = t.sim.progress(format.number(copied), format.number(steps.length))
  const among = (candidates: readonly OpenStep[]) => candidates.find((step) => !onlyLeft || !isDone(step))
  const before = among(steps.slice(0, at).reverse())
  const after = among(steps.slice(at + 1))
  const left = [...steps.slice(at + 1), ...steps.slice(0, at)].find((step) => !isDone(step))

  const mark = async () => {
    const saving = await markCopied(library, current.marked, copiedValues(current))
    setFailed(!saving.ok)
    if (!saving.ok) return
    const more = isDone(current) ? 0 : 1
    const said = t.sim.progress(format.number(copied + more), format.number(steps.length))
    announce(left ? `${t.sim.marked} ${said.replaceAll('**', '')}` : t.sim.allCopied)
    if (left) goTo(left)
  }
  const takeBack = async () => {
    const saving = await takeMarkBack(library, current.marked)
    setFailed(!saving.ok)
    if (saving.ok) announce(t.sim.takenBack)
  }

  return (
    <Page
      title={t.sim.title}
      back={reportAddress(month)}
      dock={
        <div className={styles.dock}>
          <IconButton
            icon={ArrowLeft}
            label={t.sim.previous}
            className={styles.turn}
            disabled={!before}
            onClick={() => before && goTo(before)}
          />
          {isDone(current) ? (
            <GoOn month={month} left={left} onGo={goTo} />
          ) : (
            // A double click's second half would mark the next record, unread.
            <Button
              variant="primary"
              className={styles.primary}
              onClick={({ detail }) => detail < 2 && mark()}
            >
              {current.state === 'changed' ? t.sim.markAgain : t.sim.mark}
            </Button>
          )}
          <IconButton
            icon={ArrowRight}
            label={t.sim.next}
            className={styles.turn}
            disabled={!after}
            onClick={() => after && goTo(after)}
          />
        </div>
      }
    >
      <div className={styles.progress}>
        <p>
          {format.month(month)}, {revisionWords(state, t)}. <Marked text={progress} />
        </p>
        <progress max={steps.length} value={copied} aria-hidden />
        {copied === 0 && <p className={styles.note}>{t.sim.what}</p>}
        {isRunning && <p className={styles.note}>{t.sim.running}</p>}
        {news.said && (
          <Notice tone="lamp" live="status">
            {news.said}
          </Notice>
        )}
      </div>
      <Revision state={state} />
      {copied === steps.length && <Notice icon={CircleCheck} title={t.sim.allCopied} />}
      {failed && (
        <Notice tone="mistake" live="alert">
          {t.sim.notMarked}
        </Notice>
      )}
      <div className={styles.columns}>
        <OpenedStep
          key={current.marked.id}
          month={month}
          step={current}
          place={placeOf(current, steps)}
          heading={heading}
          onTakeBack={takeBack}
          onTurn={(by) => {
            const to = by === 1 ? after : before
            if (to) goTo(to)
          }}
        />
        <StepList
          month={month}
          steps={steps}
          current={current}
          onlyLeft={onlyLeft}
          onOnlyLeft={setOnlyLeft}
          onOpen={goTo}
        />
      </div>
    </Page>
  )
}

interface GoOnProps {
  readonly month: Month
  /** The next step that is not copied yet. */
  readonly left: OpenStep | undefined
  readonly onGo: (step: OpenStep) => void
}

/** What is to do on a step that is done: the next that is left, or back to the report. */
function GoOn({ month, left, onGo }: GoOnProps) {
  const { t } = useWords()
  return left ? (
    <Button variant="primary" className={styles.primary} onClick={() => onGo(left)}>
      {t.sim.toLeft}
    </Button>
  ) : (
    <ButtonLink variant="primary" className={styles.primary} to={reportAddress(month)}>
      {t.sim.toReport}
    </ButtonLink>
  )
}

/** The step's place within its menu: 2 of 5. */
const placeOf = (step: OpenStep, steps: readonly OpenStep[]) => {
  const ofMenu = steps.filter(({ menu }) => menu === step.menu)
  return { number: ofMenu.indexOf(step) + 1, total: ofMenu.length }
}

/** Which step is open stands in the address, so that going back and loading anew keep it. */
function useCurrentStep(steps: readonly OpenStep[]) {
  const [search, setSearch] = useSearchParams()
  const heading = useRef<HTMLHeadingElement>(null)
  // Where one goes on: the first that is left when the page is opened. It does not move with each mark.
  const [start] = useState(() => (steps.find((step) => !isDone(step)) ?? steps[0])?.marked.id)
  const wanted = search.get('catatan') ?? start
  // What was open may have been deleted meanwhile.
  const at = Math.max(
    steps.findIndex(({ marked }) => marked.id === wanted),
    0,
  )
  const current = steps[at]!
  // The router shows another step a moment after it was asked for.
  const isTurning = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is what asks for the focus
  useLayoutEffect(() => {
    if (!isTurning.current) return
    isTurning.current = false
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [current.marked.id])
  const goTo = ({ marked }: OpenStep) => {
    isTurning.current = true
    setSearch({ catatan: marked.id }, { replace: true })
  }
  return { current, at, goTo, heading }
}
