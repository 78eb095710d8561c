// The code that a district officer reads out: 8 letters and digits, without those that look like another.

const length = 8
const alphabet = /^[A-HJ-NP-Z2-9]*$/

type Problem = 'empty' | 'confusing' | 'otherSigns' | 'length' | 'tooLong'

export type TypedCode =
  | { readonly ok: true; readonly code: string }
  /** `confusing`: there is a 0, O, 1 or I in it; `count`: how many signs there are. */
  | { readonly ok: false; readonly problem: Problem; readonly count: number }

/** Lower case, spaces and dashes are fine: `abcd-2345` is `ABCD2345`. */
export const readEnrolCode = (typed: string): TypedCode => {
  const code = typed.replace(/[\s.-]/g, '').toUpperCase()
  const refuse = (problem: Problem) => ({ ok: false, problem, count: code.length }) as const
  if (code === '') return refuse('empty')
  if (/[0O1I]/.test(code)) return refuse('confusing')
  if (!alphabet.test(code)) return refuse('otherSigns')
  if (code.length !== length) return refuse(code.length < length ? 'length' : 'tooLong')
  return { ok: true, code }
}
