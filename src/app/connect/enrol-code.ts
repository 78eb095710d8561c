// The code that a district officer reads out (8 letters and digits) or prints on a sheet (12), without those that look
// like another.

const lengths: readonly number[] = [8, 12]
const alphabet = /^[A-HJ-NP-Z2-9]*$/

type Problem = 'empty' | 'confusing' | 'otherSigns' | 'length' | 'tooLong'

export type TypedCode =
  | { readonly ok: true; readonly code: string }
  /** `confusing`: there is a 0 or O in it; `count`: how many signs there are. */
  | { readonly ok: false; readonly problem: Problem; readonly count: number }

/**
 * Lower case, spaces and dashes are fine: `abcd-2345` is `ABCD2345`. A 1 or an I can only be an L, as codes have none of
 * the others; a 0 or an O may be a Q or a D, which nobody can tell.
 */
export const readEnrolCode = (typed: string): TypedCode => {
  const code = typed
    .replace(/[\s.\p{Pd}]/gu, '')
    .toUpperCase()
    .replace(/[1I]/g, 'L')
  const refuse = (problem: Problem) => ({ ok: false, problem, count: code.length }) as const
  if (code === '') return refuse('empty')
  if (/[0O]/.test(code)) return refuse('confusing')
  if (!alphabet.test(code)) return refuse('otherSigns')
  if (!lengths.includes(code.length)) return refuse(code.length < 8 ? 'length' : 'tooLong')
  return { ok: true, code }
}

/** Whether it is from a printed sheet, for several devices and many days. */
export const isLongCode = (code: string): boolean => code.length > 8
