// What a form knows while it is filled in: the text, which problems to show, and how to save. The text is
// what the record says plus the person's edits, so that a change that arrives from another device meanwhile
// is shown at once wherever the person has not written.
import { useEffect, useMemo, useRef, useState } from 'react'
import { findAlike } from '../../domain/alike.ts'
import type { Day } from '../../domain/day.ts'
import type { Field } from '../../domain/field.ts'
import { laterStage } from '../../domain/later-stage.ts'
import { changedValues, type Input, parseInput, toInput } from '../../domain/parse-input.ts'
import type { Notice, Problem, Refusal } from '../../domain/problem.ts'
import type { Entry, RecordDefinition, Values } from '../../domain/record.ts'
import { followUp } from '../../domain/records/follow-up.ts'
import { drawId } from '../../store/env.ts'
import { entriesOfKind } from '../../store/records/live-queries.ts'
import { saveRecord } from '../../store/records/save-record.ts'
import { useDraft } from '../kept-text/use-draft.ts'
import { useWords } from '../language.tsx'
import { useLibrary, useToday } from '../library-context.tsx'
import type { Refused } from '../save-door/refusal.tsx'
import { type Act, useSave } from '../save-door/use-save.ts'
import { fieldsToAsk, leavesOf, type NamedField, registerOf } from './form-model.ts'
import { recordsToCompare } from './records-to-compare.ts'

export interface RecordFormStart {
  readonly definition: RecordDefinition
  /** The record to edit; none for a new one. Its values may change while the form is open. */
  readonly entry?: Entry
  /** What a new record's form says at first: the definition's initial values, or a copied record. */
  readonly initial: Input
  /** What of the record before stays set in a new one. */
  readonly carried?: Input
  /** The id of a new record that has a fixed one (`facility:2026-11`). */
  readonly newId?: string
  /** Registers of which a new record says that they are empty, where nothing was written into them. */
  readonly saysEmpty?: readonly string[]
  /** What a new record says besides, and no form shows: which record of the office it answers. */
  readonly names?: Values
  readonly draftKey: string
  /** What was written before the form was left, unsaved. */
  readonly draft: Input
}

type FormStep =
  | { readonly step: 'writing' }
  | { readonly step: 'saving' }
  /** Saved but for the person's word on these. */
  | {
      readonly step: 'asking'
      readonly warnings: readonly Notice[]
      readonly alike?: Entry
      /** What each of these questions is about; saving once more answers them. */
      readonly asked: readonly string[]
    }

const nothing: Input = {}
const writing: FormStep = { step: 'writing' }

type SaveOutcome =
  | { readonly outcome: 'saved'; readonly id: string }
  | { readonly outcome: 'problems'; readonly problems: readonly Problem[] }
  | { readonly outcome: 'warnings' | 'refused' }

export interface RecordFormState {
  /** Of the record, where it is known. */
  readonly id: string | undefined
  readonly text: Input
  /** What the person wrote, by path: all that differs from what the form said at first. */
  readonly edits: Input
  readonly fields: readonly NamedField[]
  /** What another device wrote, by path, where the person is just writing something else. */
  readonly meanwhile: Input
  readonly edited: boolean
  readonly saving: FormStep
  /** The problems to show now, by path. */
  readonly shown: readonly Problem[]
  /** What is so odd that it is asked about where it was written, once that is left (a very small amount). */
  readonly questions: readonly Notice[]
  /** A new stage of an older matter, which is kept as a follow-up unless it `mends` what was wrong. */
  readonly news: (LaterChoice & { readonly choose: (choice: LaterChoice) => void }) | undefined
  readonly write: (path: string, text: string) => void
  /** Judges a field; one that was never written in is passed over, unless it is known to be wrong. */
  readonly leave: (path: string, isWrong?: boolean) => void
  /** Yes, it is meant so: never asked again about this record. */
  readonly answer: (question: Notice) => void
  readonly setUnreadable: (path: string, unreadable: boolean) => void
  /** Through the door of all saves; `goOn` is what a reason goes on with. */
  readonly save: (door: Pick<Act, 'reason' | 'goOn'>) => Promise<SaveOutcome>
  readonly refused: Refused
  /** Writes many inputs at once (a copied record). */
  readonly fill: (text: Input) => void
  /** Back to what it said at first, without the draft. */
  readonly reset: () => Promise<void>
  /** As after `reset`, with this standing there already. */
  readonly begin: (carried: Input) => Promise<void>
  /** Brings back `edits` as they were before a copy or a reset. */
  readonly restore: (edits: Input) => void
}

/** On which day the stage was reached; or that the record itself was wrong about it. */
interface LaterChoice {
  readonly day: Day
  readonly mends: boolean
}

