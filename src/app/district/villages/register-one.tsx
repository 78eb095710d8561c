// One village: found in the list by its name, or by its code.
import { type FormEvent, useState } from 'react'
import { isWithin, villageCode } from '../../../domain/village-code.ts'
import type { Registered } from '../../../sync/officer-wire.ts'
import { officeVillageAddress } from '../../addresses.ts'
import { Button } from '../../ui/button.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useVillage } from '../../villages/use-village.ts'
import { emptySearch, isKelurahan, type VillageChoice } from '../../villages/village-choice.ts'
import { VillageFinder } from '../../villages/village-finder.tsx'
import { askOffice } from '../ask-office.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import styles from './villages.module.css'

type Problem = Exclude<Registered['result'], 'registered' | 'free' | 'twice'> | 'failed'

export function RegisterOne() {
  const { office } = useOfficeWords()
  const { officer, signInAgain } = useSession()
  const { scope } = officer
  const [search, setSearch] = useState({
    ...emptySearch,
    province: scope.slice(0, 2),
    regency: scope.slice(0, 5).length === 5 ? scope.slice(0, 5) : '',
  })
  const [chosen, setChosen] = useState<VillageChoice>()
  const [typed, setTyped] = useState('')
  /** Undefined: as it is proposed. */
  const [written, setWritten] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const [done, setDone] = useState<{ readonly library: string; readonly name: string }>()
  const [isBusy, setBusy] = useState(false)
  const code = typed.trim() === '' ? chosen?.code : villageCode(typed)
  const looked = useVillage(typed.trim() === '' ? undefined : code)
  const village =
    typed.trim() === '' ? chosen?.name : looked.state === 'known' ? looked.village.name : undefined
  const proposal =
    village !== undefined && code !== undefined ? office.villages.libraryOf(village, isKelurahan(code)) : ''
  const name = written ?? proposal
  const change = (part: () => void) => {
    part()
    setProblem(undefined)
    setDone(undefined)
  }
  const register = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (code === undefined) return setProblem('wrong_code')
    if (!isWithin(code, scope)) return setProblem('outside')
    setBusy(true)
    const answer = await askOffice<{ rows: readonly Registered[] }>('libraries', {
      body: { rows: [{ code, name }] },
    })
    setBusy(false)
    if (!answer.ok) {
      if (answer.failure.why === 'signIn') signInAgain()
      return setProblem('failed')
    }
    const [row] = answer.value.rows
    if (row?.result !== 'registered')
      return setProblem(
        row === undefined || row.result === 'free' || row.result === 'twice' ? 'failed' : row.result,
      )
    setDone({ library: row.library, name })
    setProblem(undefined)
    setChosen(undefined)
    setTyped('')
    setWritten(undefined)
    setSearch({ ...search, query: '' })
  }
  const isWrongCode = problem === 'wrong_code' || problem === 'outside' || problem === 'known'
  return (
    <div className={styles.form}>
      <p>{office.villages.find}</p>
      <VillageFinder
        search={search}
        onSearch={setSearch}
        chosen={chosen}
        onChoose={(found) =>
          change(() => {
            setChosen(found)
            setTyped('')
            setWritten(undefined)
          })
        }
      />
      <form className={styles.form} onSubmit={register} noValidate>
        <LineField
          id="register-code"
          label={office.villages.byCode}
          help={
            looked.state === 'known'
              ? office.villages.isVillage(looked.village.name, looked.village.district.name)
              : office.villages.byCodeHelp
          }
          inputMode="decimal"
          maxLength={30}
          value={typed || (chosen?.code ?? '')}
          onChange={(text) =>
            change(() => {
              setTyped(text)
              setChosen(undefined)
            })
          }
          problem={
            isWrongCode &&
            (problem === 'wrong_code' ? office.villages.wrongCode : office.villages.state[problem])
          }
          warning={typed.trim() !== '' && looked.state === 'unknown' && office.villages.notListed}
        />
        <LineField
          id="register-name"
          label={office.villages.libraryName}
          maxLength={120}
          value={name}
          onChange={(text) => change(() => setWritten(text))}
          problem={problem === 'wrong_name' && office.villages.wrongName}
        />
        <div>
          <Button variant="primary" type="submit" aria-disabled={isBusy}>
            {office.villages.registerOne}
          </Button>
        </div>
        {problem === 'failed' && (
          <Notice tone="mistake" live="alert">
            {office.notDone}
          </Notice>
        )}
      </form>
      {done && (
        <Notice
          live="status"
          title={office.villages.registeredOne(done.name)}
          action={<Link to={officeVillageAddress(done.library)}>{office.villages.openForSheet}</Link>}
        >
          {office.villages.anotherOne}
        </Notice>
      )}
    </div>
  )
}
