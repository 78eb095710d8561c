// One month back, one month on, or any month of a year from a small calendar page.
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { addMonths, type Month } from '../../domain/month.ts'
import { useWords } from '../language.tsx'
import { IconButton } from './button.tsx'
import styles from './month-picker.module.css'

interface MonthPickerProps {
  readonly month: Month
  readonly onChange: (month: Month) => void
  /** No later month than this can be chosen. */
  readonly max?: Month | undefined
}

export function MonthPicker({ month, onChange, max }: MonthPickerProps) {
  const { t, format } = useWords()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const isLast = max !== undefined && month >= max
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes the page from any of its buttons
    <div
      className={styles.picker}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close()
      }}
    >
      <div className={styles.bar}>
        <IconButton
          icon={ChevronLeft}
          label={t.frame.monthBefore(format.month(addMonths(month, -1)))}
          onClick={() => onChange(addMonths(month, -1))}
        />
        <button
          ref={opener}
          type="button"
          className={styles.month}
          aria-expanded={isOpen}
          aria-controls={panelId}
          aria-label={t.frame.chooseMonth(format.month(month))}
          onClick={() => setOpen(!isOpen)}
        >
          {format.month(month)}
        </button>
        <IconButton
          icon={ChevronRight}
          label={t.frame.monthAfter(format.month(addMonths(month, 1)))}
          disabled={isLast}
          onClick={() => onChange(addMonths(month, 1))}
        />
      </div>
      {isOpen && (
        <MonthsOfYear
          id={panelId}
          month={month}
          max={max}
          onChoose={(chosen) => {
            close()
            onChange(chosen)
          }}
        />
      )}
    </div>
  )
}

interface MonthsOfYearProps {
  readonly id: string
  readonly month: Month
  readonly max: Month | undefined
  readonly onChoose: (month: Month) => void
}

/** How far each key moves over the months of the page. */
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 }

function MonthsOfYear({ id, month, max, onChoose }: MonthsOfYearProps) {
  const { t, format } = useWords()
  const [at, setAt] = useState(month)
  const panel = useRef<HTMLDivElement>(null)
  const year = at.slice(0, 4)
  const isAllowed = (which: Month) => max === undefined || which <= max
  const go = (to: Month) => setAt(isAllowed(to) || max === undefined ? to : max)
  // The focus follows the arrow keys, but stays on the year's arrows while somebody presses those.
  const focusFollows = useRef(true)

  useEffect(() => {
    if (focusFollows.current) panel.current?.querySelector<HTMLElement>(`[data-month="${at}"]`)?.focus()
    focusFollows.current = false
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    focusFollows.current = true
    go(addMonths(at, step))
  }

  return (
    <div id={id} ref={panel} className={styles.panel}>
      <div className={styles.year}>
        <IconButton
          icon={ChevronLeft}
          label={t.frame.year(String(Number(year) - 1))}
          onClick={() => go(addMonths(at, -12))}
        />
        <b>{year}</b>
        <IconButton
          icon={ChevronRight}
          label={t.frame.year(String(Number(year) + 1))}
          disabled={!isAllowed(`${Number(year) + 1}-01`)}
          onClick={() => go(addMonths(at, 12))}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls that are sent together */}
      <div className={styles.months} role="group" aria-label={year} onKeyDown={onKeyDown}>
        {Array.from({ length: 12 }, (_, index) => {
          const each = addMonths(`${year}-01`, index)
          return (
            <button
              key={each}
              type="button"
              data-month={each}
              tabIndex={each === at ? 0 : -1}
              aria-label={format.month(each)}
              aria-current={each === month ? 'date' : undefined}
              disabled={!isAllowed(each)}
              onClick={() => onChoose(each)}
            >
              {format.month(each, 'shortName')}
            </button>
          )
        })}
      </div>
    </div>
  )
}
