// One library that pushes 4,000 records of one month, 20 at a time.
import type { Month } from '../../../src/domain/month.ts'
import { benchRecord } from '../sync/bench-record.ts'
import type { Side } from './side.ts'

const each = 20
const pushes = 200
/** Pushes at the beginning and at the end that are compared. */
const compared = 60

/** The processor's time for its last pushes, as a multiple of that for the first ones. */
export async function fillMonth(side: Side): Promise<number> {
  let pushed = 0
  const push = async (count: number, month: Month): Promise<number> => {
    const before = side.use().cpu
    for (let n = 0; n < count; n++) {
      const records = Array.from({ length: each }, () => benchRecord(pushed++, 'month', month))
      await side.push(0, records)
    }
    return side.use().cpu - before
  }
  // A program is slower while it is new.
  await push(pushes, '2026-08')
  const first = await push(compared, '2026-10')
  await push(pushes - 2 * compared, '2026-10')
  return (await push(compared, '2026-10')) / first
}
