// A phrase with its important words in bold: `Tidak ada internet. **3 catatan belum terkirim**, aman.`
// Where the bold falls differs by language, so it is written in the phrase.

export function Marked({ text }: { readonly text: string }) {
  // Every second piece stood between two pairs of stars. Phrases don't move, so their place is their key.
  return text.split('**').map((piece, index) => {
    const key = `${index}:${piece}`
    return index % 2 === 1 ? <b key={key}>{piece}</b> : <span key={key}>{piece}</span>
  })
}
