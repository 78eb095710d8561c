// Which villages something concerns: ticked in the list of all.
import { useId, useState } from 'react'
import type { BoardRow } from '../../../sync/officer-wire.ts'
import { Button } from '../../ui/button.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { useOfficeWords } from '../office-words.ts'
import styles from './records.module.css'

/** Fewer are found without searching. */
const MANY = 12

interface VillageChoiceProps {
  readonly id: string
  readonly rows: readonly Pick<BoardRow, 'library' | 'village' | 'district' | 'name'>[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  /** Each of them gets the whole number. */
  readonly isEach: boolean
  readonly problem: string | undefined
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

export function VillageChoice({ id, rows, chosen, onChange, isEach, problem }: VillageChoiceProps) {
  const { office, format } = useOfficeWords()
  const searchId = useId()
  const [query, setQuery] = useState('')
  const shown = rows.filter((row) =>
    plain(`${row.village} ${row.district} ${row.name}`).includes(plain(query)),
  )
  const isAll = shown.length > 0 && shown.every(({ library }) => chosen.includes(library))
  const toggle = (libraries: readonly string[], isOn: boolean) =>
    onChange(
      isOn
        ? [...chosen, ...libraries.filter((one) => !chosen.includes(one))]
        : chosen.filter((one) => !libraries.includes(one)),
    )
  return (
    <FieldFrame
      group
      id={id}
      label={office.records.villages}
      help={(isEach ? office.records.chosenEach : office.records.chosen)(format.number(chosen.length))}
      problem={problem}
    >
      {rows.length > MANY && (
        <input
          id={searchId}
          type="search"
          className="field"
          aria-label={office.search}
          placeholder={office.search}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      )}
      {shown.length > 1 && (
        <Button
          variant="third"
          onClick={() =>
            toggle(
              shown.map(({ library }) => library),
              !isAll,
            )
          }
        >
          {isAll ? office.records.noneOfThem : office.records.allOfThem(format.number(shown.length))}
        </Button>
      )}
      <ul className={styles.villages}>
        {shown.map((row) => (
          <li key={row.library}>
            <label lang="id">
              <input
                type="checkbox"
                checked={chosen.includes(row.library)}
                onChange={({ target }) => toggle([row.library], target.checked)}
              />{' '}
              <span>
                <b>{row.village || row.name}</b> {row.district}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>{office.none}</p>}
    </FieldFrame>
  )
}
