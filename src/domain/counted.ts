/** In English, "1 record", "12 records". `count` is a number, or one as it is shown: "1", "1,200". */
export const counted = (count: string | number, one: string, many: string): string =>
  `${count} ${String(count) === '1' ? one : many}`
