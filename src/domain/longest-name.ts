// How long the names may be that a first run asks for, in characters. Apart from the definitions, which name many more
// fields than that: a phone is set up before it has fetched any form.
export const longestName = { library: 200, staff: 100 } as const
