// What can be wrong, or odd, about what a person wrote. Rules are stable codes; the app puts them into words.

/** Refused: the value can't be kept as what the field asks for. */
export type Refusal =
  | 'required'
  | 'atLeastOne'
  | 'notNumber'
  | 'unsureMoney'
  | 'notWhole'
  | 'tooManyDecimals'
  | 'negative'
  | 'tooLarge'
  | 'tooLong'
  | 'notDate'
  | 'impossibleDate'
  | 'notTime'
  | 'notYear'
  | 'endBeforeStart'
  | 'moreThanAll'
  | 'notChoice'
  | 'notLink'
  | 'notEmail'
  | 'notPhone'
  | 'notInitials'
  | 'notVillageCode'
  | 'notReady'
  | 'monthClosed'
  | 'diskFull'

/** Odd, and asked about, but never in the way. */
type Warning =
  | 'inFuture'
  | 'farAhead'
  | 'longAgo'
  | 'manyPeople'
  | 'moreThanPeople'
  | 'smallMoney'
  | 'overMidnight'
  | 'unknownVillage'

interface Finding<Rule extends string> {
  /** The path of the input, `title` or `people.men`; empty when it is about the record as a whole. */
  readonly field: string
  readonly rule: Rule
  /** What was written, as written. */
  readonly given?: string
  /** The largest number, the longest length, or the sum that a part should stay within. */
  readonly max?: number
  /** How long the text is (code points), or how much the numbers come to. */
  readonly actual?: number
}

export type Problem = Finding<Refusal>
export type Notice = Finding<Warning>
