// What the build's plugin (src/cli/build/villages-plugin.ts) makes of the country's villages.
declare module 'virtual:villages' {
  /** The file of the provinces (`Province[]`, in the order of their codes), under /villages/. */
  export const provincesFile: string
}
