// A context may claim more of a writer than that writer ever wrote: a hostile or broken device says so by wire or by
// file, and the device whose writer it is would silently lose what it wrote. Only that device can tell: it knows which
// writers it drew, and what it holds of them. What it would lose it writes anew, by writers that nobody has heard of.
import { deletedRegister } from './record-state.ts'
import { covers, type Register, type Registers, type Stamped } from './register.ts'
import { type Stamp, type Writer, writerOf } from './stamp.ts'

/** Writers of whom the row claims more than is held here, in registers that hold something. */
export function claimedWriters(mine: Registers, theirs: Registers): readonly Writer[] {
  return Object.entries(theirs).flatMap(([name, register]) => {
    const held = heldBeside(mine, name, register)
    return held ? claims(held, register) : []
  })
}

/**
 * This device's own values that merging the row would silently drop, where the row claims more of one of its writers
 * than it holds itself. Of another generation nothing is: an erasure is a person's right.
 */
export function disowned(
  mine: Registers,
  theirs: Registers,
  isOwn: (writer: Writer) => boolean,
): readonly { readonly name: string; readonly stamp: Stamp }[] {
  return Object.entries(theirs).flatMap(([name, register]) => {
    const held = heldBeside(mine, name, register)
    if (!held || !claims(held, register).some(isOwn)) return []
    return held.values
      .filter(([stamp]) => isOwn(writerOf(stamp)) && drops(register, stamp))
      .map(([stamp]) => ({ name, stamp }))
  })
}

/**
 * The registers with these values under new stamps, which `issue` gives for the writer of the old one. Lists of what
 * a deletion deletes follow, so that nothing deleted comes back as disputed.
 */
export function writtenAnew(
  registers: Registers,
  theirs: Registers,
  lost: ReturnType<typeof disowned>,
  issue: (writer: Writer) => Stamp,
): { readonly registers: Registers; readonly names: readonly string[] } {
  const renamed = new Map<Stamp, Stamp>()
  const anew: Record<string, Register> = { ...registers }
  const restamp = (name: string, old: Stamp, value: unknown) => {
    // What was saved together has one stamp, and keeps having one.
    const stamp = renamed.get(old) ?? issue(writerOf(old))
    renamed.set(old, stamp)
    const register = anew[name]!
    const values = register.values.map((one): Stamped => (one[0] === old ? [stamp, value] : one))
    anew[name] = {
      ...register,
      values: values.sort(([a], [b]) => (a < b ? 1 : -1)),
      context: { ...register.context, [writerOf(stamp)]: stamp },
    }
  }
  const isBody = ({ name }: { readonly name: string }) => !name.startsWith('_')
  for (const { name, stamp } of lost) {
    if (name === deletedRegister) continue
    restamp(name, stamp, registers[name]?.values.find(([one]) => one === stamp)?.[1])
  }
  const inBody = new Map(lost.filter(isBody).map(({ stamp }) => [stamp, renamed.get(stamp)]))
  for (const [stamp, value] of registers[deletedRegister]?.values ?? []) {
    const list = Array.isArray(value) ? (value as readonly Stamp[]) : []
    // The old names stay: other registers that were saved with the same stamp still go by them.
    const more = [...new Set(list.flatMap((one) => inBody.get(one) ?? []))]
    const isLost = lost.some((one) => one.name === deletedRegister && one.stamp === stamp)
    // A deletion that somebody took back knowingly does not come back by this.
    if (isLost || (more.length > 0 && !drops(theirs[deletedRegister], stamp)))
      restamp(deletedRegister, stamp, more.length > 0 ? [...list, ...more] : value)
  }
  const names = Object.keys(anew).filter((name) => anew[name] !== registers[name])
  return { registers: anew, names }
}

const drops = (theirs: Register | undefined, stamp: Stamp): boolean =>
  theirs !== undefined && covers(theirs.context, stamp) && !theirs.values.some(([one]) => one === stamp)

/** What is held of this register, where merging could drop something of it. */
function heldBeside(mine: Registers, name: string, theirs: Register): Register | undefined {
  const held = Object.hasOwn(mine, name) ? mine[name] : undefined
  const isOfOneGeneration = (held?.generation ?? 0) === (theirs.generation ?? 0)
  return held && held.values.length > 0 && isOfOneGeneration ? held : undefined
}

const claims = (held: Register, theirs: Register): Writer[] =>
  Object.keys(theirs.context).filter((writer) => theirs.context[writer]! > (held.context[writer] ?? ''))
