// File names that every system takes, and that still say what is inside.

const LONGEST = 120

/** "Laporan Perpustakaan Desa Karangsari 2026-11.xlsx": without what Windows or a USB stick refuses. */
export const fileName = (words: string, ending: string): string => {
  const clean = words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001F\u007F<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${[...clean]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')}.${ending}`
}
