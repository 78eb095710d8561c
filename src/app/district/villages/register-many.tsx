// Many villages at once: a file or a pasted table, what each of its lines comes to, and then those that are right.
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { officeVillagesAddress } from '../../addresses.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { FieldFrame, fieldAria } from '../../ui/field-frame.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOfficeWords } from '../office-words.ts'
import { ManySheets } from './many-sheets.tsx'
import { readText } from './read-text.ts'
import { RowList } from './row-list.tsx'
import { MOST_LINES, type Registering, useRegistering } from './use-registering.ts'
import { rowStates, type VillageRow } from './village-rows.ts'
import styles from './villages.module.css'

export function RegisterMany() {
  const registering = useRegistering()
  return registering.rows ? (
    <Preview rows={registering.rows} registering={registering} />
  ) : (
    <GiveList registering={registering} />
  )
}

function GiveList({ registering }: { readonly registering: Registering }) {
  const { office, format } = useOfficeWords()
  const [pasted, setPasted] = useState('')
  const [isNoText, setNoText] = useState(false)
  const { look, problem } = registering
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    // The same file may be chosen again once it was mended.
    const text = file && (await readText(file))
    target.value = ''
    if (!file) return
    setNoText(text === undefined)
    if (text !== undefined) await look(text)
  }
  const lookAtPasted = async (event: FormEvent) => {
    event.preventDefault()
    setNoText(false)
    await look(pasted)
  }
  const wrong = isNoText
    ? office.villages.notText
    : problem === 'noLines'
      ? office.villages.noLines
      : problem === 'tooManyLines'
        ? office.villages.tooManyLines(format.number(MOST_LINES))
        : problem === 'failed'
          ? office.failed
          : undefined
  return (
    <form className={styles.form} onSubmit={lookAtPasted} noValidate>
      <FieldFrame id="villages-file" label={office.villages.file} help={office.villages.fileHelp}>
        <input
          {...fieldAria('villages-file', { help: office.villages.fileHelp })}
          className={`field ${styles.file}`}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={take}
        />
      </FieldFrame>
      <FieldFrame id="villages-paste" label={office.villages.paste} help={office.villages.pasteHelp}>
        <textarea
          {...fieldAria('villages-paste', { help: office.villages.pasteHelp })}
          className="field field-area"
          rows={6}
          spellCheck={false}
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
        />
      </FieldFrame>
      <div>
        <Button variant="primary" type="submit" aria-disabled={registering.progress !== undefined}>
          {office.villages.look}
        </Button>
      </div>
      <ProgressLine registering={registering} />
      {wrong && (
        <Notice tone="mistake" live="alert">
          {wrong}
        </Notice>
      )}
    </form>
  )
}

function ProgressLine({ registering }: { readonly registering: Registering }) {
  const { office, format } = useOfficeWords()
  const { progress } = registering
  return (
    <p role="status" className={styles.progress}>
      {progress && office.villages[progress.what](format.number(progress.done), format.number(progress.all))}
    </p>
  )
}

interface PreviewProps {
  readonly rows: readonly VillageRow[]
  readonly registering: Registering
}

function Preview({ rows, registering }: PreviewProps) {
  const { office, format } = useOfficeWords()
  const [takesUnlisted, setTakesUnlisted] = useState(false)
  const count = (state: VillageRow['state']) => rows.filter((row) => row.state === state).length
  const wanted = rows.filter(({ state }) => state === 'free' || (takesUnlisted && state === 'unlisted'))
  const done = rows.filter(({ state }) => state === 'registered')
  const { progress, problem, isCompared } = registering
  return (
    <div className={styles.preview}>
      <ul className={styles.counts}>
        {rowStates.map(
          (state) =>
            count(state) > 0 && (
              <li key={state} data-state={state}>
                {office.villages.stateCount(format.number(count(state)), office.villages.state[state])}
              </li>
            ),
        )}
      </ul>
      {!isCompared && <Notice tone="lamp">{office.villages.noList}</Notice>}
      {count('unlisted') > 0 && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={takesUnlisted}
            onChange={({ target }) => setTakesUnlisted(target.checked)}
          />{' '}
          {office.villages.alsoUnlisted}
        </label>
      )}
      {done.length > 0 && problem === undefined && progress === undefined && (
        <Notice live="status" title={office.villages.registeredMany(format.number(done.length))} />
      )}
      {problem === 'failed' && (
        <Notice tone="mistake" live="alert">
          {office.villages.stopped(format.number(done.length))}
        </Notice>
      )}
      {wanted.length === 0 && done.length === 0 && <Notice>{office.villages.nothingNew}</Notice>}
      <div className={styles.tools}>
        {wanted.length > 0 && (
          <Button
            variant="primary"
            aria-disabled={progress !== undefined}
            onClick={() => registering.register(wanted)}
          >
            {problem === 'failed' && done.length > 0
              ? office.villages.goOn
              : office.villages.registerMany(format.number(wanted.length))}
          </Button>
        )}
        {done.length > 0 && progress === undefined && (
          <ManySheets
            villages={done.flatMap(({ library, code, name, village }) =>
              library !== undefined && code !== undefined
                ? [
                    {
                      library,
                      code,
                      name,
                      village: village?.name ?? '',
                      district: village?.district.name ?? '',
                    },
                  ]
                : [],
            )}
          />
        )}
        <Button aria-disabled={progress !== undefined} onClick={registering.begin}>
          {office.villages.another}
        </Button>
        {done.length > 0 && <ButtonLink to={officeVillagesAddress}>{office.villages.toList}</ButtonLink>}
      </div>
      <ProgressLine registering={registering} />
      <RowList rows={rows} />
    </div>
  )
}