export function useRecordForm(start: RecordFormStart, onDraftKept: (kept: boolean) => void): RecordFormState {
  const {
    definition,
    entry,
    initial,
    carried: given = nothing,
    newId,
    saysEmpty = [],
    names,
    draftKey,
    draft,
  } = start
  const library = useLibrary()
  const today = useToday()
  const { t, label } = useWords()
  const [edits, setEdits] = useState<Input>(draft)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [unreadable, setUnreadables] = useState<ReadonlySet<string>>(new Set())
  const [saving, setSaving] = useState<FormStep>(writing)
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  const [choice, choose] = useState<LaterChoice>({ day: today, mends: false })
  const laterId = useRef<string>(undefined)
  const door = useSave()
  const busy = useRef(false)
  /** What stayed from the record before, by "Simpan dan catat lagi". */
  const [carried, setCarried] = useState<Input>(given)
  const base = useMemo(
    () => (entry ? toInput(definition, entry.values) : { ...initial, ...carried }),
    [definition, entry, initial, carried],
  )
  // A draft is found again without what was carried, so it holds that too; carried alone is no draft.
  const written = useMemo(
    () => (Object.keys(edits).length === 0 ? edits : { ...carried, ...edits }),
    [carried, edits],
  )
  const { forget } = useDraft(library, draftKey, written, onDraftKept)

  const text = useMemo(() => ({ ...base, ...edits }), [base, edits])
  const fields = useMemo(() => fieldsToAsk(definition, text), [definition, text])
  const parsed = useMemo(() => parseInput(definition, text, { today }), [definition, text, today])
  const problems = useMemo(
    () => withUnreadable(parsed.ok ? [] : parsed.problems, unreadable, fields),
    [parsed, unreadable, fields],
  )
  const shown = problems.filter(({ field }) => left.has(field))
  const laterOf = (changed: Values) => (entry ? laterStage(entry, changed, today) : undefined)
  const isNews = 'stage' in edits && laterOf({ stage: text.stage }) !== undefined
  const questions = parsed.warnings.filter(
    (warning) =>
      warning.rule === 'smallMoney' &&
      warning.field in edits &&
      (left.has(warning.field) || saving.step === 'asking') &&
      !answered.has(questionOf(warning)),
  )
  const answer = (question: Notice) => setAnswered((before) => new Set([...before, questionOf(question)]))

  // What stands in the way is judged anew with a changed form. What was answered stays answered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what takes the question back.
  useEffect(() => {
    if (!busy.current) setSaving(writing)
  }, [text])

  const begun = useRef<Record<string, string>>({})
  const meanwhile = Object.fromEntries(
    Object.keys(edits)
      .filter((path) => begun.current[path] !== undefined && begun.current[path] !== (base[path] ?? ''))
      .map((path) => [path, base[path] ?? '']),
  )

  const write = (path: string, written: string) => {
    begun.current[path] ??= base[path] ?? ''
    setEdits(({ [path]: _, ...others }) =>
      written === (base[path] ?? '') ? others : { ...others, [path]: written },
    )
    // Never while typing: a field that was right so far is judged again when it is left.
    if (!shown.some(({ field }) => field === path)) setLeft((before) => without(before, path))
  }

  const leave = (path: string, isWrong = false) =>
    setLeft((before) => {
      // Passing over an empty field is no mistake yet; saving will ask for it.
      const isUntouched = !isWrong && !(path in edits) && (text[path] ?? '') === '' && !unreadable.has(path)
      return isUntouched || before.has(path) ? before : new Set([...before, path])
    })

  const setUnreadable = (path: string, isUnreadable: boolean) =>
    setUnreadables((before) =>
      before.has(path) === isUnreadable
        ? before
        : isUnreadable
          ? new Set([...before, path])
          : without(before, path),
    )

  /** "Tahap menjadi Diterima": what was done, until somebody says it better. */
  const stageWords = (stage: unknown): string => {
    const { stage: field } = followUp.fields
    const known = field.choices.find(({ code }) => code === stage)
    return t.records.stageBecame(known ? label(known.label) : String(stage))
  }

  const save: RecordFormState['save'] = async (through) => {
    if (busy.current) return { outcome: 'refused' }
    if (problems.length > 0 || !parsed.ok) {
      setLeft((before) => new Set([...before, ...problems.map(({ field }) => field)]))
      return { outcome: 'problems', problems }
    }
    busy.current = true
    try {
      if (!(await door.settleOthers())) return { outcome: 'refused' }
      const before: Values = entry?.values ?? {}
      const changed = changedValues(definition, before, parsed.values)
      if (entry && Object.keys(changed).length === 0) {
        await forget()
        return { outcome: 'saved', id: entry.id }
      }
      const known = saving.step === 'asking' ? new Set([...answered, ...saving.asked]) : answered
      if (known !== answered) setAnswered(known)
      const warnings = parsed.warnings.filter(
        (warning) => (!entry || registerOf(warning.field) in changed) && !known.has(questionOf(warning)),
      )
      const likeness = likenessOf(definition, parsed.values)
      const alike = known.has(likeness) ? undefined : await alikeOf(parsed.values, changed)
      if (warnings.length > 0 || alike) {
        const asked = [...warnings.map(questionOf), ...(alike ? [likeness] : [])]
        setSaving({ step: 'asking', warnings, asked, ...(alike && { alike }) })
        return { outcome: 'warnings' }
      }
      setSaving({ step: 'saving' })
      const id = entry?.id ?? newId
      const later = choice.mends ? undefined : laterOf(changed)
      const empty = entry ? {} : Object.fromEntries(saysEmpty.map((name) => [name, null]))
      const values = later ? later.own : { ...empty, ...names, ...changed }
      const record = { kind: definition.kind, values, ...(id !== undefined && { id }) }
      const saved = await door.save({
        ...through,
        write: async (reason) => {
          if (!later) return saveRecord(library, { ...record, reason })
          // A reason may have to be asked for in between: the follow-up is the same one then.
          laterId.current ??= drawId(library.env.random)
          const step = { ...later.later, date: choice.day, what: stageWords(later.later.stage) }
          const kept = await saveRecord(library, {
            kind: 'followUp',
            id: laterId.current,
            values: step,
            reason,
          })
          if (!kept.ok) return kept
          return Object.keys(values).length > 0
            ? saveRecord(library, { ...record, reason })
            : { ok: true, id: entry?.id ?? kept.id }
        },
      })
      setSaving(writing)
      if (saved === undefined) return { outcome: 'refused' }
      laterId.current = undefined
      await forget()
      return { outcome: 'saved', id: saved }
    } finally {
      busy.current = false
    }
  }

  /** An entry that this one repeats. An edit that leaves alone what they would agree in is not asked about. */
  const alikeOf = async (values: Values, changed: Values): Promise<Entry | undefined> => {
    const same = await answersAlready()
    if (same) return same
    const { alike } = definition
    if (!alike || (entry && !alike.some((name) => name in changed))) return undefined
    const others = await recordsToCompare(library, definition, values)
    return findAlike(
      definition,
      values,
      others.filter(({ id }) => id !== entry?.id),
    )
  }

  /** One that answers the same: another device was quicker. */
  const answersAlready = async (): Promise<Entry | undefined> =>
    names &&
    (await entriesOfKind(library, definition.kind)).find(({ values }) =>
      Object.entries(names).every(([name, value]) => values[name] === value),
    )

  const reset = () => begin(nothing)

  const begin = async (next: Input) => {
    setCarried(next)
    setEdits({})
    begun.current = {}
    setLeft(new Set())
    setUnreadables(new Set())
    setAnswered(new Set())
    setSaving(writing)
    await forget()
  }

  const fill = (copied: Input) =>
    setEdits((before) => ({
      ...before,
      ...Object.fromEntries(Object.entries(copied).filter(([path, copy]) => copy !== (base[path] ?? ''))),
    }))

  return {
    id: entry?.id ?? newId,
    text,
    edits: written,
    fields,
    meanwhile,
    edited: Object.keys(edits).length > 0,
    saving,
    shown,
    questions,
    news: isNews ? { ...choice, choose } : undefined,
    write,
    leave,
    answer,
    setUnreadable,
    save,
    refused: door.refused,
    fill,
    reset,
    begin,
    restore: setEdits,
  }
}

/** A question by what it is about: another number in the field is another question. */
const questionOf = ({ field, rule, given, actual, max }: Notice): string =>
  [field, rule, given, actual, max].join(' ')

const likenessOf = ({ alike = [] }: RecordDefinition, values: Values): string =>
  `alike ${JSON.stringify(alike.map((name) => values[name] ?? null))}`

const unreadableAs = (type: Field['type']): Refusal =>
  type === 'attachments' ? 'notReady' : type === 'time' ? 'notTime' : 'impossibleDate'

/** The browser gives no text for "31/02/2026", so what is wrong with it takes the place of "required". */
function withUnreadable(
  problems: readonly Problem[],
  unreadable: ReadonlySet<string>,
  fields: readonly NamedField[],
): readonly Problem[] {
  if (unreadable.size === 0) return problems
  const found = new Map(problems.map((problem) => [problem.field, problem]))
  for (const { path, field } of fields.flatMap(leavesOf))
    if (unreadable.has(path)) found.set(path, { field: path, rule: unreadableAs(field.type) })
  return [...found.values()]
}

const without = (set: ReadonlySet<string>, path: string): ReadonlySet<string> =>
  new Set([...set].filter((other) => other !== path))
