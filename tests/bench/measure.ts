// Compares two ways in rounds that take turns, so that a busy machine, a warm cache or a full disk hits both.

export interface Comparison {
  /** Median over the rounds of (ours ÷ theirs). */
  readonly ratio: number
  /** Medians, milliseconds a round. */
  readonly ours: number
  readonly theirs: number
}

export interface Rounds {
  readonly warmUp: number
  readonly counted: number
}

/** Runs both in every round, in turning order. Each gets the number of the round. */
export async function compare(
  ours: (round: number) => Promise<unknown>,
  theirs: (round: number) => Promise<unknown>,
  { warmUp, counted }: Rounds,
): Promise<Comparison> {
  const times: { ours: number; theirs: number }[] = []
  for (let round = 0; round < warmUp + counted; round++) {
    const first = round % 2 === 0 ? await time(ours, round) : undefined
    const second = await time(theirs, round)
    const ourTime = first ?? (await time(ours, round))
    if (round >= warmUp) times.push({ ours: ourTime, theirs: second })
  }
  return {
    ratio: median(times.map((round) => round.ours / round.theirs)),
    ours: median(times.map((round) => round.ours)),
    theirs: median(times.map((round) => round.theirs)),
  }
}

async function time(run: (round: number) => Promise<unknown>, round: number): Promise<number> {
  const start = performance.now()
  await run(round)
  return performance.now() - start
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
