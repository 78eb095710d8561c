// The text of a file that somebody chose, as spreadsheets write it; undefined for what is no text.

/** More than 10,000 long lines are no list of villages. */
const MOST_BYTES = 8_000_000

export async function readText(file: File): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return undefined
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [first, second] = bytes
  // Excel's "Unicode text".
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  // A workbook is a ZIP; an old one has zeros, as all that is no text.
  if ((first === 0x50 && second === 0x4b) || bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
