// A PDF read back by another library than the one that wrote it.
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  /** The text of each page. */
  readonly pages: readonly string[]
  readonly info: Readonly<Record<string, unknown>>
  readonly isTagged: boolean
  /** The types of the structure's elements in reading order, and their alternative texts. */
  readonly structure: readonly { readonly role: string; readonly alt?: string }[]
}

export const openPdf = (bytes: Uint8Array) =>
  getDocument({
    data: bytes.slice(),
    standardFontDataUrl: `${join(import.meta.dirname, '../../node_modules/pdfjs-dist/standard_fonts')}/`,
    verbosity: 0,
  }).promise

export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const pdf = await openPdf(bytes)
  const pages: string[] = []
  const structure: { role: string; alt?: string }[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    const visit = (node: { role?: string; alt?: string; children?: unknown[] } | null) => {
      if (node?.role) structure.push({ role: node.role, ...(node.alt && { alt: node.alt }) })
      for (const child of node?.children ?? []) visit(child as never)
    }
    visit(await page.getStructTree())
  }
  const { info } = await pdf.getMetadata()
  const marks = await pdf.getMarkInfo()
  await pdf.loadingTask.destroy()
  return {
    pages,
    info: info as Record<string, unknown>,
    isTagged: (marks as unknown as Map<string, boolean>)?.get('Marked') === true,
    structure,
  }
}
