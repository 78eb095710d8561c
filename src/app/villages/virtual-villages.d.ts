// What the build's plugin (src/cli/villages-plugin.ts) makes of the country's villages.
declare module 'virtual:villages' {
  /** The provinces with their kabupaten and cities, in the order of their codes. */
  export const provinces: readonly {
    readonly code: string
    readonly name: string
    /** The file of its villages, under /villages/. */
    readonly file: string
    readonly regencies: readonly {
      readonly code: string
      readonly name: string
      readonly villages: number
    }[]
  }[]
}
