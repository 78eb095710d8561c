// Two devices closed the same month without knowing of each other. Both closings are kept and stand side by side
// with the figures in which they differ; choosing one is a save, which every device then follows.

import { useLiveQuery } from 'dexie-react-hooks'
import { monthReportId } from '../../../../domain/closed-month.ts'
import { type Closing, closingIn } from '../../../../domain/closing.ts'
import { type FigureId, type Figures, listFigures } from '../../../../domain/indicator.ts'
import { indicatorOf, isOwnFigure } from '../../../../domain/indicators.ts'
import { monthReport } from '../../../../domain/records/month-report.ts'
import { saveRecord } from '../../../../store/records/save-record.ts'
import { bothValues, type WrittenValue } from '../../../../store/records/who-and-when.ts'
import { canonical } from '../../../../sync/canonical.ts'
import { useWords } from '../../../language.tsx'
import { useLibrary } from '../../../library-context.tsx'
import { Refusal } from '../../../save-door/refusal.tsx'
import { useSave } from '../../../save-door/use-save.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { figureWords } from '../figure-words.ts'
import type { OpenReport } from '../use-report.ts'
import styles from './closing.module.css'
import { useStaffNames, whenAndWho } from './closing-words.ts'

interface Side extends WrittenValue {
  readonly closing: Closing
}

export function TwoClosings({ open: { report, entry, state } }: { readonly open: OpenReport }) {
  const { t } = useWords()
  const library = useLibrary()
  const { save, refused } = useSave()
  const id = monthReportId(report.month)
  const values = useLiveQuery(() => bothValues(library, id, 'closing'), [library, id, entry])
  const sides = sidesOf(values ?? [])
  const differing = differingFigures(sides)
  const choose = ({ value }: Side) => {
    const closing = { kind: 'monthReport', id, values: { closing: value } }
    return save({ write: (reason) => saveRecord(library, { ...closing, reason }), said: t.closing.chosen })
  }
  return (
    <Notice tone="lamp" title={t.closing.twice}>
      <p>{t.closing.twiceNote}</p>
      {sides.length > 1 && differing.length === 0 && <p>{t.closing.twiceSame}</p>}
      <ul className={styles.sides}>
        {sides.map((side) => (
          <OneClosing
            key={canonical(side.value)}
            side={side}
            differing={differing}
            isAsNow={side.closing.code === state.code}
            onChoose={() => choose(side)}
          />
        ))}
      </ul>
      <Refusal fields={monthReport.fields} {...refused} />
    </Notice>
  )
}

interface OneClosingProps {
  readonly side: Side
  readonly differing: readonly FigureId[]
  readonly isAsNow: boolean
  readonly onChoose: () => void
}

function OneClosing({ side: { closing, device }, differing, isAsNow, onChoose }: OneClosingProps) {
  const words = useWords()
  const { t, format, label } = words
  const library = useLibrary()
  const names = useStaffNames()
  const revision = t.closing.revision(format.number(closing.revision))
  return (
    <li>
      <p className={styles.revision}>
        <b>{closing.code ?? revision}</b> <span>{revision}</span>
      </p>
      <p className={styles.note}>
        {[whenAndWho(closing, library, names, words), device && t.closing.onDevice(device)]
          .filter(Boolean)
          .join(', ')}
      </p>
      {closing.reason && <p className={styles.text}>{t.closing.reasonWas(closing.reason)}</p>}
      {differing.length > 0 && (
        <ul className={styles.changes}>
          {differing.map((id) => {
            const indicator = indicatorOf(id)
            return (
              indicator && (
                <li key={id}>
                  <span>{label(indicator.label)}</span>{' '}
                  <b>{figureWords(indicator, closing.figures?.[id] ?? null, words)}</b>
                </li>
              )
            )
          })}
        </ul>
      )}
      <p className={styles.note}>{isAsNow ? t.closing.sameAsNow : t.closing.otherThanNow}</p>
      <Button aria-label={t.closing.chooseThis(closing.code ?? revision)} onClick={onChoose}>
        {t.closing.choose}
      </Button>
    </li>
  )
}

/** What can't be read is no closing to choose; two that say the same are one. */
const sidesOf = (values: readonly WrittenValue[]): readonly Side[] => [
  ...new Map(
    values.flatMap((written) => {
      const closing = closingIn(written.value)
      return closing ? [[canonical(written.value), { ...written, closing }] as const] : []
    }),
  ).values(),
]

/** The figures that are not the same in all closings, in the order of the report. */
const differingFigures = (sides: readonly Side[]): readonly FigureId[] => {
  const all: readonly Figures[] = sides.map(({ closing }) => closing.figures ?? {})
  const ids = [...new Set(all.flatMap((figures) => listFigures(figures).map(([id]) => id)))]
  return ids.filter((id) => isOwnFigure(id) && all.some((figures) => figures[id] !== all[0]?.[id]))
}
