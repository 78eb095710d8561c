// The head of a table's column: words at the left, figures at the right.
import type { Heading } from './report-document.ts'

export const start = (header: string, wide?: true): Heading => ({
  header,
  align: 'start',
  ...(wide && { wide }),
})
export const end = (header: string): Heading => ({ header, align: 'end' })
