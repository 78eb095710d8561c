// One record: a new one, or one that exists. Which it is, and whether there is such a record, is found out
// here; the page itself is `NewRecord` or `ExistingRecord`.
import { useLiveQuery } from 'dexie-react-hooks'
import { Navigate, useParams, useSearchParams } from 'react-router'
import { monthOf } from '../../../domain/month.ts'
import { copyInput, newInput, nextInput, presetInput } from '../../../domain/new-input.ts'
import { type Input, toInput } from '../../../domain/parse-input.ts'
import type { RecordDefinition, Values } from '../../../domain/record.ts'
import { monthlyId, recordMonth } from '../../../domain/record-month.ts'
import { followUp } from '../../../domain/records/follow-up.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import type { Library } from '../../../store/library.ts'
import { entryById, lastEntries } from '../../../store/records/live-queries.ts'
import type { OpenDraft } from '../../../store/records/open-draft.ts'
import { recordAddress } from '../../addresses.ts'
import { answerTo } from '../../from-office/answer-to.ts'
import { homeOfOffice } from '../../from-office/home-of-office.ts'
import { useOpenDraft } from '../../kept-text/use-open-draft.ts'
import { useLibrary, useToday } from '../../library-context.tsx'
import { matters } from '../../matters/use-matters.ts'
import { NoSuchRecord } from '../../record-form/no-such-record.tsx'
import { useOnce } from '../../record-form/use-once.ts'
import { Loading } from '../../shell/loading.tsx'
import { ExistingRecord } from './existing-record.tsx'
import { NewFollowUp } from './new-follow-up.tsx'
import { NewRecord } from './new-record.tsx'

export function RecordFormPage() {
  const { kind = '', id } = useParams()
  const [search] = useSearchParams()
  const today = useToday()
  const definition = definitionOf(kind)
  if (!definition || definition.list === undefined) return <NoSuchRecord />
  const home = homeOfOffice(definition, id)
  if (home) return <Navigate to={home} replace />
  if (id !== undefined) return <ById key={id} definition={definition} id={id} />
  if (definition.singleton) {
    const only = definition.when === 'monthId' ? monthlyId(kind, monthOf(today)) : kind
    return <Navigate to={recordAddress(kind, only)} replace />
  }
  const copyOf = search.get('salin') ?? undefined
  const of = search.get('dari') ?? undefined
  const after = search.get('sesudah') ?? undefined
  const preset = presetInput(definition, search)
  const key = [kind, copyOf, of, after, ...Object.values(preset)].join(' ')
  return <New key={key} definition={definition} copyOf={copyOf} of={of} after={after} preset={preset} />
}

/** A draft of a new record is kept apart for each record that it was copied from. */
const draftKeyOf = (kind: string, ...from: readonly (string | undefined)[]) =>
  [kind, 'new', ...from].filter(Boolean).join(':')

function New({
  definition,
  copyOf,
  of,
  after,
  preset,
}: {
  readonly definition: RecordDefinition
  readonly copyOf?: string | undefined
  /** The matter that a follow-up is of, or the record of the office that this answers. */
  readonly of?: string | undefined
  /** The record that was written down just before. */
  readonly after?: string | undefined
  /** What the address already says: the service that one tapped. */
  readonly preset: Input
}) {
  const library = useLibrary()
  const today = useToday()
  const copied = copyOf === 'pilih' ? undefined : copyOf
  const start = useOnce(async () => {
    const entry = copied === undefined ? undefined : await entryById(library, copied)
    const initial = entry ? copyInput(definition, entry.values, today) : newInput(definition, today)
    const answer = of === undefined ? undefined : await answerTo(library, definition, of)
    const begun = of === undefined ? {} : (answer?.input ?? (await beginningOf(library, of)))
    const more = { ...preset, ...begun }
    const last = after === undefined ? undefined : await entryById(library, after)
    const carried = last?.kind === definition.kind && carriedFrom(definition, last.values, today)
    const names = answer && { names: answer.names }
    return { initial: { ...initial, ...more }, ...(carried && { carried }), ...names }
  })
  const open = useOpenDraft(draftKeyOf(definition.kind, copied, of, ...Object.values(preset)))
  if (!start || !open) return <Loading />
  if (definition.kind === followUp.kind && of !== undefined)
    return <NewFollowUp of={of} {...start} draftKey={open.key} draft={open.draft} />
  return (
    <NewRecord
      definition={definition}
      {...start}
      draftKey={open.key}
      draft={open.draft}
      choosing={copyOf === 'pilih'}
    />
  )
}

/** What of a record stays set in the next one. */
const carriedFrom = (definition: RecordDefinition, values: Values, today: string): Input =>
  Object.fromEntries(
    Object.entries(nextInput(definition, toInput(definition, values), today)).filter(([, text]) => text),
  )

/** A follow-up begins with its matter, with what that was for, and with the step that was to be done. */
async function beginningOf(library: Library, matter: string): Promise<Input> {
  const { result } = (await entryById(library, matter))?.values ?? {}
  const what = (await matters(library)).find((one) => one.matter.id === matter)?.next?.what
  return { advocacy: matter, ...(typeof result === 'string' && { result }), ...(what && { what }) }
}

function ById({ definition, id }: { readonly definition: RecordDefinition; readonly id: string }) {
  const library = useLibrary()
  const today = useToday()
  const found = useLiveQuery(async () => ({ entry: await entryById(library, id) }), [library, id])
  const open = useOpenDraft(id)
  if (!found || !open) return <Loading />
  if (found.entry?.kind === definition.kind)
    return <ExistingRecord definition={definition} entry={found.entry} open={open} />
  const month = recordMonth(definition.kind, id, {})
  if (definition.singleton && (id === definition.kind || month !== null))
    return <FirstOfSingleton definition={definition} id={id} open={open} today={today} />
  return <NoSuchRecord definition={definition} id={id} />
}

interface FirstProps {
  readonly definition: RecordDefinition
  readonly id: string
  readonly open: Omit<OpenDraft, 'close'>
  readonly today: string
}

/** The one record of a month (or of the library) that nobody has written yet: it begins as the last one was. */
function FirstOfSingleton({ definition, id, open, today }: FirstProps) {
  const library = useLibrary()
  const initial = useOnce(() => initialOfSingleton(library, definition, id, today))
  if (!initial) return <Loading />
  const draft = { draftKey: open.key, draft: open.draft }
  return <NewRecord definition={definition} initial={initial} newId={id} {...draft} />
}

async function initialOfSingleton(
  library: Library,
  definition: RecordDefinition,
  id: string,
  today: string,
): Promise<Input> {
  const earlier = await lastEntries(library, definition.kind, 24)
  const last = earlier.find((entry) => entry.id < id)
  // What a month's report says is about that month alone.
  return last && definition.shownAt !== 'nowhere'
    ? copyInput(definition, last.values, today)
    : newInput(definition, today)
}
