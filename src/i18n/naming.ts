// A sentence of the help. What is put in is a name that stands on the screen, and stands in bold here too: it is taken
// from the phrase or the label itself, so that a button that is renamed is renamed in the help.

/** naming`Ketuk ${t.home.women} satu kali.` is `Ketuk **Perempuan** satu kali.` */
export const naming = (words: TemplateStringsArray, ...names: readonly string[]): string =>
  words.map((piece, at) => (names[at] === undefined ? piece : `${piece}**${plain(names[at])}**`)).join('')

/** A phrase may have its own bold, and a row its full stop. */
const plain = (name: string): string => name.replaceAll('**', '').trim()
