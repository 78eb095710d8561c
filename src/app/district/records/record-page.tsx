// One record of an office: written, changed, or deleted. What concerns a village is in its app with its next sync.
import { type FormEvent, useMemo, useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { dayIn } from '../../../domain/day.ts'
import type { SimpleField } from '../../../domain/field.ts'
import { newInput } from '../../../domain/new-input.ts'
import { type Input, parseInput, toInput } from '../../../domain/parse-input.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { RecordDefinition } from '../../../domain/record.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import { problemWords } from '../../../i18n/problem-words.ts'
import { drawId } from '../../../store/env.ts'
import {
  isOfficeKind,
  type OfficeKind,
  type OfficeRecordAnswer,
  type OfficeRecordRow,
  type OfficeRecords,
} from '../../../sync/officer-wire.ts'
import { officeRecordsAddress } from '../../addresses.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AskDialog } from '../ask-dialog.tsx'
import { askOffice } from '../ask-office.ts'
import { NotYet } from '../not-yet.tsx'
import { useOfficeZone } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { useAnswer } from '../use-answer.ts'
import { useOfficeText } from '../use-office-text.ts'
import { OfficeField, officeInputId } from './office-field.tsx'
import { useOfficeVillages } from './office-villages.ts'
import styles from './records.module.css'
import { VillageChoice } from './village-choice.tsx'

/** Of these a village sees nothing. */
const ofOfficeAlone: readonly OfficeKind[] = ['replication']

const villagesId = officeInputId('desa')

export function NewRecordPage() {
  const { kind = '' } = useParams()
  const definition = definitionOf(kind)
  if (!isOfficeKind(kind) || !definition) return <Navigate to={officeRecordsAddress} replace />
  return <RecordForm key={kind} kind={kind} definition={definition} />
}

export function RecordPage() {
  const { office } = useOfficeWords()
  const { kind = '', id = '' } = useParams()
  const definition = definitionOf(kind)
  const answered = useAnswer<OfficeRecords>(`records/${encodeURIComponent(kind)}`)
  if (!isOfficeKind(kind) || !definition) return <Navigate to={officeRecordsAddress} replace />
  const record = answered.value?.records.find((one) => one.id === id)
  if (record) return <RecordForm key={id} kind={kind} definition={definition} record={record} />
  return (
    <Page title={office.records.title} back={officeRecordsAddress}>
      {answered.value ? <Notice>{office.records.gone}</Notice> : <NotYet answered={answered} />}
    </Page>
  )
}

interface RecordFormProps {
  readonly kind: OfficeKind
  readonly definition: RecordDefinition
  readonly record?: OfficeRecordRow
}

interface Draft {
  /** Kept with the words: what is sent again is the same record. */
  readonly id: string
  readonly input: Input
  readonly libraries: readonly string[]
}

function RecordForm({ kind, definition, record }: RecordFormProps) {
  const words = useOfficeWords()
  const { office, label } = words
  const { officer } = useSession()
  const today = dayIn(useOfficeZone(), Date.now())
  const navigate = useNavigate()
  const announce = useAnnounce()
  const villages = useOfficeVillages()
  const isShared = !ofOfficeAlone.includes(kind)
  const kept = useOfficeText(`record:${kind}:${record?.id ?? 'new'}`)
  const begun = useMemo<Draft>(
    () =>
      record
        ? { id: record.id, input: toInput(definition, record.values), libraries: record.libraries }
        : { id: drawId(Math.random), input: newInput(definition, today), libraries: [] },
    [definition, record, today],
  )
  const { id, input, libraries } = readDraft(kept.text) ?? begun
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isNowhere, setNowhere] = useState(false)
  const [failed, setFailed] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [isDeleting, setDeleting] = useState(false)
  const mayAct = officer.role !== 'viewer'
  const change = (part: Partial<Draft>) => {
    setFailed(undefined)
    kept.write(JSON.stringify({ id, input, libraries, ...part } satisfies Draft))
  }
  const fields = Object.entries(definition.fields).filter(
    (entry): entry is [string, SimpleField] =>
      entry[1].type !== 'group' && entry[1].type !== 'opaque' && entry[1].type !== 'village',
  )
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || !mayAct) return
    const parsed = parseInput(definition, input, { today })
    // Which village it is stands in the list of villages; the definition asks for a code.
    const found = parsed.ok ? [] : parsed.problems.filter(({ field }) => field !== 'village')
    for (const field of unreadable)
      if (!found.some((one) => one.field === field)) found.push({ field, rule: 'impossibleDate' })
    setProblems(found)
    const lacksVillage = isShared && libraries.length === 0
    setNowhere(lacksVillage)
    if (found[0] || lacksVillage) {
      document.getElementById(found[0] ? officeInputId(found[0].field) : villagesId)?.focus()
      return
    }
    setBusy(true)
    const answer = await askOffice<OfficeRecordAnswer>(`records/${kind}/${id}`, {
      body: { input, libraries: isShared ? libraries : [] },
      method: 'PUT',
    })
    setBusy(false)
    if (!answer.ok) return setFailed(office.notDone)
    if (answer.value.failed.length > 0) return setFailed(office.records.notAll)
    kept.forget()
    announce(isShared ? office.records.saved : office.saved)
    navigate(officeRecordsAddress)
  }
  const problemOf = (path: string) => {
    const found = problems.find(({ field }) => field === path)
    return found && problemWords(found, definition.fields, words)
  }
  return (
    <Page title={record ? label(definition.label) : label(definition.action)} back={officeRecordsAddress}>
      <form className={styles.form} onSubmit={save} noValidate>
        {fields.map(([path, field]) => (
          <OfficeField
            key={path}
            path={path}
            field={field}
            value={input[path] ?? ''}
            onChange={(text) => {
              setProblems((before) => before.filter((one) => one.field !== path))
              change({ input: { ...input, [path]: text } })
            }}
            onUnreadable={(isUnreadable) =>
              setUnreadable((before) => [
                ...before.filter((one) => one !== path),
                ...(isUnreadable ? [path] : []),
              ])
            }
            problem={problemOf(path)}
          />
        ))}
        {isShared &&
          (villages.value ? (
            <VillageChoice
              id={villagesId}
              rows={villages.value.rows}
              chosen={libraries}
              isEach={kind === 'aid'}
              onChange={(chosen) => {
                setNowhere(false)
                change({ libraries: chosen })
              }}
              problem={isNowhere ? office.records.noVillage : undefined}
            />
          ) : (
            <NotYet answered={villages} />
          ))}
        {failed && (
          <Notice tone="mistake" live="alert">
            {failed}
          </Notice>
        )}
        {mayAct ? (
          <div className={styles.buttons}>
            <Button variant="primary" type="submit" aria-disabled={isBusy}>
              {office.save}
            </Button>
            {record && <Button onClick={() => setDeleting(true)}>{office.records.remove}</Button>}
          </div>
        ) : (
          <p>{office.notAllowed}</p>
        )}
      </form>
      {isDeleting && (
        <DeleteDialog
          path={`records/${kind}/${id}`}
          isShared={isShared}
          onClose={() => setDeleting(false)}
          onDone={() => {
            kept.forget()
            announce(office.records.removed)
            navigate(officeRecordsAddress)
          }}
        />
      )}
    </Page>
  )
}

interface DeleteDialogProps {
  readonly path: string
  readonly isShared: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

function DeleteDialog({ path, isShared, onClose, onDone }: DeleteDialogProps) {
  const { office } = useOfficeWords()
  const remove = async () => {
    const answer = await askOffice(path, { body: {}, method: 'DELETE' })
    // Somebody else was faster: it is gone all the same.
    return answer.ok || (answer.failure.why === 'refused' && answer.failure.code === 'unknown_record')
  }
  return (
    <AskDialog
      title={office.records.removeTitle}
      yes={office.records.removeYes}
      act={remove}
      onDone={onDone}
      onClose={onClose}
    >
      {isShared ? office.records.removeWhat : office.records.removeOwn}
    </AskDialog>
  )
}

/** What was written before the page was left; undefined where there is nothing, or it can't be read. */
function readDraft(text: string): Draft | undefined {
  try {
    const draft = JSON.parse(text) as Partial<Draft>
    return typeof draft.id === 'string' && typeof draft.input === 'object' && Array.isArray(draft.libraries)
      ? (draft as Draft)
      : undefined
  } catch {
    return undefined
  }
}
