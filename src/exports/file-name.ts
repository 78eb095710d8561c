// File names that every system takes, and that still say what is inside.

import { cleanLine } from '../domain/clean-text.ts'

/** In characters; browsers cut what is too long for the disk that they write to. */
const LONGEST = 120

/** "Laporan Perpustakaan Desa Karangsari 2026-11.xlsx": without what Windows or a USB stick refuses. */
export const fileName = (words: string, ending: string): string => {
  const plain = cleanLine(words.replace(/[<>:"/\\|?*]+/g, ' '))
  // A dot hides a file at its beginning, and Windows takes none at its end.
  const name =
    [...plain]
      .slice(0, LONGEST)
      .join('')
      .replace(/^[. ]+|[. ]+$/g, '') || 'Lumbung'
  return `${RESERVED.test(name) ? `_${name}` : name}.${ending}`
}

/** Devices of Windows, whatever the ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
