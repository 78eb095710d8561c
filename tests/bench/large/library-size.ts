// How large the library of the bench is.
export interface LibrarySize {
  /** 833 a month, up to October 2026. */
  readonly records: number
  /** So many more in October 2026 alone. */
  readonly heavyMonth: number
  readonly photos: number
}

export const recordsOfMonth = '2026-10'
