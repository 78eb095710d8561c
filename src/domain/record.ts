// What a record kind is. One definition per kind (src/domain/records/<kind>.ts) serves the type, the form,
// the list, validation, import, export and sync.
import type { Field, Label, ValueOf } from './field.ts'

/** The four books on the shelf; a kind without one is reached from "Lainnya". */
export const strands = ['visit', 'activity', 'computerUse', 'advocacy'] as const
export type Strand = (typeof strands)[number]

export type Fields = Readonly<Record<string, Field>>

/** What the values of a record look like before anyone checked them: a newer app may have written them. */
export type Values = Readonly<Record<string, unknown>>

export interface RecordDefinition<Kind extends string = string, F extends Fields = Fields> {
  readonly kind: Kind
  /** One of them ("Kegiatan"), many of them, and the verb and object of the button ("Catat kegiatan"). */
  readonly label: Label
  readonly plural: Label
  /** One of them as the object of a verb, where the label reads badly there: "Simpan catatan komputer". */
  readonly object?: Label
  readonly action: Label
  readonly fields: F
  readonly strand?: Strand
  /**
   * Which day a record belongs to: its register `date`; its id (`facility:2026-11`), for a monthly singleton;
   * or none, for what is simply true (a partner).
   */
  readonly when: 'date' | 'monthId' | 'none'
  /** A fixed id instead of a drawn one: `library`, or `<kind>:<YYYY-MM>` where `when` is `monthId`. */
  readonly singleton?: true
  /** Where people meet it: at the village's menu, at the district's, or nowhere (the app writes it). */
  readonly shownAt: 'library' | 'district' | 'nowhere'
  /**
   * Written by the district's office, through the server, into the records of a library that it concerns: no device
   * offers to write it, but for the registers that are the library's answer. Merging does not ask who wrote: after a
   * restore the devices bring back what the office wrote.
   */
  readonly byOffice?: readonly string[]
  /** The list's line: the field that names the record, those under it, and the figure at the right. */
  readonly list: ListLine<string>
  /** Two records that agree in these fields are probably one, entered twice. */
  readonly alike?: readonly string[]
  /** What stays as it was set for the next one, by "Simpan dan catat lagi": the line of the notebook below. */
  readonly again?: readonly string[]
  /** Two that both say something else here are two all the same (the place of an activity). */
  readonly apart?: readonly string[]
  /** Says which records may well equal another (a second single visitor on a day), so that none is asked about. */
  readonly mayRepeat?: (values: Values) => boolean
}

interface ListLine<Name extends string> {
  readonly title: Name
  readonly subtitle?: readonly Name[]
  /** A number, or a group whose parts are added up; `value` where the register alone does not say it. */
  readonly figure?: {
    readonly of: Name
    /** None for money, which carries its own. */
    readonly unit?: Label
    readonly value?: (values: Values) => number | null
  }
}

/** Fields that the definition names (for the list, say) have to be fields of it. */
export const defineRecord = <const Kind extends string, const F extends Fields>(
  definition: RecordDefinition<Kind, F> & {
    readonly list: ListLine<keyof F & string>
    readonly alike?: readonly (keyof F & string)[]
    readonly again?: readonly (keyof F & string)[]
    readonly apart?: readonly (keyof F & string)[]
  },
): RecordDefinition<Kind, F> => definition

/** The values of a record of a kind. Every register may be missing: erased, or never filled in. */
export type RecordOf<D> =
  D extends RecordDefinition<string, infer F> ? { readonly [K in keyof F]?: ValueOf<F[K]> } : never

/** A record as domain rules see it: the shown values, without stamps. Deleted records are never entries. */
export interface Entry<V = Values> {
  readonly id: string
  readonly kind: string
  readonly values: V
  /** The registers in which two people wrote different things; `values` has the later one. */
  readonly differing?: readonly string[]
}
