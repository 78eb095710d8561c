// The matters of advocacy as they stand now: with the stage that their latest step reached, and the next step that
// somebody waits for. What the slips on the shelf count, and what lists mark as late.
import type { Library } from '../../store/library.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { matters } from './use-matters.ts'

export const mattersNow = async (library: Library): Promise<readonly StoredEntry[]> =>
  (await matters(library)).map(({ matter, stage, next }) => ({
    ...matter,
    values: {
      ...matter.values,
      stage,
      nextStep: next?.day === undefined ? null : { what: next.what, date: next.day },
    },
  }))
