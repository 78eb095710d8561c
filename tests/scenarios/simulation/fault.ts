// What a simulation throws when a promise was broken, as against a mistake in the simulation itself.
export class Fault extends Error {}

/** A value as a story tells it. */
export function briefly(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length < 200 ? text : `${text.slice(0, 40)}… (${text.length} characters)`
}

/** Throws where reality is not as the model; shows where the two part. */
export function agree(what: string, inModel: string, inReality: string): void {
  if (inModel === inReality) return
  let at = 0
  while (inModel[at] === inReality[at]) at++
  const around = (text: string) => text.slice(Math.max(0, at - 200), at + 200)
  throw new Fault(`${what} is really\n${around(inReality)}\nand in the model\n${around(inModel)}`)
}
