// The kinds of field a record can have. A field is one register (see src/sync/register.ts): what is
// written, merged and kept together. Meaning only: no widget, no storage, no wording of problems.

/** Words in both languages. Indonesian is the first language of every label. */
export interface Label {
  readonly id: string
  readonly en: string
}

/** One choice of a `choice` field: a stable English code, stored for ever, and its label. */
export interface Choice<Code extends string = string> {
  readonly code: Code
  readonly label: Label
  /** The wording that SIM TPBIS uses, where it differs from the Indonesian label. */
  readonly sim?: string
  /** No longer offered, still shown on old records. */
  readonly retired?: true
}

interface About {
  readonly label: Label
  /** A short sentence under the field: what counts, or an example. */
  readonly help?: Label
  readonly required?: true
  /** Optional fields live under "Rincian lain" unless they say `main`. */
  readonly place?: 'main' | 'details'
  /** Shown only while this says so, by the record's values so far (an amount for `money`, say). */
  readonly when?: (values: Readonly<Record<string, unknown>>) => boolean
  /** Names a person: off by default, never in reports or exports, erasable. */
  readonly personal?: true
  /** No form control yet (its screens come later); kept, merged and passed on all the same. */
  readonly hidden?: true
  /** Filled in on a new record. `today` and `thisMonth` follow the library's own zone. */
  readonly initial?: 'today' | 'thisMonth' | (string & {}) | number | boolean
  /** Not carried over by "Salin": what belongs to the one occasion (its date, its head count). */
  readonly notCopied?: true
}

export interface TextField extends About {
  readonly type: 'text'
  readonly multiline?: true
  /** Longest text in characters (code points). */
  readonly max: number
  /** Checked as, and given the keyboard of, such a text. */
  readonly format?: 'phone' | 'email' | 'link' | 'initials' | 'year'
  /** Offer what was written here before (place, partner, media name). */
  readonly suggest?: true
}
/** A whole number of things or people, 0 or more. */
export interface CountField extends About {
  readonly type: 'count'
  readonly max: number
  readonly unit?: Label
}
/** Whole rupiah, 0 or more. */
export interface MoneyField extends About {
  readonly type: 'money'
}
/** A measured number, 0 or more, with at most two decimals. */
export interface DecimalField extends About {
  readonly type: 'decimal'
  readonly max: number
  readonly unit: Label
}
/** A local day, `YYYY-MM-DD`. */
export interface DateField extends About {
  readonly type: 'date'
  /** The day may lie ahead of us (a next step, a planned activity), so no "in the future" warning. */
  readonly ahead?: true | ((values: Readonly<Record<string, unknown>>) => boolean)
}
/** A local clock time, `HH:MM`. */
export interface TimeField extends About {
  readonly type: 'time'
}
export interface ChoiceField<Code extends string = string> extends About {
  readonly type: 'choice'
  readonly choices: readonly Choice<Code>[]
}
/** Any number of the choices, stored as a list of codes in the definition's order. */
export interface ChoicesField<Code extends string = string> extends About {
  readonly type: 'choices'
  readonly choices: readonly Choice<Code>[]
}
export interface YesNoField extends About {
  readonly type: 'yesNo'
}
/** A village code of Kemendagri, `33.15.14.2006`. */
export interface VillageField extends About {
  readonly type: 'village'
}
/** Another record, by its id. */
export interface RecordField extends About {
  readonly type: 'record'
  /** Its kind. */
  readonly of: string
}
/** SHA-256 of photos and documents, a list in their order. They themselves travel apart from the text. */
export interface AttachmentsField extends About {
  readonly type: 'attachments'
  /** As many are offered; more, from a newer app, stay. */
  readonly max: number
  /** A logo may be transparent; a document is a PDF, or a photo of its page. */
  readonly holds: 'photos' | 'logo' | 'document'
}
/** A value that the app writes and no form shows (a writer's start, a device's name). */
export interface OpaqueField extends About {
  readonly type: 'opaque'
  readonly hidden: true
}

export type SimpleField =
  | TextField
  | CountField
  | MoneyField
  | DecimalField
  | DateField
  | TimeField
  | ChoiceField
  | ChoicesField
  | YesNoField
  | VillageField
  | RecordField
  | AttachmentsField
  | OpaqueField

/**
 * Fields that only make sense together, kept as one register so that a merge can't make an impossible
 * pair (men and women; start and end). Its value is an object keyed by part.
 */
export interface GroupField<Parts extends Record<string, SimpleField> = Record<string, SimpleField>>
  extends About {
  readonly type: 'group'
  readonly parts: Parts
  /**
   * `atLeastOne`: some part is above 0. `endAfterStart`: `end` is not before `start`, be it a day or a time;
   * a time may lie after midnight, and is asked about then. `withinFirst`: the other parts count some of the first (working computers, of all).
   */
  readonly rule?: 'atLeastOne' | 'endAfterStart' | 'withinFirst'
  /** The parts make up a whole (men and women): where one is written, an empty one is 0. */
  readonly makeUpWhole?: true
  /** Each part counts some of the people of this other group (youth, of the participants). */
  readonly of?: string
  /** Warn, never block, when the parts add up to more. */
  readonly warnAbove?: number
}

export type Field = SimpleField | GroupField

/** The stored value of a field. */
export type ValueOf<F> = F extends TextField | DateField | TimeField | VillageField | RecordField
  ? string
  : F extends CountField | MoneyField | DecimalField
    ? number
    : F extends ChoiceField<infer Code>
      ? Code
      : F extends ChoicesField<infer Code>
        ? readonly Code[]
        : F extends YesNoField
          ? boolean
          : F extends AttachmentsField
            ? readonly string[]
            : F extends GroupField<infer Parts>
              ? { readonly [K in keyof Parts]?: ValueOf<Parts[K]> }
              : unknown

// Constructors: `text({ label, max })` reads better in a definition than `{ type: 'text', … }`.
type Given<F> = Omit<F, 'type'>
export const text = (field: Given<TextField>): TextField => ({ type: 'text', ...field })
export const count = (field: Given<CountField>): CountField => ({ type: 'count', ...field })
export const money = (field: Given<MoneyField>): MoneyField => ({ type: 'money', ...field })
export const decimal = (field: Given<DecimalField>): DecimalField => ({ type: 'decimal', ...field })
export const date = (field: Given<DateField>): DateField => ({ type: 'date', ...field })
export const time = (field: Given<TimeField>): TimeField => ({ type: 'time', ...field })
export const choice = <const Code extends string>(field: Given<ChoiceField<Code>>): ChoiceField<Code> => ({
  type: 'choice',
  ...field,
})
export const choices = <const Code extends string>(field: Given<ChoicesField<Code>>): ChoicesField<Code> => ({
  type: 'choices',
  ...field,
})
export const yesNo = (field: Given<YesNoField>): YesNoField => ({ type: 'yesNo', ...field })
export const village = (field: Given<VillageField>): VillageField => ({ type: 'village', ...field })
export const recordOf = (field: Given<RecordField>): RecordField => ({ type: 'record', ...field })
export const attachments = (field: Given<AttachmentsField>): AttachmentsField => ({
  type: 'attachments',
  ...field,
})
export const opaque = (label: Label): OpaqueField => ({ type: 'opaque', label, hidden: true })
export const group = <const Parts extends Record<string, SimpleField>>(
  field: Given<GroupField<Parts>>,
): GroupField<Parts> => ({ type: 'group', ...field })
