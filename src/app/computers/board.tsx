// The computers on their shelf, each with its one button: on "Hari ini" in small, and on a page of their own.
import Undo2 from 'lucide-react/icons/undo-2'
import { useState } from 'react'
import type { BoardComputer } from '../../domain/computer-board.ts'
import { computerUse } from '../../domain/records/computer-use.ts'
import { boardAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { Refusal } from '../save-door/refusal.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import styles from './board.module.css'
import { Monitor } from './monitor.tsx'
import { useComputers } from './use-computers.ts'
import { WhoUses } from './who-uses.tsx'

interface Started {
  readonly id: string
  readonly name: string
}

interface ComputersProps {
  readonly computers: readonly BoardComputer[]
  /** Opens a computer's own choices. Where absent, its picture leads to the board. */
  readonly onOpen?: (computer: BoardComputer) => void
}

export function Computers({ computers, onOpen }: ComputersProps) {
  const { t, format, label } = useWords()
  const { start, end, remove, say, setBroken, refused } = useComputers()
  const [started, setStarted] = useState<Started>()
  const done = () => setStarted(undefined)
  return (
    <>
      {started && (
        <div className={styles.started} role="status">
          <b>{t.computers.startedWho(started.name)}</b>
          <Button
            variant="third"
            size="row"
            icon={Undo2}
            onClick={() => remove(started.id, started.name).then(done)}
          >
            {t.shell.undo}
          </Button>
        </div>
      )}
      <ul className={styles.board} data-large={onOpen ? '' : undefined} aria-label={t.computers.title}>
        {computers.map((computer) => (
          <li key={computer.name} className={styles.place}>
            <span className={styles.stand} data-state={computer.state}>
              {onOpen ? (
                <button type="button" className={styles.open} onClick={() => onOpen(computer)}>
                  <Monitor computer={computer} />
                </button>
              ) : (
                <Link className={styles.open} to={boardAddress}>
                  <Monitor computer={computer} />
                </Link>
              )}
            </span>
            {onOpen && <span className={styles.about}>{aboutOf(computer)}</span>}
            <span className={styles.act}>
              {/* One button for both, so that the focus stays where it was. */}
              {computer.state !== 'broken' && (
                <Button
                  variant={computer.use ? 'second' : 'primary'}
                  onClick={() =>
                    computer.use
                      ? end(computer)
                      : start(computer.name, (id) => setStarted({ id, name: computer.name }))
                  }
                >
                  {computer.use ? t.home.end : t.computers.start}{' '}
                  <span className="visually-hidden">{computer.name}</span>
                </Button>
              )}
              {computer.state === 'broken' && computer.equipment && (
                <Button
                  variant="third"
                  onClick={() => setBroken(computer.equipment!, computer.name, undefined)}
                >
                  {t.computers.good} <span className="visually-hidden">{computer.name}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {started && (
        <WhoUses
          onSay={(values) => say(started.id, values, done)}
          onSkip={done}
          withPurpose={onOpen !== undefined}
        />
      )}
      <Refusal fields={computerUse.fields} {...refused} />
    </>
  )

  function aboutOf({ state, use, lastEnd, brokenSince }: BoardComputer): string {
    if (state === 'broken')
      return brokenSince ? t.computers.brokenSince(format.day(brokenSince, 'short')) : ''
    if (use) return whoOf(use.entry.values)
    return lastEnd ? t.computers.lastEnd(format.time(lastEnd)) : t.computers.unusedToday
  }

  function whoOf(values: Readonly<Record<string, unknown>>): string {
    const people = (values.people ?? {}) as Readonly<Record<string, unknown>>
    const sex = people.women === 1 ? t.home.woman : people.men === 1 ? t.home.man : ''
    const purpose = computerUse.fields.purpose.choices.find(({ code }) => code === values.purpose)
    return [sex, purpose && label(purpose.label).toLowerCase()].filter(Boolean).join(' · ')
  }
}
