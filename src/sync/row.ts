// A row is a record on its way: the wire's and the file's form of its registers ("On the wire", v1).
import type { RecordState } from './record-state.ts'
import type { Register, Stamped } from './register.ts'
import { isStamp, type Stamp, type Writer, writerOf } from './stamp.ts'

export interface Row {
  /** id, kind. */
  readonly i: string
  readonly t: string
  /** The stamp of every value in `f`, but for those that `fs` names. */
  readonly s: Stamp
  /** Per register, the value with the latest stamp. */
  readonly f: Readonly<Record<string, unknown>>
  readonly fs?: Readonly<Record<string, Stamp>>
  /** The context's stamps other than those of the values themselves. */
  readonly c?: Readonly<Record<string, readonly Stamp[]>>
  /** The other, concurrent values. */
  readonly alt?: Readonly<Record<string, readonly Stamped[]>>
  /** Generations above 0. */
  readonly g?: Readonly<Record<string, number>>
  /** The server's sequence, in its answers only. */
  readonly q?: number
}

/** A register that can't be taken, and why; the row's others are taken all the same. */
export interface Refusal {
  readonly i: string
  readonly registers: readonly string[]
  readonly code: 'malformed' | 'too_large'
}

const idPattern = /^[0-9A-Za-z_.:-]{1,80}$/
/** Kinds whose records have ids of a fixed form: `library`, `visit:…`. No other kind may take such an id. */
const reservedFor =
  /^(?:library$|(?:monthReport|facility|writer|visit|computerUse|change|device|note|returned|aid):)/
const kindPattern = /^[A-Za-z][A-Za-z0-9]{0,39}$/
const registerPattern = /^[A-Za-z_][A-Za-z0-9]{0,39}$/

/** The row of a record: of all its registers, or of those named (a push holds the unsent ones). */
export function toRow(record: RecordState, names: readonly string[] = Object.keys(record.registers)): Row {
  const f: Record<string, unknown> = {}
  const stamps: Record<string, Stamp> = {}
  const c: Record<string, readonly Stamp[]> = {}
  const alt: Record<string, readonly Stamped[]> = {}
  const g: Record<string, number> = {}
  for (const name of names) {
    const register = Object.hasOwn(record.registers, name) ? record.registers[name] : undefined
    if (!register) continue
    const [shown, ...others] = register.values
    if (shown) {
      stamps[name] = shown[0]
      f[name] = shown[1]
    }
    if (others.length > 0) alt[name] = others
    const rest = contextBeyondValues(register)
    if (rest.length > 0) c[name] = rest
    if (register.generation) g[name] = register.generation
  }
  const s = mostCommon(Object.values(stamps)) ?? Object.values(c)[0]?.[0] ?? ''
  const fs = Object.fromEntries(Object.entries(stamps).filter(([, stamp]) => stamp !== s))
  return {
    i: record.id,
    t: record.kind,
    s,
    f,
    ...(hasKeys(fs) && { fs }),
    ...(hasKeys(c) && { c }),
    ...(hasKeys(alt) && { alt }),
    ...(hasKeys(g) && { g }),
  }
}

/**
 * Reads a row from outside. What is wrong with one register refuses that register alone; what is wrong
 * with the row (its id, kind, shape or size) refuses it whole. Values are not looked into beyond what
 * could harm a reader: a queue that validation can block is a queue that loses data. Sizes are looked at
 * only by who takes rows in, the server.
 */
export function fromRow(row: unknown): {
  record: RecordState | undefined
  refusals: readonly Refusal[]
} {
  const given = asObject(row) ?? {}
  const id = typeof given.i === 'string' ? given.i : ''
  const [f, fs, c, alt, g] = [given.f, given.fs ?? {}, given.c ?? {}, given.alt ?? {}, given.g ?? {}].map(
    asObject,
  )
  const names = [...new Set([f, c, alt, g].flatMap((part) => Object.keys(part ?? {})))]
  const malformed = (registers: readonly string[]): Refusal => ({ i: id, registers, code: 'malformed' })
  const whole = { record: undefined, refusals: [malformed(names)] }

  if (!idPattern.test(id) || typeof given.t !== 'string' || !kindPattern.test(given.t)) return whole
  if (reservedFor.test(id) && given.t !== id.split(':')[0]) return whole
  if (!f || !fs || !c || !alt || !g || names.length === 0) return whole
  if (Object.hasOwn(given, '__proto__')) return whole

  const registers: Record<string, Register> = {}
  const bad: string[] = []
  for (const name of names) {
    const register = registerPattern.test(name)
      ? readRegister({
          shown: Object.hasOwn(f, name) ? [own(fs, name) ?? given.s, f[name]] : undefined,
          others: own(alt, name) ?? [],
          rest: own(c, name) ?? [],
          generation: own(g, name) ?? 0,
        })
      : undefined
    if (register) registers[name] = register
    else bad.push(name)
  }
  return {
    record: hasKeys(registers) ? { id, kind: given.t, registers } : undefined,
    refusals: bad.length > 0 ? [malformed(bad)] : [],
  }
}

function readRegister(given: {
  shown: readonly [unknown, unknown] | undefined
  others: unknown
  rest: unknown
  generation: unknown
}): Register | undefined {
  const { shown, others, rest, generation } = given
  if (!Array.isArray(others) || !Array.isArray(rest) || !rest.every(isStamp)) return undefined
  if (!Number.isSafeInteger(generation) || (generation as number) < 0) return undefined
  if (!shown && others.length > 0) return undefined
  const values = new Map<Stamp, unknown>()
  const context: Record<Writer, Stamp> = {}
  const know = (stamp: Stamp) => {
    const writer = writerOf(stamp)
    if (stamp > (context[writer] ?? '')) context[writer] = stamp
  }
  for (const value of shown ? [shown, ...others] : []) {
    if (!Array.isArray(value) || value.length !== 2 || !isStamp(value[0])) return undefined
    if (!isPlainJson(value[1]) || values.has(value[0])) return undefined
    values.set(value[0], value[1])
    know(value[0])
  }
  for (const stamp of rest) know(stamp)
  if (Object.keys(context).length === 0) return undefined
  const base = { values: [...values].sort(([a], [b]) => (a < b ? 1 : -1)), context }
  return (generation as number) > 0 ? { ...base, generation: generation as number } : base
}

function contextBeyondValues({ values, context }: Register): Stamp[] {
  const own = new Set(values.map(([stamp]) => stamp))
  return Object.values(context)
    .filter((stamp) => !own.has(stamp))
    .sort()
}

function mostCommon(stamps: readonly Stamp[]): Stamp | undefined {
  const counts = new Map<Stamp, number>()
  for (const stamp of stamps) counts.set(stamp, (counts.get(stamp) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))[0]?.[0]
}

/** A property of the object itself: a hostile row may name a register `constructor`. */
const own = (object: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined

const hasKeys = (value: object): boolean => Object.keys(value).length > 0

const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined

/** Nesting that no form makes, and that would exhaust the stack of whoever writes it out again. */
const depthLimit = 64

/** Whether the value can be kept and passed on as it is: not too deep, no `__proto__`, no number too large to write. */
function isPlainJson(value: unknown, depth = 0): boolean {
  if (value === undefined || depth > depthLimit) return false
  // `1e400` is JSON and read as infinite, which JSON can't say: kept, it would be null.
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every((part) => isPlainJson(part, depth + 1))
}
