// Where we go beyond what jsPDF's types offer, all in one place: what its plugins may use, and two faults of
// jsPDF 4.2 mended. A newer jsPDF is tried against this file.
import type { jsPDF } from 'jspdf'

/** What jsPDF offers its plugins; its types don't tell. */
export interface Internals {
  readonly write: (line: string) => void
  readonly out: (line: string) => void
  readonly newObjectDeferred: () => number
  readonly newObjectDeferredBegin: (id: number, isOffsetKnown: boolean) => void
  readonly getCurrentPageInfo: () => { readonly pageNumber: number }
  readonly getPageInfo: (page: number) => { readonly objId: number }
  readonly events: { readonly subscribe: (event: string, does: (data: never) => void) => void }
  getFilters: () => string[]
  readonly collections: Record<string, Record<string, PlacedImage>>
}

interface PlacedImage {
  readonly alias: string
  readonly alpha?: string
  sMask?: string
}

export const internalsOf = (document: jsPDF): Internals => document.internal as unknown as Internals

/** jsPDF takes the compression off its one list of filters when it writes a picture: it gets a copy of it. */
export function keepCompressing(document: jsPDF): void {
  const internals = internalsOf(document)
  const { getFilters } = internals
  internals.getFilters = () => [...getFilters()]
}

/** jsPDF takes a picture's transparency apart and then forgets it: what is clear would be black. */
export function keepClear(document: jsPDF, alias: string): void {
  for (const image of Object.values(internalsOf(document).collections.addImage_images ?? {}))
    if (image.alias === alias && image.alpha !== undefined) image.sMask = image.alpha
}
